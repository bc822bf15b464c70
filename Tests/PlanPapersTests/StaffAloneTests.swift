import CarePlanModel
import PlanPapers
import TestSupport
import Testing

/// What a nurse reported of a woman who was asleep is no plan of hers, and must not look like one.
@Suite struct `A paper of what staff reported, with nothing of the person's` {
  private let plan: CarePlan
  private let proof: PlanProof

  init() throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan)
    var plan = sealed.plan
    let nation = try #require(plan.statement("nation"))
    let decision = try #require(plan.clinicalDecisionsReported.first)
    plan.person = PlanPerson()
    plan.questionsForMyTeam = []
    plan.otherVoices = []
    plan.header.status = .draft
    var asked = nation
    asked.provenance = Self.by(.staffScribe, nation.provenance, quote: "Care home nurse, Wales")
    plan.statements = [asked]
    var reported = decision
    reported.provenance = Self.by(.professional, decision.provenance, quote: "not for resus")
    plan.clinicalDecisionsReported = [reported]
    plan.firstMinute = FirstMinute(person: plan.person, people: [], statements: plan.statements)
    self.plan = plan
    proof = sealed.proof
  }

  private static func by(
    _ source: Provenance.Source, _ before: Provenance, quote: String
  ) -> Provenance {
    var provenance = before
    provenance.source = source
    provenance.quote = quote
    return provenance
  }

  private func text(_ form: PaperForm) -> String {
    flowing(PlainTextRendering.text(of: Paper(form, of: SealedCarePlan(plan: plan, proof: proof))))
  }

  @Test func `says who wrote it, and that the person said nothing`() {
    let letter = text(.letter)
    #expect(letter.hasPrefix("WHAT STAFF WROTE DOWN AFTER A TALK"))
    #expect(letter.contains("The team has decided that CPR will not be tried."))
    #expect(letter.contains("The person has said nothing here."))
    #expect(letter.contains("It is not a DNACPR form, and no order."))
  }

  @Test(arguments: PaperForm.allCases)
  func `leaves room for a birthday that was not told, beside a name that was`(form: PaperForm) {
    var named = plan
    named.person.name = PersonName(text: "Nora Byrne")
    let sealed = SealedCarePlan(plan: named, proof: proof)
    #expect(
      flowing(PlainTextRendering.text(of: Paper(form, of: sealed))).contains("Date of birth: ___"))
  }

  @Test(arguments: [PaperForm.letter, .firstMinute, .crisisCard])
  func `never says that the person was told`(form: PaperForm) {
    #expect(!text(form).contains("I was told"))
    #expect(text(form).contains("CPR will not be tried"))
  }

  @Test(arguments: PaperForm.allCases)
  func `is called nobody's own plan, whichever paper it is`(form: PaperForm) {
    let text = text(form)
    #expect(text.contains("The person has said nothing here."))
    for claim in PersonSpeaking.claims {
      #expect(!text.lowercased().contains(claim.lowercased()), "\(form): \(claim)")
    }
  }

  @Test func `takes nobody's trade for the person's own words`() {
    #expect(!text(.letter).contains("Care home nurse"))
  }
}
