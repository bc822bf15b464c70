import CarePlanModel
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
