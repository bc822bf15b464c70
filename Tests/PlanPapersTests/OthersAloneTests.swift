import CarePlanModel
import PlanPapers
import TestSupport
import Testing

/// What a daughter typed of her father is no plan of his, and must not look like one.
@Suite struct `A paper of what others said, with nothing of the person's` {
  private let letter: Paper
  private let text: String

  init() throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan)
    var plan = sealed.plan
    let voice = try #require(plan.otherVoices.first)
    plan.person = PlanPerson()
    plan.statements = []
    plan.questionsForMyTeam = []
    plan.clinicalDecisionsReported = []
    plan.header.status = .draft
    plan.otherVoices = [
      OtherVoice(
        id: "v1", person: voice.person, basis: .knowThemWell, topic: "full-name",
        text: "Bill Harris", provenance: voice.provenance),
      OtherVoice(
        id: "v2", person: voice.person, basis: .heardThemSayIt, topic: "what-matters",
        text: "The sea.", provenance: voice.provenance),
    ]
    plan.firstMinute = FirstMinute(
      person: plan.person, people: plan.people, statements: plan.statements)
    letter = Paper(.letter, of: SealedCarePlan(plan: plan, proof: sealed.proof))
    text = flowing(PlainTextRendering.text(of: letter))
  }

  @Test func `has a title of its own, and the name that was given`() {
    #expect(letter.title == "What somebody close says about a person")
    #expect(letter.owner == "Bill Harris (the name that was given)")
    #expect(text.contains("The name that was given: \"Bill Harris\""))
  }

  @Test func `speaks of them, and never as the person`() {
    #expect(text.contains("What matters to them: \"The sea.\""))
    #expect(text.contains("Whoever says this heard them say it."))
    for claim in ["What matters most to me", "my own words", "what I said"] {
      #expect(!text.lowercased().contains(claim.lowercased()), "\(claim)")
    }
  }

  @Test func `says that the person has said nothing, and what it is not`() {
    #expect(text.contains("The person has said nothing here."))
    #expect(text.contains("It is not a DNACPR form"))
  }
}
