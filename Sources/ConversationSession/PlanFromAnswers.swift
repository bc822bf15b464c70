public import CarePlanModel
import DialogueModel

/// Makes a plan of what a person said.
///
/// Every answer goes to one place. One that does not fit the field that it is meant for, such as a
/// telephone number that is a whole story, is kept as a statement, word for word. Permissions and
/// other local slots never reach the plan, and no answer ever becomes a clinical decision. A refusal
/// is a draft until the person says that it is signed and witnessed on paper.
public enum PlanFromAnswers {
  /// - Parameters:
  ///   - answers: Those that stand, at most one a slot.
  ///   - left: Questions that were left; where there is also an answer, the answer stands.
  ///   - voices: What somebody close to the person said. It can change nothing of what the answers
  ///     make, and stands apart; where there are none, it says which law the plan is under.
  public static func plan(
    answers: [RecordedAnswer], left: [LeftQuestion] = [], voices: [VoicedAnswer] = [],
    in context: PlanContext
  ) -> CarePlan {
    var building = PlanBuilding(answers: answers, left: left, context: context)
    for slot in SlotCatalogue.slots { building.place(slot) }
    building.placeReport()
    building.draftRefusals()
    return building.finished(with: voices)
  }
}

/// A plan in the making.
struct PlanBuilding {
  let context: PlanContext
  private let answers: [String: RecordedAnswer]
  private let left: [String: LeftQuestion]

  var person = PlanPerson()
  var people: [PlanContactPerson] = []
  var statements: [PlanStatement] = []
  var decisions: [ClinicalDecisionReported] = []
  var questions: [TeamQuestion] = []
  var refusals: [PlanRefusal] = []
  var sharing: [SharingDecision] = []

  init(answers: [RecordedAnswer], left: [LeftQuestion], context: PlanContext) {
    self.context = context
    self.answers = Dictionary(answers.map { ($0.answer.slot, $0) }) { $1 }
    self.left = Dictionary(left.map { ($0.slot, $0) }) { $1 }
  }

  func said(_ slot: String) -> RecordedAnswer? {
    answers[slot].flatMap { $0.answer.choice == nil && $0.text.isEmpty ? nil : $0 }
  }

  /// The choice that was made in a slot, where its list has it.
  func choice(_ slot: String) -> String? {
    guard let choice = said(slot)?.answer.choice,
      SlotCatalogue.slot(named: slot)?.phrase(of: choice) != nil
    else { return nil }
    return choice
  }

  mutating func place(_ slot: PlanSlot) {
    if let answer = said(slot.name) {
      place(answer, in: slot)
    } else if let question = left[slot.name] {
      placeLeft(question, in: slot)
    }
  }

  private mutating func place(_ answer: RecordedAnswer, in slot: PlanSlot) {
    switch slot.destination {
    case .refusal(.circumstances(let number))
    where areRefusalsDrafted && said("refusal-\(number)") != nil:
      // They stand in the refusal, as far as one text may go.
      addRest(Array(PlainText.pieces(of: answer.text).dropFirst()), of: answer, in: slot)
    case .statement, .plan(.nation), .refusal: addStatement(answer, in: slot)
    case .person(let field):
      if !place(answer, inPerson: field) { addStatement(answer, in: slot) }
    case .people(let role, let field): place(answer, in: slot, role: role, field: field)
    case .sharing(let recipient): addSharing(answer, with: recipient, in: slot)
    case .clinicalDecision(let field): place(answer, in: slot, decision: field)
    case .questionForTeam:
      for piece in PlainText.pieces(of: answer.text) {
        questions.append(
          TeamQuestion(
            id: "q\(questions.count + 1)", text: piece, provenance: provenance(of: answer)))
      }
    case .plan(.confirmed), .plan(.reviewWhen):
      if choice(slot.name) == nil { addStatement(answer, in: slot) }
    }
  }

  private mutating func placeLeft(_ question: LeftQuestion, in slot: PlanSlot) {
    switch slot.destination {
    case .sharing(let recipient):
      sharing.append(
        SharingDecision(
          with: recipient, decision: .undecided, scope: .wholePlan, decided: question.recorded))
    case .clinicalDecision(.decision):
      decisions.append(
        ClinicalDecisionReported(
          id: "d\(decisions.count + 1)", subject: .cpr, state: question.state,
          provenance: provenance(of: question)))
    case .plan(.confirmed), .plan(.reviewWhen): break
    default: addStatement(question, in: slot)
    }
  }
}
