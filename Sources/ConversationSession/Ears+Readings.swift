import DialogueEngine
import DialogueModel
import Recognition

/// What a line says to a reading that was said back: "Is that right?"
extension Ears {
  /// Whether a line says more to the question than to the reading of it.
  func isAnswered(_ choice: String?, by answer: Hearing, beside hearing: Hearing) -> Bool {
    isSaidAgain(choice, in: answer, hearing) || isPutRight(choice, in: answer, hearing)
  }

  /// "Nope, don't do it", where that was said back: the no is the answer's own.
  private func isSaidAgain(_ choice: String?, in answer: Hearing, _ hearing: Hearing) -> Bool {
    guard let choice else { return false }
    let bare = Set(hearing.proofs.map(\.words))
    return hearing.answers == ["no"] && answer.answers == [choice]
      && answer.proofs.contains { !bare.contains($0.words) }
  }

  /// "No. It's started", and "Yes. Yes, I do want it", where "not sure" was said back: the answer that
  /// stands in the line goes before the yes or the no to our reading.
  private func isPutRight(_ choice: String?, in answer: Hearing, _ hearing: Hearing) -> Bool {
    guard hearing.answers == ["no"] || hearing.answers == ["yes"] && choice != nil,
      answer.answers.count == 1, let other = answer.answers.first
    else { return false }
    let bare = Set(hearing.proofs.map(\.words))
    return other != choice && !["yes", "no", "none"].contains(other)
      && answer.proofs.contains { $0.meaning == other && !bare.contains($0.words) }
  }

  /// "Well, no, but yes" is neither, unless the rest of it says the same once more. And whoever wishes
  /// to go on has not said that it is right.
  func isHardlyYes(
    _ line: String, to choice: String?, _ answer: Hearing, with recogniser: Recogniser
  ) -> Bool {
    let words = words(in: line)
    let yes = recogniser.lists[.yes]
    let bare = yes.union(recogniser.lists[.besideYes])
    let isSame = answer.proofs.contains { proof in
      proof.meaning == choice && !self.words(in: proof.words).allSatisfy(bare.contains)
    }
    guard !isSame, answer.others.isEmpty else { return false }
    guard words.contains(where: yes.contains) else {
      return recogniser.hear(line, listening: question("local-crossroads")).answers == ["go-on"]
    }
    // "That's right, no", where no was said back, is a yes.
    return choice != "no" && words.contains("no")
  }

  private func words(in line: String) -> [Substring] { line.lowercased().split { !$0.isLetter } }

  /// What an answer to the question says to a reading of it: yes where it is the same one. An answer
  /// that is itself called yes or no is a no to any other reading.
  func reply(_ answer: String, to choice: String?) -> String {
    if answer == choice { return "yes" }
    return ["yes", "no"].contains(answer) ? "no" : answer
  }
}
