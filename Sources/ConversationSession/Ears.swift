import DialogueEngine
import DialogueModel
import Recognition

/// What is listened for at a moment, made from what is open.
struct Ears {
  let state: State
  let script: Script

  var listening: Listening {
    guard let open = state.open else { return Listening(slot: "", choices: []) }
    switch open.kind {
    case .question: return question(open.slot)
    case .confirm: return Listening(kind: .yesOrNo, slot: open.slot, choices: Self.yesAndNo)
    case .whichOf(let choices, _):
      return Listening(slot: open.slot, choices: labelled(choices, of: open.slot))
    case .crossroads: return question("local-crossroads")
    case .answers(let slots):
      return Listening(
        slot: "", choices: slots.map { .init(value: $0, label: script.title(of: $0)) })
    case .topics(let ids):
      return Listening(
        slot: "",
        choices: ids.map { .init(value: $0, label: script.topic($0)?.title ?? $0) })
    }
  }

  func hear(_ line: String, with recogniser: Recogniser) -> Heard {
    let listening = listening
    var hearing = recogniser.hear(line, listening: listening)
    if listening.kind == .yesOrNo, hearing.answers.isEmpty, let slot = state.open?.slot {
      // "No, hospice": neither yes nor no alone, so perhaps another answer.
      hearing = recogniser.hear(line, listening: question(slot))
    }
    return heard(line, hearing, slot: listening.slot)
  }

  private func heard(_ line: String, _ hearing: Hearing, slot: String) -> Heard {
    let values = hearing.date.map { [$0] } ?? hearing.answers
    return Heard(
      words: line, safety: hearing.safety, house: hearing.house, object: hearing.object,
      enquiry: hearing.enquiries.first, values: values,
      isPicked: hearing.isPicked && hearing.date == nil,
      others: hearing.othersOfTheirOwn.filter { $0.values.count == 1 && $0.slot != slot }.map {
        Reading(slot: $0.slot, choice: $0.values[0], words: line)
      },
      isAboutSomeoneElse: hearing.asides.contains(.someoneElse),
      isPastOrIf: hearing.asides.contains(.pastOrIf),
      isQuestion: hearing.asides.contains(.question))
  }

  private func question(_ slot: String) -> Listening {
    guard let question = script.question(slot) else { return Listening(slot: slot, choices: []) }
    let choices = question.choices.map {
      Listening.Option(value: $0.value, label: $0.label.wording.filled { _ in nil })
    }
    return Listening(slot: slot, choices: choices, others: others(than: slot))
  }

  /// Other questions of the open topic that have a closed list and are still to be answered.
  private func others(than slot: String) -> [String] {
    let topic = script.topic(asking: slot)
    return script.questionsInOrder.filter {
      $0.slot != slot && !$0.choices.isEmpty && !SlotDeclaration.isLocal($0.slot)
        && script.topic(asking: $0.slot)?.id == topic?.id && state.answer(to: $0.slot) == nil
    }.map(\.slot)
  }

  private func labelled(_ values: [String], of slot: String) -> [Listening.Option] {
    values.map { value in
      let label = script.question(slot)?.label(of: value)?.wording.filled { _ in nil }
      return .init(value: value, label: label ?? value)
    }
  }

  private static let yesAndNo = [
    Listening.Option(value: "yes", label: "Yes"), Listening.Option(value: "no", label: "No"),
  ]
}
