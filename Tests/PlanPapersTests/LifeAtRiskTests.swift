import CarePlanModel
import PlanPapers
import TestSupport
import Testing

/// What the paper to be signed says where the person refused a treatment, but not at any price.
@Suite struct `A refusal that ends where life is at risk` {
  @Test(arguments: ["draft-refusals.json", "scotland.json", "northern-ireland.json"])
  func `is told as it was said, with no room to write the opposite`(name: String) throws {
    let text = try draft(name, atRisk: false)
    #expect(text.contains("I said: not when my life is at risk. Then staff may give it to me."))
    #expect(text.contains("You said: Not when your life is at risk, with refusal"))
    #expect(!text.contains("even if my life is at risk"))
    #expect(!text.contains("If you mean them, write them here"))
  }

  @Test func `is not the one that nobody asked about, which has room to write`() throws {
    let text = try draft("draft-refusals.json", atRisk: nil)
    #expect(text.contains("Missing here: the words “even if my life is at risk”."))
    #expect(text.contains("If you mean them, write them here: ____"))
    #expect(!text.contains("You said: Not when"))
  }

  private func draft(_ name: String, atRisk: Bool?) throws -> String {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes(name)).plan)
    var plan = sealed.plan
    plan.refusals = plan.refusals.map {
      PlanRefusal(
        statement: $0.statement, treatment: $0.treatment, lifeSustaining: $0.lifeSustaining,
        evenIfLifeAtRisk: atRisk, signature: $0.signature, assessment: .draftNotValid)
    }
    let paper = Paper(.advanceDecision, of: SealedCarePlan(plan: plan, proof: sealed.proof))
    return flowing(PlainTextRendering.text(of: paper))
  }
}

@Suite struct `What stands below the title` {
  private let unfinished: SealedCarePlan

  init() throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("draft-refusals.json")).plan)
    var plan = sealed.plan
    plan.header.status = .draft
    plan.header.reviewBy = nil
    unfinished = SealedCarePlan(plan: plan, proof: sealed.proof)
  }

  @Test(arguments: [PaperForm.letter, .firstMinute, .crisisCard])
  func `says that no day was set where nobody chose one`(form: PaperForm) throws {
    #expect(text(form).contains("No date was set for looking at it again."))
    #expect(!text(form).contains("To be looked at again"))
  }

  @Test(arguments: [PaperForm.letter, .firstMinute])
  func `says once that the plan is a draft, and once at the end`(form: PaperForm) {
    #expect(text(form).components(of: "A draft: it is not finished.").count == 3)
  }

  /// The plan around it may never be finished; a signed refusal must not look as if it were not.
  @Test func `says of refusals to be signed nothing about the plan`() {
    let text = text(.advanceDecision)
    #expect(!text.contains("not finished"))
    #expect(!text.contains("No date was set"))
    #expect(text.contains("A draft until it is signed and witnessed on paper."))
  }

  @Test func `says on the card itself that it is a draft, where it is not cut off`() {
    let panels = Paper(.crisisCard, of: unfinished).sections.filter { $0.kind == .panel }
    #expect("\(panels)".contains("A draft: it is not finished."))
  }

  private func text(_ form: PaperForm) -> String {
    flowing(PlainTextRendering.text(of: Paper(form, of: unfinished)))
  }
}
