import DialogueModel
import Recognition

/// Whether a learner says of themselves that they want to die, and not to the person of the talk.
///
/// Rather once too often than once too seldom: to step out of a talk for nothing costs an Enter.
struct LearnersOwnDanger {
  private static let meaning = "suicidal"
  private static let boundaries: Set<Character> = [".", "?", "!", ";", "\n"]

  private let recogniser: Recogniser

  init(_ recogniser: Recogniser) { self.recogniser = recogniser }

  /// - Parameter line: As it was typed.
  func isHeard(in line: String) -> Bool {
    let hearing = recogniser.hear(line, listening: Listening(slot: "", choices: []))
    guard hearing.safety.contains(Self.meaning) else { return false }
    return hearing.proofs.contains { $0.meaning == Self.meaning && isOwn($0.words, in: line) }
  }

  /// Who was named last before the words, or in them, is whose life they are about.
  private func isOwn(_ proof: String, in line: String) -> Bool {
    let own = recogniser.lists[.learner]
    let words = Self.words(of: proof)
    if words.contains(where: own.contains) { return true }
    let sentences = line.split(whereSeparator: Self.boundaries.contains).map(Self.words)
    for sentence in sentences {
      guard let start = sentence.firstRange(of: words)?.lowerBound else { continue }
      let before = sentence[..<start]
      if let last = before.last, recogniser.lists[.nobody].contains(last) { return false }
      let others = recogniser.lists[.another]
      return before.last { own.contains($0) || others.contains($0) }.map(own.contains) ?? true
    }
    return true
  }

  private static func words(of text: some StringProtocol) -> [Substring] {
    text.lowercased().split { !$0.isLetter }
  }
}
