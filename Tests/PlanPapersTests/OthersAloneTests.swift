import CarePlanModel
import PlanPapers
import TestSupport
import Testing

/// What a daughter typed of her father is no plan of his, and must not look like one.
@Suite struct `A paper of what others said, with nothing of the person's` {
  private let letter: Paper
  private let text: String
  private let sealed: SealedCarePlan

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
    self.sealed = SealedCarePlan(plan: plan, proof: sealed.proof)
    letter = Paper(.letter, of: self.sealed)
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

  @Test(arguments: PaperForm.allCases)
  func `is called nobody's own plan, whichever paper it is`(form: PaperForm) {
    let text = flowing(PlainTextRendering.text(of: Paper(form, of: sealed)))
    #expect(text.contains("Bill Harris"))
    #expect(text.contains("The person has said nothing here."))
    for claim in PersonSpeaking.claims {
      #expect(!text.lowercased().contains(claim.lowercased()), "\(form): \(claim)")
    }
  }

  @Test func `has what is asked of a family first on one sheet, shortened`() throws {
    var plan = sealed.plan
    let long = String(repeating: "She said that more than once. ", count: 30)
    plan.otherVoices.append(
      OtherVoice(
        id: "v3", person: plan.otherVoices[0].person, basis: nil, topic: "cpr-view", text: long,
        provenance: plan.otherVoices[0].provenance))
    plan.otherVoices.append(
      OtherVoice(
        id: "v4", person: plan.otherVoices[0].person, basis: nil, topic: "good-day",
        text: "Bingo.", provenance: plan.otherVoices[0].provenance))
    let sheet = Paper(.firstMinute, of: SealedCarePlan(plan: plan, proof: sealed.proof))
    let text = flowing(PlainTextRendering.text(of: sheet))
    #expect(sheet.title == "The first minute: what somebody close says")
    #expect(text.contains("What they would say about CPR: \"She said that more than once."))
    #expect(text.contains("[The rest stands in the letter.]"))
    #expect(!text.contains("Bingo"))
  }

  @Test func `makes up no reason for knowing where nobody was asked for one`() throws {
    var plan = sealed.plan
    plan.otherVoices = [
      plan.otherVoices[0],
      OtherVoice(
        id: "v2", person: plan.otherVoices[0].person, basis: nil, topic: "good-day",
        text: "The allotment.", provenance: plan.otherVoices[0].provenance),
    ]
    let letter = Paper(.letter, of: SealedCarePlan(plan: plan, proof: sealed.proof))
    let text = flowing(PlainTextRendering.text(of: letter))
    #expect(text.contains("\"The allotment.\""))
    #expect(!text.contains("Whoever says this") && !text.contains("guess"))
  }

  @Test func `keeps what staff reported beside it`() throws {
    var plan = sealed.plan
    let source = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan)
    var report = try #require(source.plan.clinicalDecisionsReported.first)
    report.choice = "told-will-not-be-tried"
    report.provenance.source = .professional
    plan.clinicalDecisionsReported = [report]
    let letter = Paper(.letter, of: SealedCarePlan(plan: plan, proof: sealed.proof))
    let text = flowing(PlainTextRendering.text(of: letter))
    #expect(text.contains("The team has decided that CPR will not be tried."))
    #expect(text.contains("\"The sea.\""))
  }

  @Test func `says that the person has said nothing, and what it is not`() {
    #expect(text.contains("The person has said nothing here."))
    #expect(text.contains("It is not a DNACPR form"))
  }
}

/// How papers speak in the person's own name, which nobody else's paper may do.
enum PersonSpeaking {
  static let claims = [
    "my plan", "my advance care plan", "who I am", "ask me first", "matters most to me",
    "my own words", "what I said", "you said", "carry it with you", "I was told",
  ]
}
