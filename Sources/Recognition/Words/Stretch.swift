/// Where something stands, from its first place to behind its last.
///
/// Half as long as a range, because a line has many of them.
struct Stretch: Hashable, Sendable {
  private let first: Int32
  private let behind: Int32

  var start: Int { Int(first) }
  var end: Int { Int(behind) }
  var range: Range<Int> { Range(uncheckedBounds: (start, end)) }

  init(_ start: Int, _ end: Int) {
    first = Int32(truncatingIfNeeded: start)
    behind = Int32(truncatingIfNeeded: end)
  }
}
