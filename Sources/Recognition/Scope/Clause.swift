/// A stretch of words with one subject and one time.
struct Clause: Hashable, Sendable {
  var start: Int
  /// Past the last word.
  var end: Int
  var scope: Scope = []

  var range: Range<Int> { start..<end }
}
