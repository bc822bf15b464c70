import Recognition

/// Whether a learner says of themselves that they want to die, and not to the person of the talk.
///
/// Rather once too often than once too seldom: to step out of a talk for nothing costs an Enter.
struct LearnersOwnDanger {
  private static let meaning = "suicidal"
  private static let boundaries: Set<Character> = [".", "?", "!", ";", "\n"]
  private static let own: Set<String> = [
    "i", "im", "ive", "me", "my", "myself", "mine", "meself", "mesel", "masel", "fi", "fy", "dwi",
  ]
  private static let others: Set<String> = [
    "you", "your", "youre", "youve", "youd", "youll", "yours", "yourself", "he", "hes", "him",
    "his", "himself", "she", "shes", "her", "hers", "herself", "they", "theyre", "theyve",
    "them", "their",
  ]
  /// "That can't go on": what stands just before the words, and is nobody.
  private static let things: Set<String> = ["it", "its", "that", "thats", "this", "there"]

  private let recogniser: Recogniser

  init(_ recogniser: Recogniser) { self.recogniser = recogniser }

  /// - Parameter line: As it was typed.
  func isHeard(in line: String) -> Bool {
    let hearing = recogniser.hear(line, listening: Listening(slot: "", choices: []))
    guard hearing.safety.contains(Self.meaning) else { return false }
    return hearing.proofs.contains { $0.meaning == Self.meaning && Self.isOwn($0.words, in: line) }
  }

  /// Who was named last before the words, or in them, is whose life they are about.
  private static func isOwn(_ proof: String, in line: String) -> Bool {
    let words = Self.words(of: proof)
    if words.contains(where: own.contains) { return true }
    let sentences = line.split(whereSeparator: boundaries.contains).map { Self.words(of: $0) }
    for sentence in sentences {
      guard let start = sentence.firstRange(of: words)?.lowerBound else { continue }
      let before = sentence[..<start]
      if let last = before.last, things.contains(last) { return false }
      return before.last { own.contains($0) || others.contains($0) }.map(own.contains) ?? true
    }
    return true
  }

  private static func words(of text: some StringProtocol) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }
}
