/// A run of values of one kind, in memory that nobody changes any more.
///
/// A view, so that looking something up counts no references: it is good for as long as the
/// memory into which it looks, which `RuleTables` holds.
struct Table<Element: BitwiseCopyable>: @unchecked Sendable {
  private let values: UnsafeBufferPointer<Element>

  init(_ values: UnsafeBufferPointer<Element>) { self.values = values }

  var count: Int { values.count }
  var indices: Range<Int> { 0..<values.count }

  subscript(index: Int) -> Element {
    // As a number without a sign, one below zero is beyond every end.
    precondition(
      UInt(bitPattern: index) < UInt(bitPattern: values.count),
      "a table is read only where it has values")
    return values[index]
  }

  /// The value at a place of a table that has a power of two of them, and whose places go round.
  @inline(__always)
  subscript(round index: Int) -> Element {
    precondition(!values.isEmpty, "a table is read only where it has values")
    return values[index & (values.count &- 1)]
  }

  /// The values from one place to before another.
  subscript(range: Range<Int>) -> UnsafeBufferPointer<Element> {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= values.count,
      "a table is read only where it has values")
    return UnsafeBufferPointer(rebasing: values[range])
  }
}

extension Array where Element: BitwiseCopyable {
  /// Looks at values that are still being laid out as at a table.
  func asTable<Result>(_ look: (Table<Element>) -> Result) -> Result {
    withUnsafeBufferPointer { look(Table($0)) }
  }
}
