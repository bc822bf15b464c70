import DialogueEngine
import DialogueModel

/// Our reading of a weighty answer is kept when the person picked it or confirmed it, and not
/// before.
enum WeightyAnswersAreConfirmed: Promise {
  static let name = "weighty-answers-are-confirmed"
  static let sentence =
    "A weighty answer that was typed is kept only after it was read back and confirmed."

  static func fault(in turn: Turn, of map: BookMap) -> String? {
    for case .kept(let answer) in turn.effects {
      guard let choice = answer.choice, map.script.isWeighty(answer.slot) else { continue }
      if !isConfirmed(choice, of: answer.slot, in: turn) {
        return "\(answer.slot) was kept without being read back"
      }
    }
    return nil
  }

  private static func isConfirmed(_ choice: String, of slot: String, in turn: Turn) -> Bool {
    guard let open = turn.before.open, open.slot == slot, let heard = turn.heard else {
      return false
    }
    switch open.kind {
    case .confirm(let readBack, _):
      if readBack == choice { return heard.values == ["yes"] || heard.values == [choice] }
      return heard.isPicked && heard.values == [choice]
    case .question: return heard.isPicked && heard.values == [choice]
    case .whichOf, .crossroads, .answers, .topics: return false
    }
  }
}
