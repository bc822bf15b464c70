import CarePlanModel
@testable import PlanPapers
import TestSupport
import Testing

/// What must be found without turning a page.
@Suite struct `The first minute of the letter` {
  @Test func `holds the form about CPR that was told of, and where it is`() throws {
    let block = try firstMinute { plan in
      plan.clinicalDecisionsReported = [
        ClinicalDecisionReported(
          id: "d1", subject: .cpr, state: .answered, text: "They told me on the ward.",
          paperAt: "In the red folder in the hall.", provenance: plan.statements[0].provenance)
      ]
    }
    #expect(block.contains("They told me on the ward."))
    #expect(block.contains("In the red folder in the hall."))
  }

  @Test func `does not say that nothing was said where the plan holds a refusal`() throws {
    let block = try firstMinute("draft-refusals.json") { plan in
      plan.statements.removeAll { $0.topic == "adrt-exists" }
    }
    #expect(block.contains("It is a draft until it is signed and witnessed on paper."))
    #expect(!block.contains("Nothing was said about an advance decision"))
  }

  @Test(arguments: [
    ("complete.json", "Advance decision to refuse treatment"),
    ("northern-ireland.json", "Advance decision to refuse treatment"),
    ("scotland.json", "Advance directive"),
  ])
  func `calls a refusal on paper what its nation calls it`(name: String, title: String) throws {
    let block = try #require(paper(.letter, of: name).sections.first)
    let titles = block.blocks.compactMap {
      if case .entry(let title, _) = $0 { title } else { nil }
    }
    #expect(titles.contains(title))
  }

  private func firstMinute(
    _ name: String = "complete.json", changing change: (inout CarePlan) -> Void
  ) throws -> String {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes(name)).plan)
    var plan = sealed.plan
    change(&plan)
    plan.firstMinute = FirstMinute(
      person: plan.person, people: plan.people, statements: plan.statements)
    let letter = Paper(.letter, of: SealedCarePlan(plan: plan, proof: sealed.proof))
    let block = try #require(letter.sections.first)
    return "\(block)"
  }
}

@Suite struct `A side of the card` {
  @Test func `cuts no name and no number while there is room`() throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan)
    var plan = sealed.plan
    plan.person.name = PersonName(
      text: "Gwenllian Ffion Bowen-ap-Rhys", preferred: "Gwen")
    plan.firstMinute = FirstMinute(
      person: plan.person, people: plan.people, statements: plan.statements)
    let card = Paper(.crisisCard, of: SealedCarePlan(plan: plan, proof: sealed.proof))
    let text = flowing(PlainTextRendering.text(of: card))
    #expect(text.contains("Gwenllian Ffion Bowen-ap-Rhys. Likes to be called Gwen."))
  }

  @Test func `shows the number that everybody can look up before one of a single hospital`() throws
  {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan)
    var plan = sealed.plan
    plan.person.identifiers = [
      HealthIdentifier(system: .local, value: "RX 77", status: .selfReported),
      HealthIdentifier(system: .nhsNumber, value: "9434765919", status: .selfReported),
    ]
    let card = Paper(.crisisCard, of: SealedCarePlan(plan: plan, proof: sealed.proof))
    let text = flowing(PlainTextRendering.text(of: card))
    #expect(text.contains("943 476 5919"))
    #expect(!text.contains("RX 77"))
  }

  /// Everything that a card can hold, each answer as long as anybody could make it.
  @Test(arguments: PlanFiles.names, PlanHeader.Status.allCases)
  func `is never fuller than it is long, however much was said`(
    name: String, status: PlanHeader.Status
  ) throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes(name)).plan)
    let long = String(repeating: "behind the clock in the hall ", count: 30)
    var plan = sealed.plan
    plan.header.status = status
    plan.person.name = PersonName(text: long, preferred: long)
    plan.person.communicationNeeds = long
    for index in plan.statements.indices where plan.statements[index].text != nil {
      plan.statements[index].text = long
    }
    for index in plan.clinicalDecisionsReported.indices {
      plan.clinicalDecisionsReported[index].text = long
      plan.clinicalDecisionsReported[index].paperAt = long
    }
    plan.firstMinute = FirstMinute(
      person: plan.person, people: plan.people, statements: plan.statements)
    let card = Paper(.crisisCard, of: SealedCarePlan(plan: plan, proof: sealed.proof))
    for side in card.sections where side.kind == .panel {
      let lines = side.blocks.map { CardRoom.lines(of: $0, 50) }
      #expect(CardRoom.widestFirst.contains { $0.holds(side.blocks) }, "\(lines) \(side.blocks)")
    }
  }

  @Test func `holds few words whole, and not many`() {
    let few = [PaperBlock.sentence("Ring 999."), .detail("Ruth Bell")]
    let many = [PaperBlock](repeating: .sentence(String(repeating: "word ", count: 30)), count: 5)
    #expect(CardRoom.widestFirst.allSatisfy { $0.holds(few) })
    #expect(!CardRoom.widestFirst.contains { $0.holds(many) })
  }
}

@Suite struct `The entries of the letter` {
  @Test func `name an attorney once`() throws {
    let text = PlainTextRendering.text(of: try paper(.letter, of: "complete.json"))
    #expect(text.components(of: "Emrys Bowen, 07700 900456").count == 2)
  }

  @Test func `give the reason for a place right below that place`() throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan)
    var plan = sealed.plan
    plan.statements.append(
      PlanStatement(
        id: "s900", topic: "place-reason", kind: .value, state: .answered,
        text: "My dog is there.", provenance: plan.statements[0].provenance))
    let letter = Paper(.letter, of: SealedCarePlan(plan: plan, proof: sealed.proof))
    let text = flowing(PlainTextRendering.text(of: letter))
    let care = try #require(text.firstRange(of: "Where I would like to be cared for:"))
    let why = try #require(text.firstRange(of: "Why this place:"))
    let death = try #require(text.firstRange(of: "Where I would like to be when I die:"))
    #expect(care.lowerBound < why.lowerBound && why.lowerBound < death.lowerBound)
  }
}
