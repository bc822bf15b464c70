import DialogueEngine
import DialogueModel

/// What somebody typed as an answer is theirs, whether or not it was followed.
///
/// It stands in the plan, in what is read back, or with its question until an answer is kept there.
/// What was said ahead of its question waits for it. Whoever leaves the question, or says no to a
/// reading, lets go of it themselves.
enum NoWordsAreLost: Promise {
  static let name = "no-words-are-lost"
  static let sentence =
    "What is typed as an answer stands in the plan, or in what is being asked."

  static func fault(in turn: Turn, of map: BookMap) -> String? {
    if let open = turn.before.open, let heard = turn.heard, isAnswer(heard, to: open, turn, map),
      !stands(heard.words, for: open.slot, after: turn)
    {
      return "what was typed to \(open.slot) was lost"
    }
    // What was said in passing of a question that was left before is not asked about again.
    let readings = said(in: turn, of: map) + turn.before.readingsWaiting
    for reading in readings
    where turn.before.isOpen(reading.slot) && !stands(reading.words, for: reading.slot, after: turn)
      && !isAnswered(reading, in: turn)
    {
      return "what was said of \(reading.slot) was lost"
    }
    return nil
  }

  /// Whether a line says something to a question of the plan, in words and not by a number.
  private static func isAnswer(
    _ heard: Heard, to open: Asking, _ turn: Turn, _ map: BookMap
  ) -> Bool {
    guard turn.before.aside == nil, isKeptByPlan(open.slot, of: map), !heard.words.isEmpty,
      !heard.isPicked, !heard.isOnlyQuestion, heard.bare == nil, !heard.isForOthersOnly,
      heard.safety.isEmpty, heard.house.isEmpty, heard.enquiry == nil, heard.correction == nil
    else { return false }
    // Of a day the day is kept.
    if map.isDate(open.slot) { return false }
    switch open.kind {
    case .question, .whichOf: return true
    case .confirm(let choice, _):
      // A yes in other words is one all the same.
      return !["yes", "no", choice].contains(heard.values.first)
    case .crossroads, .answers, .topics: return false
    }
  }

  /// What a line says beside its answer.
  private static func said(in turn: Turn, of map: BookMap) -> [Reading] {
    guard let heard = turn.heard, heard.safety.isEmpty, heard.house.isEmpty,
      turn.before.aside == nil
    else { return [] }
    return heard.others.filter { isKeptByPlan($0.slot, of: map) }
  }

  private static func isKeptByPlan(_ slot: String, of map: BookMap) -> Bool {
    !SlotDeclaration.isLocal(slot) && map.script.question(slot).map { !$0.isUnsaved } ?? false
  }

  /// Whether words are kept, wait to be, or were left together with their question.
  private static func stands(_ words: String, for slot: String, after turn: Turn) -> Bool {
    if turn.after.holds(words, for: slot) { return true }
    return turn.effects.contains { effect in
      switch effect {
      case .kept(let answer): answer.slot == slot && answer.words.contains(words)
      case .setAside(slot, _): true
      default: false
      }
    }
  }

  /// Whether the question of a reading that waited has an answer of its own by now.
  private static func isAnswered(_ reading: Reading, in turn: Turn) -> Bool {
    turn.effects.contains { effect in
      if case .kept(let answer) = effect { answer.slot == reading.slot } else { false }
    } || turn.after.open?.slot == reading.slot && turn.before.open?.slot == reading.slot
  }
}
