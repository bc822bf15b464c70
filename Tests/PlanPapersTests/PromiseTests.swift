import CarePlanModel
import PlanPapers
import TestSupport
import Testing

/// What papers must say, and what none may say.
@Suite struct `Every paper` {
  private static let papers = PlanFiles.ownNames.flatMap { name in
    PaperForm.allCases.map { (name, $0) }
  }

  @Test(arguments: papers)
  func `says which version it is, when to look again, and its fingerprint`(
    name: String, form: PaperForm
  ) throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes(name)).plan)
    let paper = Paper(form, of: sealed)
    let text = flowing(PlainTextRendering.text(of: paper))
    #expect(text.contains("version \(sealed.plan.header.version)"))
    #expect(text.contains(paper.version))
    // A paper to be signed has no day on which it seems to end.
    #expect(text.contains("To be looked at again by ") == (form != .advanceDecision))
    #expect(text.replacing(" ", with: "").contains(sealed.proof.digest))
  }

  /// Whether a paper binds anybody is judged by others, with the signed paper before them.
  @Test(arguments: papers)
  func `leaves it to others whether it counts in law`(name: String, form: PaperForm) throws {
    let text = PlainTextRendering.text(of: try paper(form, of: name)).lowercased()
    for claim in ["valid", "legally binding", "is binding"] {
      #expect(!text.contains(claim), "\(claim)")
    }
  }

  @Test(arguments: papers)
  func `says of every view about CPR that it is no decision`(
    name: String, form: PaperForm
  ) throws {
    let text = flowing(PlainTextRendering.text(of: try paper(form, of: name)))
    for phrase in try #require(SlotCatalogue.slot(named: "cpr-view")).choices.map(\.phrase) {
      for part in text.split(separator: phrase, omittingEmptySubsequences: false).dropFirst() {
        #expect(part.prefix(40).contains(FirstMinute.notADecision), "\(phrase)")
      }
    }
  }

  @Test(arguments: PaperForm.allCases)
  func `of a plan that was withdrawn says so on each page`(form: PaperForm) throws {
    var sealed = try #require(PlanFiles.read(PlanFiles.bytes("scotland.json")).plan)
    var plan = sealed.plan
    plan.header.status = .withdrawn
    sealed = SealedCarePlan(plan: plan, proof: sealed.proof)
    let paper = Paper(form, of: sealed)
    #expect(paper.warning == "Withdrawn: do not use it.")
    // A side of a card is cut out and read alone.
    for side in paper.sections where side.kind == .panel {
      #expect(side.blocks.first == .sentence("Withdrawn: do not use it."))
    }
  }

  @Test(arguments: [PaperForm.firstMinute, .crisisCard, .advanceDecision])
  func `but the letter leaves out what others said`(form: PaperForm) throws {
    for name in PlanFiles.ownNames {
      let sealed = try #require(PlanFiles.read(PlanFiles.bytes(name)).plan)
      let text = flowing(PlainTextRendering.text(of: Paper(form, of: sealed)))
      for voice in sealed.plan.otherVoices { #expect(!text.contains(voice.text)) }
    }
  }

  @Test func `that holds what others said keeps it apart, and out of the first minute`() throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan)
    let said = try #require(sealed.plan.otherVoices.first?.text)
    let holding = Paper(.letter, of: sealed).sections.filter { "\($0.blocks)".contains(said) }
    #expect(holding.map(\.kind) == [.otherVoices])
    #expect(holding.map(\.title) == ["What others say: these are not my own words"])
  }
}

@Suite struct `The paper of refusals` {
  @Test(arguments: ["draft-refusals.json", "scotland.json", "northern-ireland.json"])
  func `is a draft on every page, and has room for every signature`(name: String) throws {
    let paper = try paper(.advanceDecision, of: name)
    #expect(paper.warning == "A draft until it is signed and witnessed on paper.")
    let text = PlainTextRendering.text(of: paper)
    for line in ["My signature: ___", "Signature of the witness: ___", "Signed for me by: ___"] {
      #expect(text.contains(line))
    }
  }

  @Test(arguments: [
    ("draft-refusals.json", "the law of England and Wales", "In Scotland"),
    ("scotland.json", "In Scotland no Act of Parliament", "the law of England and Wales"),
    ("northern-ireland.json", "In Northern Ireland the courts", "the law of England and Wales"),
  ])
  func `tells the law of its own nation alone`(
    name: String, told: String, elsewhere: String
  ) throws {
    let text = flowing(PlainTextRendering.text(of: try paper(.advanceDecision, of: name)))
    #expect(text.contains(told))
    #expect(!text.contains(elsewhere))
  }

  @Test(arguments: [
    (nil, PlanRefusal.Signature.How.none, false, ["There", "Missing", "Missing", "Missing"]),
    (false, .onScreen, false, ["There", "You said", "Missing", "Missing"]),
    (true, .none, false, ["There", "There", "Missing", "Missing"]),
    (true, .paperDeclared, false, ["There", "There", "There", "Missing"]),
    (true, .byDirection, true, ["There", "There", "There", "There"]),
  ])
  func `shows each of the four needs as there, as missing or as the person said`(
    atRisk: Bool?, how: PlanRefusal.Signature.How, isWitnessed: Bool, marks: [String]
  ) throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("draft-refusals.json")).plan)
    var plan = sealed.plan
    plan.refusals = plan.refusals.map {
      PlanRefusal(
        statement: $0.statement, treatment: $0.treatment, lifeSustaining: true,
        evenIfLifeAtRisk: atRisk, signature: .init(how: how),
        witness: isWitnessed ? .init(person: "p2") : nil, assessment: .draftNotValid)
    }
    let paper = Paper(.advanceDecision, of: SealedCarePlan(plan: plan, proof: sealed.proof))
    let checks = paper.sections.flatMap(\.blocks).compactMap { block -> PaperCheck? in
      if case .check(let check) = block { check } else { nil }
    }
    #expect(checks.map(\.isThere) == marks.map { $0 == "There" })
    #expect(checks.map(\.mark) == marks)
  }

  @Test(arguments: PlanHeader.Jurisdiction.allCases)
  func `explains itself where there is nothing to sign`(
    nation: PlanHeader.Jurisdiction
  ) throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan)
    var plan = sealed.plan
    plan.header.jurisdiction = nation
    let paper = Paper(.advanceDecision, of: SealedCarePlan(plan: plan, proof: sealed.proof))
    let text = flowing(PlainTextRendering.text(of: paper))
    #expect(text.contains(nation == .other ? "depend on where in the UK" : "nothing to sign"))
    #expect(!text.contains("My signature"))
  }

  @Test func `is not made where nobody knows which law it stands under`() throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("draft-refusals.json")).plan)
    var plan = sealed.plan
    plan.header.jurisdiction = .other
    let paper = Paper(.advanceDecision, of: SealedCarePlan(plan: plan, proof: sealed.proof))
    #expect(!PlainTextRendering.text(of: paper).contains("A machine that breathes for me."))
  }
}

@Suite struct `The crisis card` {
  @Test(arguments: PlanFiles.ownNames)
  func `of a plan that was taken back says so first on both sides that are cut out`(
    name: String
  ) throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes(name)).plan)
    var plan = sealed.plan
    plan.header.status = .withdrawn
    let card = Paper(.crisisCard, of: SealedCarePlan(plan: plan, proof: sealed.proof))
    let sides = card.sections.filter { $0.kind == .panel }
    #expect(sides.count == 2)
    for side in sides { #expect(side.blocks.first == .sentence("Withdrawn: do not use it.")) }
  }

  @Test func `shows that there is more where there is no room for all`() throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan)
    var plan = sealed.plan
    let index = try #require(plan.statements.firstIndex { $0.topic == "what-matters" })
    plan.statements[index].text = String(repeating: "the sea and ", count: 90)
    plan.firstMinute = FirstMinute(
      person: plan.person, people: plan.people, statements: plan.statements)
    let card = Paper(.crisisCard, of: SealedCarePlan(plan: plan, proof: sealed.proof))
    let text = flowing(PlainTextRendering.text(of: card))
    #expect(text.contains("the sea and the sea"))
    #expect(text.contains("…\""))
    #expect(text.components(of: "the sea").count < 20)
  }
}

/// The text with every gap as one space, as a reader takes it.
func flowing(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

extension String {
  func components(of separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
