import CarePlanCoding
import CarePlanModel
import ConversationSession
import DialogueModel
import Testing

/// A refusal is a draft until every formality is said to be on paper.
@Suite struct `A drafted refusal` {
  typealias Voices = `Other voices`

  /// The answers about one refusal, and what the plan says of it.
  @Test(arguments: [
    ([:], PlanRefusal.Assessment.draftNotValid),
    (["refusal-signed": "by-me", "refusal-witnessed": "yes"], .draftNotValid),
    (["refusal-1-even-if": "yes", "refusal-signed": "by-me"], .draftNotValid),
    (["refusal-1-even-if": "yes", "refusal-witnessed": "yes"], .draftNotValid),
    (
      ["refusal-1-even-if": "no", "refusal-signed": "by-me", "refusal-witnessed": "yes"],
      .draftNotValid
    ),
    (
      [
        "refusal-1-life": "unsure", "refusal-signed": "by-me", "refusal-witnessed": "yes",
      ], .draftNotValid
    ),
    (
      ["refusal-1-even-if": "yes", "refusal-signed": "by-me", "refusal-witnessed": "yes"],
      .formalitiesDeclared
    ),
    (
      ["refusal-1-even-if": "yes", "refusal-signed": "by-somebody", "refusal-witnessed": "yes"],
      .formalitiesDeclared
    ),
    (
      ["refusal-1-life": "no", "refusal-signed": "by-me", "refusal-witnessed": "yes"],
      .formalitiesDeclared
    ),
  ])
  func `claims formalities only where each is there`(
    choices: [String: String], assessment: PlanRefusal.Assessment
  ) {
    let plan = plan(choices.sorted { $0.key < $1.key }.map { Voices.answer($0.key, $0.value, "") })
    #expect(plan.refusals.map(\.assessment) == [assessment])
    #expect(Voices.diagnostics(of: plan) == [])
  }

  @Test func `stands in the person's own words, with when it counts`() throws {
    let plan = plan([Voices.answer("refusal-1-when", nil, "in every case")])
    let refusal = try #require(plan.refusals.first)
    #expect(refusal.treatment == "no more machines")
    #expect(refusal.circumstances == "in every case")
    #expect(refusal.lifeSustaining)
    #expect(refusal.evenIfLifeAtRisk == nil)
    let statement = try #require(plan.statements.first { $0.id == refusal.statement })
    #expect(statement.kind == .refusal && statement.text == "no more machines")
  }

  @Test func `is as long as the person writes it, and so is when it counts`() throws {
    let treatment = String(repeating: "No tube in my throat, and none in my nose. ", count: 20)
    let when = String(repeating: "When I do not know my wife any more. ", count: 2_000)
    let place = String(repeating: "In the blue folder, in the drawer under the clock. ", count: 10)
    let plan = PlanFromAnswers.plan(
      answers: [
        Voices.answer("nation", "england", "1"), Voices.answer("refusal-1", nil, treatment),
        Voices.answer("refusal-1-when", nil, when),
        Voices.answer("refusal-paper-where", nil, place),
      ], in: Voices.context)
    #expect(Voices.diagnostics(of: plan) == [])
    let refusal = try #require(plan.refusals.first)
    #expect(refusal.treatment == treatment)
    #expect(refusal.signature.paperAt == place)
    let rest = plan.statements.filter { $0.topic == "refusal-circumstances" }.compactMap(\.text)
    #expect(((refusal.circumstances ?? "") + rest.joined()) == when)
    #expect(!rest.isEmpty)
  }

  @Test func `of three treatments is three refusals with one witness`() {
    let plan = plan([
      Voices.answer("refusal-2", nil, "antibiotics"), Voices.answer("refusal-3", nil, "blood"),
      Voices.answer("refusal-2-life", "yes", "1"), Voices.answer("refusal-3-life", "yes", "1"),
      Voices.answer("refusal-signed", "by-me", "2"),
      Voices.answer("refusal-witnessed", "yes", "1"),
    ])
    #expect(plan.refusals.map(\.treatment) == ["no more machines", "antibiotics", "blood"])
    #expect(Set(plan.refusals.compactMap(\.witness?.person)).count == 1)
    #expect(plan.people.filter { $0.roles == [.witness] }.map(\.name?.text) == ["Ruth Bell"])
    #expect(Voices.diagnostics(of: plan) == [])
  }

  @Test func `keeps what it names, what it would mean and whether it is clear`() {
    let plan = plan([
      Voices.answer("refusal-1-named", "other", "8"),
      Voices.answer("refusal-1-means", nil, "If my heart stops, leave me in peace."),
      Voices.answer("refusal-1-clear", "unsure", "3"),
    ])
    let kept = plan.statements.filter {
      ["refusal-named", "refusal-means", "refusal-clear"].contains($0.topic)
    }
    #expect(kept.map(\.rank) == [1, 1, 1])
    #expect(kept.map(\.choice) == ["other", nil, "unsure"])
    #expect(kept[1].text == "If my heart stops, leave me in peace.")
    #expect(Voices.diagnostics(of: plan) == [])
  }

  @Test func `is none where no treatment was named`() {
    let plan = PlanFromAnswers.plan(
      answers: [
        Voices.answer("refusal-1-life", "yes", "1"), Voices.answer("refusal-signed", "by-me", "2"),
      ], in: Voices.context)
    #expect(plan.refusals.isEmpty)
    #expect(Voices.diagnostics(of: plan) == [])
  }

  @Test(arguments: ["scotland", "northern-ireland"])
  func `is not drafted where no such paper is, and keeps its words`(nation: String) {
    let plan = plan([
      Voices.answer("nation", nation, "1"),
      Voices.answer("refusal-1-when", nil, "in every case"),
    ])
    #expect(plan.refusals.isEmpty)
    let texts = plan.statements.compactMap(\.text)
    #expect(texts.contains("no more machines") && texts.contains("in every case"))
    #expect(Voices.diagnostics(of: plan) == [])
  }

  private func plan(_ more: [RecordedAnswer]) -> CarePlan {
    let first = [
      Voices.answer("refusal-1", nil, "no more machines"),
      Voices.answer("refusal-witness-name", nil, "Ruth Bell"),
    ]
    return PlanFromAnswers.plan(answers: first + more, in: Voices.context)
  }
}
