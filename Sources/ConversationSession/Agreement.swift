/// What is said to a reading that is itself a no: "No is right" agrees with it.
enum Agreement {
  private static let refusals = ["no", "none", "deny", "do-not-want", "prefer-not"]
  private static let agreeing: Set<Substring> = ["right", "correct", "exactly", "spot"]
  private static let denying: Set<Substring> = [
    "not", "isnt", "aint", "wrong", "wasnt", "never", "didnt", "incorrect", "cant", "change",
  ]

  /// - Parameters:
  ///   - choice: What was read back.
  ///   - before: The words of which it was read; whoever says them again means them.
  static func isAgreed(_ line: String, to choice: String, of before: String) -> Bool {
    let words = words(of: line)
    if words.count > 1, words == self.words(of: before) { return true }
    return (refusals.contains(choice) || choice.hasPrefix("not-"))
      && words.contains(where: agreeing.contains) && !words.contains(where: denying.contains)
  }

  /// "No no no" is one no, and takes nothing back.
  static func once(_ line: String) -> String {
    let words = words(of: line)
    guard words.count > 1, let first = words.first, ["no", "yes"].contains(first),
      words.allSatisfy({ $0 == first })
    else { return line }
    return String(first)
  }

  private static func words(of line: String) -> [Substring] {
    line.lowercased().filter { $0 != "'" && $0 != "\u{2019}" }.split { !$0.isLetter }
  }
}
