import CarePlanModel
import CivilCalendar
import StrictJSON

extension FHIRDocument {
  var composition: Entry {
    let header = plan.header
    let replaces = header.replaces.map { old in
      JSONValue.object([
        JSONMember("code", .string("replaces")),
        JSONMember(
          "targetIdentifier",
          identifier("urn:ietf:rfc:3986", "urn:uuid:\(header.id)#\(old.version)")),
      ])
    }
    return entry(
      "Composition", "composition",
      narrative: [
        "\(title), version \(header.version).", FirstMinute.notADecision,
        "A view here is a wish. Only a signed and witnessed paper refuses treatment.",
      ],
      [
        JSONMember("language", .string(header.language)),
        JSONMember("identifier", planIdentifier),
        JSONMember("status", .string(header.status == .draft ? "preliminary" : "final")),
        JSONMember("type", type),
        JSONMember("subject", reference("patient")),
        JSONMember("date", .string(header.updated)),
        JSONMember("author", .array(authors.map(reference))),
        JSONMember("title", .string(title)),
        replaces.map { JSONMember("relatesTo", .array([$0])) },
        JSONMember("section", .array(sections.compactMap(section))),
      ])
  }

  /// What others say of somebody is no plan of that person's, and is not coded as one.
  private var title: String {
    isOfThePerson ? "Advance care plan" : "What others say about a person, who said nothing here"
  }

  private var type: JSONValue {
    isOfThePerson
      ? concept("Patient personal advance care plan", (FHIRSystem.loinc, "81334-5"))
      : concept(title)
  }

  private struct Section {
    let title: String
    var code: String?
    let lines: [String]
    let entries: [String]
  }

  private var sections: [Section] {
    let first = plan.firstMinute
    let block = [
      first.name, first.whatMattersMost, first.cprView, plan.aboutAdvanceDecision, first.whoToRing,
      first.communicationNeeds,
    ]
    let groups = SlotGroup.allCases.map { group in
      let own = plan.statements.enumerated().filter { $0.element.slot?.group == group }
      return Section(
        title: group.title, code: code(of: group), lines: own.map { line($0.element) },
        entries: own.map { "statement \($0.offset)" })
    }
    return [
      Section(title: "Read this first", lines: block.compactMap { $0 }, entries: []),
      Section(
        title: "Questions for my team", lines: plan.questionsForMyTeam.map(\.text), entries: []),
    ] + groups + [
      Section(
        title: "Refusals of treatment", lines: plan.refusals.map(line),
        entries: plan.refusals.indices.map { "refusal \($0)" })
    ] + decisionSections + [
      Section(
        title: "People", lines: plan.people.map(line),
        entries: plan.people.map { "person \($0.id)" }),
      Section(
        title: "What others said; these are not the person's words",
        lines: plan.otherVoices.map(line), entries: []),
      Section(
        title: "Who may see this plan",
        lines: plan.sharing.map { "\($0.with): \($0.decision.rawValue)" },
        entries: plan.sharing.indices.map { "sharing \($0)" }),
      Section(
        title: "When to look at it again",
        lines: plan.header.reviewBy.flatMap { CivilDate($0) }.map { ["By \($0.inWords)."] } ?? [],
        entries: []),
    ]
  }

  private var decisionSections: [Section] {
    decisionGroups.map { group in
      Section(
        title: group.title,
        lines: group.indices.map { line(plan.clinicalDecisionsReported[$0]) },
        entries: group.indices.map { "decision \($0)" })
    }
  }

  private func section(_ section: Section) -> JSONValue? {
    guard !section.lines.isEmpty else { return nil }
    var members = [JSONMember("title", .string(section.title))]
    if let code = section.code {
      members.append(JSONMember("code", concept(section.title, (FHIRSystem.loinc, code))))
    }
    members.append(JSONMember("text", FHIRNarrative.text(section.lines)))
    if !section.entries.isEmpty {
      members.append(JSONMember("entry", .array(section.entries.map(reference))))
    }
    return .object(members)
  }

  /// Codes of sections, where one says the same as our heading.
  private func code(of group: SlotGroup) -> String? {
    switch group {
    case .smallThings, .whatMatters, .place: "81338-6"
    case .hospital, .treatments, .cpr: "107905-2"
    default: nil
    }
  }

  private func line(_ statement: PlanStatement) -> String {
    let said = "\(title(statement)): \(words(statement) ?? absence(statement.state).words)"
    return [said, remark(on: provenance(of: statement))].compactMap { $0 }.joined(separator: " ")
  }

  private func line(_ refusal: PlanRefusal) -> String {
    [refusal.treatment, refusal.circumstances, formalities(refusal)].compactMap { $0 }
      .joined(separator: " ")
  }

  private func line(_ person: PlanContactPerson) -> String {
    ([person.name?.text, person.relationship] + person.contacts.map(\.value)).compactMap { $0 }
      .joined(separator: ", ")
  }
}
