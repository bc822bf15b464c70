import CarePlanModel
import StrictJSON

extension FHIRDocument {
  var observations: [Entry] {
    plan.statements.enumerated().map { index, statement in
      let said = words(statement)
      let notes = [
        statement.provenance.question.map { "Asked: \($0.text)" },
        statement.provenance.quote.map { "In these words: \($0)" },
        statement.topic == "cpr-view" ? FirstMinute.notADecision : nil,
      ]
      return observation(
        "statement \(index)", concept(title(statement), codes: codes(statement)), said: said,
        absence(statement.state), provenance(of: statement), notes: notes.compactMap { $0 })
    }
  }

  /// What is described of a paper. The paper decides, and never this.
  var refusals: [Entry] {
    plan.refusals.enumerated().map { index, refusal in
      let provenance = plan.statements.first { $0.id == refusal.statement }?.provenance
      let said = [refusal.treatment, refusal.circumstances].compactMap { $0 }
        .joined(separator: "\n")
      return observation(
        "refusal \(index)", concept("Refusal of treatment, as it is described in the plan"),
        said: said, absence(.notAsked), provenance, notes: [formalities(refusal)])
    }
  }

  func observation(
    _ name: String, _ code: JSONValue, said: String?, _ absence: Absence,
    _ provenance: Provenance?, notes: [String]
  ) -> Entry {
    let title = code["text"]?.string ?? ""
    let reason = concept(absence.words, (FHIRSystem.absent, absence.code))
    let notes = notes + [provenance.flatMap(remark)].compactMap { $0 }
    let performers = provenance.map(speakers) ?? [.patient]
    return entry(
      "Observation", name, narrative: ["\(title): \(said ?? absence.words)"] + notes,
      [
        JSONMember("status", .string("final")), JSONMember("code", code),
        JSONMember("subject", reference("patient")),
        JSONMember("effectiveDateTime", .string(provenance?.recorded ?? plan.header.updated)),
        JSONMember("performer", .array(performers.map(reference))),
        said.map { JSONMember("valueString", .string($0)) },
        said == nil ? JSONMember("dataAbsentReason", reason) : nil,
        notes.isEmpty
          ? nil
          : JSONMember("note", .array(notes.map { .object([JSONMember("text", .string($0))]) })),
      ])
  }

  private func concept(_ text: String, codes: [PlanCode]) -> JSONValue {
    guard !codes.isEmpty else { return concept(text) }
    let coding = codes.map { code in
      JSONValue.object([
        JSONMember("system", .string(code.system.rawValue)),
        JSONMember("code", .string(code.code)),
      ])
    }
    return .object([JSONMember("coding", .array(coding)), JSONMember("text", .string(text))])
  }

  /// Hints that the plan has, without any that says that a clinician decided about CPR.
  private func codes(_ statement: PlanStatement) -> [PlanCode] {
    statement.codes.filter { !$0.meansClinicalCPRDecision }
  }

  func title(_ statement: PlanStatement) -> String { statement.slot?.title ?? statement.topic }

  /// Our reading and the words themselves; nil where nothing was said.
  func words(_ statement: PlanStatement) -> String? {
    let phrase = statement.choice.map { (statement.slot?.phrase(of: $0) ?? $0) + "." }
    let someone = plan.people.first { $0.id == statement.person }?.name?.text
    let parts = [phrase, statement.text, someone, statement.when].compactMap { $0 }
    guard statement.state != .withdrawn else { return nil }
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
  }

  func formalities(_ refusal: PlanRefusal) -> String {
    switch refusal.assessment {
    case .draftNotValid: "A draft. It is not valid until it is signed and witnessed on paper."
    case .formalitiesDeclared, .copyOfSignedOriginal:
      "The person says that it is signed on paper. Only the paper itself refuses treatment."
    }
  }

  struct Absence {
    let code: String
    let words: String
  }

  /// Why nothing stands there. A blank is never a "no".
  func absence(_ state: StatementState) -> Absence {
    switch state {
    case .notAsked: Absence(code: "not-asked", words: "Not asked yet.")
    case .declinedToAnswer: Absence(code: "asked-declined", words: "Preferred not to say.")
    case .withdrawn: Absence(code: "asked-declined", words: "Taken back.")
    case .undecided, .answered: Absence(code: "asked-unknown", words: "Not decided.")
    }
  }
}
