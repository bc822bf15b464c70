import CarePlanCoding
import CarePlanModel
import SourceText
import StrictJSON
import TestSupport
import Testing

@Suite struct `Broken plan files` {
  /// One value of the complete plan changed, and the fault that it gives.
  struct Broken: Sendable, CustomTestStringConvertible {
    let pointer: String
    let value: String?
    let code: String
    /// Where the fault stands, where it is not where the change is.
    let place: String
    let file: String

    init(
      _ pointer: String, _ value: String?, _ code: String, at place: String? = nil,
      in file: String = "complete.json"
    ) {
      self.pointer = pointer
      self.value = value
      self.code = code
      self.place = place ?? pointer
      self.file = file
    }

    var testDescription: String { "\(pointer) = \(value ?? "nothing"): \(code)" }
  }

  static let shape: [Broken] = [
    Broken("/document/format", "\"acp\"", "P104"),
    Broken("/document/formatVersion", "\"2.0\"", "P104"),
    Broken("/document/plan", nil, "P105", at: "/document"),
    Broken("/document/otherVoices", nil, "P105", at: "/document"),
    Broken("/document/statements/3/provenance", nil, "P105", at: "/document/statements/3"),
    Broken("/document/score", "7", "P106"),
    Broken("/document/statements/0/certainty", "1", "P106"),
    Broken("/signature", "\"x\"", "P106"),
    Broken("/document/people", "{}", "P107"),
    Broken("/document/plan/version", "\"2\"", "P107"),
    Broken("/document/plan/version", "2.0", "P107"),
    Broken("/document/person/interpreter", "\"no\"", "P107"),
    Broken("/document/statements/2/text", "null", "P107"),
    Broken("/document/plan/status", "\"done\"", "P108"),
    Broken("/document/statements/6/topic", "\"what-matters-most\"", "P108"),
    Broken("/document/statements/6/provenance/method", "\"guessed\"", "P108"),
    Broken("/document/people/0/roles/0", "\"friend\"", "P108"),
    Broken("/document/plan/id", "\"7D4C1A52-6F0E-4F5A-9B52-0D7A4D1C9E21\"", "P109"),
    Broken("/document/plan/version", "0", "P109"),
    Broken("/document/statements/0/id", "\"1\"", "P109"),
    Broken("/document/statements/0/id", "\"s١\"", "P109"),
    Broken("/document/statements/6/text", "\"\"", "P109"),
    Broken("/document/plan/replaces/digest", "\"sha-256:AB\"", "P109"),
    Broken("/document/statements/6/provenance/question/id", "\"Matters 1\"", "P109"),
    Broken(
      "/proof/signatures/0",
      "{\"role\":\"device\",\"signer\":\"x\",\"at\":\"2026-03-02T11:00:00Z\",\"jws\":\"a.b.c\"}",
      "P109", at: "/proof/signatures/0/jws"),
    Broken("/document/statements/6/text", "\"at home \\u202Ereven\"", "P110"),
    Broken("/document/statements/6/text", "\"\\u001b[2J\"", "P110"),
    Broken("/document/statements/6/text", "\"\\u0085\"", "P110"),
    Broken("/document/person/name/text", "\"Gwen\\u2066\"", "P110"),
    Broken("/document/person/birthDate", "\"1948-02-30\"", "P111"),
    Broken("/document/person/birthDate", "\"17 May 1948\"", "P111"),
    Broken("/document/plan/created", "\"2026-03-01T18:12:00\"", "P111"),
    Broken("/document/plan/created", "\"2026-03-01T24:00:00Z\"", "P111"),
    Broken("/document/plan/created", "\"2026-13-01T18:12:00Z\"", "P111"),
  ]

  static let meaning: [Broken] = [
    Broken("/document/plan/updated", "\"2026-03-01T18:11:59Z\"", "P112"),
    Broken("/document/plan/updated", "\"2026-03-01T19:11:00+01:00\"", "P112"),
    Broken("/document/plan/reviewBy", "\"2026-03-01\"", "P112"),
    Broken("/document/statements/9/provenance/confirmed", "\"2026-03-01T00:00:00Z\"", "P112"),
    Broken("/document/statements/9/provenance/sinceVersion", "3", "P112"),
    Broken("/document/plan/replaces/version", "2", "P112"),
    Broken("/document/person/birthDate", "\"2008-03-02\"", "P113"),
    Broken("/document/person/birthDate", "\"2010-11-22\"", "P113", in: "three-answers.json"),
    Broken("/document/statements/1/person", "\"p9\"", "P114"),
    Broken("/document/otherVoices/0/provenance/by", "\"p9\"", "P114"),
    Broken("/document/otherVoices/0/person", "\"p9\"", "P114"),
    Broken(
      "/document/sharing/0/statements", "[\"s1\",\"s99\"]", "P114",
      at: "/document/sharing/0/statements/1"),
    Broken("/document/refusals/0/witness/person", "\"p9\"", "P114", in: "refusal-on-paper.json"),
    Broken(
      "/document/people/3", "{\"id\":\"p1\",\"name\":{\"text\":\"Ann\"},\"roles\":[\"other\"]}",
      "P115", at: "/document/people/3/id"),
    Broken("/document/statements/4/id", "\"s1\"", "P115"),
    Broken("/document/person/identifiers/0/value", "\"9434765918\"", "P116"),
    Broken("/document/person/identifiers/0/value", "\"943476591\"", "P116"),
    Broken("/document/person/identifiers/0/value", "\"1111111111\"", "P116"),
    Broken("/document/statements/15/choice", "\"home\"", "P117"),
    Broken("/document/statements/19/codes/0/code", "\"450476008\"", "P118"),
    Broken("/document/statements/19/codes/0/code", "\"450475007\"", "P118"),
    Broken("/document/statements/19/codes/0/code", "\"304253006\"", "P118"),
    Broken("/document/statements/19/codes/0/code", "\"304252001\"", "P118"),
    Broken("/document/statements/6/provenance/source", "\"relative\"", "P119"),
    Broken("/document/statements/6/provenance/source", "\"professional\"", "P119"),
    Broken("/document/otherVoices/0/provenance/source", "\"person\"", "P119"),
    Broken("/proof/digest", "\"sha-256:\(String(repeating: "0", count: 64))\"", "P120"),
    Broken("/document/statements/6/text", nil, "P121", at: "/document/statements/6/state"),
    Broken("/document/statements/6/state", "\"not-asked\"", "P121"),
    Broken("/document/statements/6/state", "\"declined-to-answer\"", "P121"),
    Broken("/document/clinicalDecisionsReported/0/state", "\"not-asked\"", "P121"),
    Broken("/document/plan/reviewBy", nil, "P122", at: "/document/plan"),
    Broken("/document/plan/finalised", nil, "P122", at: "/document/plan"),
    Broken("/document/person/birthDate", nil, "P122", at: "/document/person"),
    Broken("/document/person/name", nil, "P122", at: "/document/person"),
    Broken("/document/statements/19/choice", "\"home\"", "P123"),
    Broken("/document/statements/6/choice", "\"yes\"", "P123"),
    Broken("/document/clinicalDecisionsReported/0/choice", "\"do-not-want\"", "P123"),
    Broken("/document/firstMinute/cprView", "\"Not for CPR.\"", "P124"),
    Broken("/document/clinicalDecisionsReported/0/standing", "\"verified\"", "P124"),
    Broken(
      "/document/refusals/0/witness", nil, "P125", at: "/document/refusals/0/assessment",
      in: "refusal-on-paper.json"),
    Broken(
      "/document/refusals/0/evenIfLifeAtRisk", "false", "P125",
      at: "/document/refusals/0/assessment", in: "refusal-on-paper.json"),
    Broken(
      "/document/refusals/0/signature/how", "\"on-screen\"", "P125",
      at: "/document/refusals/0/assessment", in: "refusal-on-paper.json"),
    Broken(
      "/document/statements/19/choice", "\"want-tried\"", "P126",
      at: "/document/firstMinute/cprView"),
    Broken(
      "/document/firstMinute/cprView", "\"I would want CPR. This is not a DNACPR decision.\"",
      "P126"),
    Broken("/document/firstMinute/name", "\"Gwen\"", "P126"),
    Broken("/document/firstMinute/advanceDecision", "\"There is a paper.\"", "P126"),
    Broken("/document/firstMinute/whatMattersMost", "\"My cat.\"", "P126"),
    Broken("/document/firstMinute/whatMattersMost", nil, "P126", at: "/document/firstMinute"),
    Broken("/document/firstMinute/communicationNeeds", nil, "P126", at: "/document/firstMinute"),
    Broken("/document/firstMinute/whoToRing", "\"My neighbour\"", "P126"),
    Broken(
      "/document/firstMinute/whoToRing", "\"My neighbour\"", "P126", in: "three-answers.json"),
  ]

  @Test(arguments: shape + meaning)
  func `give their fault and its place`(broken: Broken) throws {
    let bytes = try PlanFiles.changed(broken.file, at: broken.pointer, to: broken.value)
    let (plan, diagnostics) = PlanFiles.read(bytes)
    #expect(plan == nil)
    #expect(diagnostics.map(\.code) == [broken.code])
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.message.hasSuffix(", at \(broken.place)"), "\(diagnostic.message)")
    #expect(diagnostic.advice.hasSuffix(".") || diagnostic.advice.hasSuffix("\""))
    #expect(diagnostic.span.end <= bytes.count)
    // The span is the value itself, or the object that lacks it.
    let root = try JSONReader.read(bytes)
    #expect(value(at: broken.place, in: root)?.span == diagnostic.span)
  }

  private func value(at pointer: String, in root: JSONValue) -> JSONValue? {
    pointer.split(separator: "/").reduce(Optional(root)) { value, step in
      Int(step).flatMap { value?.items?[$0] } ?? value?[String(step)]
    }
  }

  @Test(arguments: [
    ("", "P101"), ("{", "P101"), ("[1,]", "P101"), ("\u{FEFF}{}", "P101"),
    ("{\"document\":1,\"document\":2}", "P102"),
    ("{\"document\":1,\"\\u0064ocument\":2}", "P102"),
    (String(repeating: "[", count: 17), "P103"),
    (String(repeating: " ", count: 1 << 20) + "{}", "P103"),
    ("[]", "P107"), ("{}", "P105"),
  ])
  func `are not JSON, or not as plans are`(text: String, code: String) {
    let (plan, diagnostics) = PlanFiles.read(Array(text.utf8))
    #expect(plan == nil)
    #expect(diagnostics.first?.code == code)
  }

  @Test func `with a test number are read, and it is said`() throws {
    let place = "/document/person/identifiers/0/value"
    let bytes = try PlanFiles.changed("complete.json", at: place, to: "\"9990000018\"")
    let (plan, diagnostics) = PlanFiles.read(bytes)
    #expect(plan?.plan.person.identifiers.first?.value == "9990000018")
    #expect(diagnostics.map(\.code) == ["P127"])
    #expect(diagnostics.first?.severity == .warning)
    #expect(diagnostics.first?.message.hasSuffix(", at \(place)") == true)
  }

  @Test func `every code is shown to be given`() {
    let shown = Set((Self.shape + Self.meaning).map(\.code))
      .union(["P101", "P102", "P103", "P127"])
    #expect(shown == Set(PlanFaultCode.allCases.map(\.rawValue)))
  }
}
