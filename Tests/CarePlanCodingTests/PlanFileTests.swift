import CarePlanCoding
import CarePlanModel
import SourceText
import StrictJSON
import TestSupport
import Testing

@Suite struct `Plan files` {
  @Test(arguments: PlanFiles.names)
  func `are read without a fault and written again to the byte`(name: String) throws {
    let bytes = try PlanFiles.bytes(name)
    let (sealed, diagnostics) = PlanFiles.read(bytes)
    #expect(diagnostics == [])
    let plan = try #require(sealed)
    #expect(CarePlanWriter.file(plan) == bytes)
    #expect(CarePlanWriter.seal(plan.plan, digest: PlanFiles.digest) == plan)
  }

  @Test(arguments: PlanFiles.names)
  func `say in their first minute what the plan says`(name: String) throws {
    let plan = try #require(PlanFiles.read(PlanFiles.bytes(name)).plan).plan
    let block = FirstMinute(
      person: plan.person, people: plan.people, statements: plan.statements)
    #expect(plan.firstMinute == block)
  }

  /// She named nobody to ring first, and her attorney among those who are not to be asked.
  @Test(arguments: [
    ("Nobody else", "Emrys Bowen, 07700 900456"),
    ("Emrys, under no circumstances", "Siân Bowen, 07700 900123"), ("emrys and siân", nil),
  ])
  func `ring nobody first who is not to be asked`(notToAsk: String, first: String?) throws {
    let plan = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan).plan
    var statements = plan.statements.filter { $0.topic != "coordinator" }
    let ring = try #require(plan.statement("coordinator"))
    statements.append(
      PlanStatement(
        id: ring.id, topic: "not-to-consult", kind: .wish, state: .answered, text: notToAsk,
        provenance: ring.provenance))
    let block = FirstMinute(person: plan.person, people: plan.people, statements: statements)
    #expect(block.whoToRing == first)
  }

  @Test func `are told from damaged ones by a single letter`() throws {
    let text = String(decoding: try PlanFiles.bytes("complete.json"), as: UTF8.self)
    let damaged = text.split(separator: "window open", omittingEmptySubsequences: false)
      .joined(separator: "window closed")
    #expect(damaged != text)
    let (plan, diagnostics) = PlanFiles.read(Array(damaged.utf8))
    #expect(plan == nil)
    #expect(diagnostics.map(\.code) == ["P120"])
    let span = try #require(diagnostics.first?.span)
    let place = String(decoding: Array(damaged.utf8)[span.start..<span.end], as: UTF8.self)
    #expect(place.hasPrefix("\"sha-256:"))
  }

  @Test func `give every fault at once`() throws {
    let once = try PlanFiles.changed(
      "complete.json", at: "/document/person/birthDate", to: "\"1948-02-31\"")
    let text = String(decoding: once, as: UTF8.self)
      .split(separator: "\"draws\"", omittingEmptySubsequences: false).joined()
      .split(separator: "\"state\": \"undecided\"", omittingEmptySubsequences: false)
      .joined(separator: "\"state\": \"perhaps\"")
    let codes = PlanFiles.read(Array(text.utf8)).diagnostics.map(\.code)
    #expect(codes == ["P111", "P108"])
  }

  @Test func `never show a foreign name's control characters`() throws {
    let bytes = try PlanFiles.changed(
      "complete.json", at: "/document/person/a\u{1B}]0;x\u{7}\nb", to: "1")
    let diagnostic = try #require(PlanFiles.read(bytes).diagnostics.first)
    #expect(diagnostic.code == "P106")
    #expect(diagnostic.message.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F })
  }
}
