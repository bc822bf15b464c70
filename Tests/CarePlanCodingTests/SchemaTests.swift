import CarePlanModel
import SourceText
import StrictJSON
import TestSupport
import Testing

@Suite struct `The published schema` {
  private func schema() throws -> JSONValue {
    try JSONReader.read(
      Array(try Repository.text("Documentation/acp-plan-1.schema.json").utf8),
      limits: JSONLimits(depthMax: 32))
  }

  @Test func `knows the topics of the catalogue and no others`() throws {
    let topics = try schema()["$defs"]?["topic"]?["enum"]?.items?.compactMap(\.string)
    #expect(Set(topics ?? []) == Set(SlotCatalogue.slots.map(\.topic)))
  }

  @Test func `knows the words of every closed list`() throws {
    let schema = try schema()
    let statement = schema["$defs"]?["statement"]?["properties"]
    let provenance = schema["$defs"]?["provenance"]?["properties"]
    let document = schema["properties"]?["document"]?["properties"]
    let person = document?["people"]?["items"]?["properties"]
    let lists: [(JSONValue?, [String])] = [
      (statement?["kind"], StatementKind.allCases.map(\.rawValue)),
      (statement?["state"], StatementState.allCases.map(\.rawValue)),
      (provenance?["source"], Provenance.Source.allCases.map(\.rawValue)),
      (provenance?["method"], Provenance.Method.allCases.map(\.rawValue)),
      (person?["roles"]?["items"], PersonRole.allCases.map(\.rawValue)),
      (
        document?["plan"]?["properties"]?["jurisdiction"],
        PlanHeader.Jurisdiction.allCases.map(\.rawValue)
      ),
    ]
    for (list, words) in lists {
      let known = list?["enum"]?.items?.compactMap(\.string) ?? []
      #expect(known.sorted() == words.sorted())
    }
  }

  /// One place says how much each part may hold.
  static let limits: [(String, String, Int)] = [
    ("$defs/coding/properties/display", "maxLength", PlanLimits.codeDisplayCountMax),
    ("$defs/name/properties/text", "maxLength", PlanLimits.nameCountMax),
    ("$defs/name/properties/preferred", "maxLength", PlanLimits.partOfNameCountMax),
    ("$defs/name/properties/family", "maxLength", PlanLimits.partOfNameCountMax),
    ("$defs/name/properties/given/items", "maxLength", PlanLimits.partOfNameCountMax),
    ("$defs/name/properties/given", "maxItems", PlanLimits.givenNamesCountMax),
    ("$defs/contact/properties/value", "maxLength", PlanLimits.contactCountMax),
    ("$defs/provenance/properties/quote", "maxLength", PlanLimits.ownWordsCountMax),
    ("$defs/provenance/properties/sinceVersion", "maximum", PlanLimits.versionMax),
    ("$defs/statement/properties/text", "maxLength", PlanLimits.ownWordsCountMax),
    ("$defs/statement/properties/choice", "maxLength", PlanLimits.choiceCountMax),
    ("$defs/statement/properties/when", "maxLength", PlanLimits.ownWordsCountMax),
    ("$defs/statement/properties/rank", "maximum", PlanLimits.rankMax),
    ("$defs/statement/properties/codes", "maxItems", PlanLimits.codesCountMax),
    ("$defs/refusal/properties/treatment", "maxLength", PlanLimits.ownWordsCountMax),
    ("$defs/refusal/properties/circumstances", "maxLength", PlanLimits.ownWordsCountMax),
    (
      "$defs/refusal/properties/signature/properties/paperAt", "maxLength",
      PlanLimits.ownWordsCountMax
    ),
    ("$defs/question/properties/version", "maximum", PlanLimits.questionVersionMax),
    ("$defs/question/properties/text", "maxLength", PlanLimits.askedCountMax),
    ("D/plan/properties/version", "maximum", PlanLimits.versionMax),
    ("D/plan/properties/replaces/properties/version", "maximum", PlanLimits.versionMax),
    ("D/person/properties/identifiers", "maxItems", PlanLimits.identifiersCountMax),
    ("D/person/properties/contacts", "maxItems", PlanLimits.contactsCountMax),
    ("D/person/properties/spokenLanguage", "maxLength", PlanLimits.spokenLanguageCountMax),
    (
      "D/person/properties/communicationNeeds", "maxLength", PlanLimits.communicationNeedsCountMax
    ),
    ("D/people", "maxItems", PlanLimits.peopleCountMax),
    ("D/people/items/properties/roles", "maxItems", PlanLimits.rolesCountMax),
    ("D/people/items/properties/relationship", "maxLength", PlanLimits.ownWordsCountMax),
    ("D/people/items/properties/contacts", "maxItems", PlanLimits.contactsOfOthersCountMax),
    (
      "D/people/items/properties/lpa/properties/reference", "maxLength",
      PlanLimits.attorneyReferenceCountMax
    ),
    ("D/statements", "maxItems", PlanLimits.statementsCountMax),
    ("D/refusals", "maxItems", PlanLimits.refusalsCountMax),
    ("D/sharing", "maxItems", PlanLimits.sharingCountMax),
    ("D/sharing/items/properties/with", "maxLength", PlanLimits.recipientCountMax),
    ("D/sharing/items/properties/statements", "maxItems", PlanLimits.statementsCountMax),
    ("D/sharing/items/properties/quote", "maxLength", PlanLimits.ownWordsCountMax),
    ("D/capacity/properties/note", "maxLength", PlanLimits.capacityNoteCountMax),
    ("D/producer/properties/name", "maxLength", PlanLimits.producerNameCountMax),
    ("D/producer/properties/version", "maxLength", PlanLimits.producerVersionCountMax),
    ("D/questionsForMyTeam", "maxItems", PlanLimits.questionsCountMax),
    ("D/questionsForMyTeam/items/properties/text", "maxLength", PlanLimits.ownWordsCountMax),
    ("D/clinicalDecisionsReported", "maxItems", PlanLimits.decisionsCountMax),
    (
      "D/clinicalDecisionsReported/items/properties/choice", "maxLength", PlanLimits.choiceCountMax
    ),
    ("D/otherVoices", "maxItems", PlanLimits.otherVoicesCountMax),
    ("D/otherVoices/items/properties/text", "maxLength", PlanLimits.ownWordsCountMax),
    ("D/otherVoices/items/properties/when", "maxLength", PlanLimits.ownWordsCountMax),
    ("properties/proof/properties/signatures", "maxItems", PlanLimits.signaturesCountMax),
    (
      "properties/proof/properties/signatures/items/properties/signer", "maxLength",
      PlanLimits.signerCountMax
    ),
  ]

  @Test func `has the limits of the model, each of them`() throws {
    let schema = try schema()
    for (way, rule, limit) in Self.limits {
      let way = way.hasPrefix("D/") ? "properties/document/properties/" + way.dropFirst(2) : way
      let place = way.split(separator: "/").reduce(schema as JSONValue?) { $0?[String($1)] }
      #expect(place?[rule]?.integer == limit, "\(way) \(rule)")
    }
  }

  @Test func `a text at its limit is read, and one that is longer by a letter is not`() throws {
    for (pointer, limit) in [
      ("/document/person/name/text", PlanLimits.nameCountMax),
      ("/document/people/0/relationship", PlanLimits.ownWordsCountMax),
      ("/document/capacity/note", PlanLimits.capacityNoteCountMax),
    ] {
      for (more, isRead) in [(0, true), (1, false)] {
        let text = String(repeating: "é", count: limit + more)
        let bytes = try PlanFiles.changed("complete.json", at: pointer, to: "\"\(text)\"")
        let codes = PlanFiles.read(bytes).diagnostics.map(\.code)
        #expect(codes.contains("P109") != isRead, "\(pointer) \(codes)")
      }
    }
  }

  /// Every member of every example stands in the schema, which allows no others.
  @Test(arguments: PlanFiles.names)
  func `knows every member that a plan is written with`(name: String) throws {
    let schema = try schema()
    let document = schema["properties"]?["document"]
    let value = try #require(PlanFiles.value(name)["document"])
    #expect(unknownMembers(of: value, under: document, in: schema) == [])
  }

  private func unknownMembers(
    of value: JSONValue, under rule: JSONValue?, in schema: JSONValue
  ) -> [String] {
    let rule = resolved(rule, in: schema)
    if let items = value.items {
      return items.flatMap { unknownMembers(of: $0, under: rule?["items"], in: schema) }
    }
    guard let members = value.members else { return [] }
    return members.flatMap { member -> [String] in
      guard let below = rule?["properties"]?[member.name] else { return [member.name] }
      return unknownMembers(of: member.value, under: below, in: schema)
    }
  }

  private func resolved(_ rule: JSONValue?, in schema: JSONValue) -> JSONValue? {
    let first = rule?["allOf"]?.items?.first
    guard let name = (rule?["$ref"] ?? first?["$ref"])?.string?.split(separator: "/").last else {
      return rule
    }
    return schema["$defs"]?[String(name)]
  }
}
