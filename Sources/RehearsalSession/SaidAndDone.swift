/// A line as it was typed, `*sits down* I'm here.`, taken apart.
struct SaidAndDone {
  /// Without what stands between asterisks.
  let said: String
  /// What stands between them; nil where nothing does.
  let done: String?

  init(_ line: String) {
    let pieces = line.split(separator: "*", omittingEmptySubsequences: false)
    guard pieces.count > 2 else {
      (said, done) = (line, nil)
      return
    }
    // An asterisk that nothing closes is an asterisk.
    let paired = pieces.count - (pieces.count.isMultiple(of: 2) ? 1 : 0)
    let isDone = { (index: Int) in !index.isMultiple(of: 2) && index < paired }
    said = pieces.indices.filter { !isDone($0) }.map { pieces[$0] + " " }.joined()
    done = pieces.indices.filter(isDone).map { String(pieces[$0]) }.joined(separator: ", ")
  }
}
