import CarePlanModel
import PlanPapers
import TestSupport
import Testing

/// What the papers say of what was told before somebody moved, and of a day that nobody chose.
@Suite struct `A plan that went on after something changed` {
  private static let note = "I said this before I changed where I live."

  @Test(arguments: [PaperForm.letter, .firstMinute])
  func `says of a paper about refusing that another law may count now`(form: PaperForm) throws {
    #expect(try text(form, whenMoved: true).contains(Self.note))
    #expect(try !text(form, whenMoved: false).contains(Self.note))
  }

  @Test func `says that nobody chose the day to look at it again`() throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan)
    var plan = sealed.plan
    plan.statements.append(
      PlanStatement(
        id: "s99", topic: "review-when", kind: .wish, state: .notAsked,
        provenance: plan.statements[0].provenance))
    for form in [PaperForm.letter, .firstMinute] {
      let before = shown(form, sealed.plan, sealed)
      let after = shown(form, plan, sealed)
      #expect(before.contains("To be looked at again by"))
      #expect(!after.contains("To be looked at again by"))
      #expect(after.contains("Nobody chose a day for looking at it again."))
    }
    #expect(!shown(.crisisCard, plan, sealed).contains("To be looked at again by"))
  }

  @Test func `shows the words that bind a view about CPR`() throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan)
    var plan = sealed.plan
    let index = try #require(plan.statements.firstIndex { $0.topic == "cpr-view" })
    plan.statements[index].provenance.quote = "no cpr but not if I choke, then do"
    for form in [PaperForm.letter, .firstMinute, .crisisCard] {
      #expect(shown(form, plan, sealed).contains("no cpr but not if I choke, then do"))
    }
  }

  /// A plan with an advance decision that was told of in March, and a home that was put right since.
  private func text(_ form: PaperForm, whenMoved: Bool) throws -> String {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan)
    var plan = sealed.plan
    plan.statements.removeAll { ["nation", "adrt-exists"].contains($0.topic) }
    plan.statements += [
      statement("adrt-exists", "yes", at: "2026-03-02T10:00:00Z", .chosen),
      statement(
        "nation", "scotland", at: "2026-05-02T10:00:00Z", whenMoved ? .corrected : .chosen),
    ]
    return shown(form, plan, sealed)
  }

  private func statement(
    _ topic: String, _ choice: String, at moment: String, _ method: Provenance.Method
  ) -> PlanStatement {
    PlanStatement(
      id: "s-\(topic)", topic: topic, kind: .fact, state: .answered, choice: choice,
      provenance: Provenance(source: .person, recorded: moment, method: method, sinceVersion: 1))
  }

  private func shown(_ form: PaperForm, _ plan: CarePlan, _ sealed: SealedCarePlan) -> String {
    flowing(
      PlainTextRendering.text(of: Paper(form, of: SealedCarePlan(plan: plan, proof: sealed.proof))))
  }
}
