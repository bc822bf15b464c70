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
    precondition(index >= 0 && index < values.count, "a table is read only where it has values")
    return values[index]
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
