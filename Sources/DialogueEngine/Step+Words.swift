import DialogueModel

/// What a line answers is kept before what it asks for is done: no wish about the talk, and no
/// question to us, takes an answer with it.
extension Step {
  /// Keeps, or notes to be read back, what a line says beside its wish.
  mutating func keepAnswers(in heard: Heard, at open: Asking) {
    _ = keepOthers(heard.others, isForLater: true)
    guard case .question = open.kind, state.asides.isEmpty, isKeptByPlan(open.slot),
      let question = script.question(open.slot)
    else { return }
    if answersInOwnWords(heard, open) {
      keepWords(of: heard, to: question)
    } else if let choice = heard.values.first, heard.values.count == 1, !leavesQuestion(heard) {
      if script.isWeighty(question.slot) {
        emit(.noted(Reading(slot: question.slot, choice: choice, words: heard.words)))
      } else if !isDate(question.slot) {
        keep(question, choice: choice, words: words(open.slot, heard), method: .typed)
      }
    }
  }

  /// Whether words were asked for, and some stand in the line before it asks or wishes something.
  func answersInOwnWords(_ heard: Heard, _ open: Asking) -> Bool {
    heard.answersFirst && keepsFreeWords(open) && !heard.strays
      && !SlotDeclaration.isHardlyName(heard.words, for: open.slot)
  }

  /// Whether the line wishes that the question itself be left, which is no answer to it.
  private func leavesQuestion(_ heard: Heard) -> Bool {
    heard.house.first.map(Self.letsGo.contains) ?? false
  }

  /// All that was typed for a question, up to this line; of a plain fact, such as a number or a name,
  /// only the line that says it.
  func words(_ slot: String, _ heard: Heard, not wrong: String? = nil) -> String {
    if SlotDeclaration.isNumber(slot) ? heard.words.contains(where: \.isNumber) : isFact(slot) {
      return heard.words
    }
    return text(of: state.typed(at: slot, without: wrong), heard.words)
  }

  /// Whether of all that was typed only the line that says it is the answer.
  func isFact(_ slot: String) -> Bool {
    SlotDeclaration.isPlainFact(slot) && slot != SlotDeclaration.sayMyName
  }

  /// Lines as one text, without what is empty.
  func text(of lines: [String], _ last: String = "") -> String {
    (lines + [last]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Whether so much was typed to one question, without an answer, that it is kept as it is. Whoever
  /// has it asked again in between is not asked for ever, and the journal can be read.
  func hasTypedMuch(_ slot: String) -> Bool { state.typed(at: slot).count >= Self.linesMost }

  private static var linesMost: Int { 9 }
}
