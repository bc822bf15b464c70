import CarePlanModel
import PlanPapers
import TestSupport
import Testing

/// A crew that finds the sheet or the card has no time to look for the paper.
@Suite struct `What is refused` {
  private func text(
    _ form: PaperForm, of name: String, changing change: (inout CarePlan) -> Void = { _ in }
  ) throws -> String {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes(name)).plan)
    var plan = sealed.plan
    change(&plan)
    plan.firstMinute = FirstMinute(
      person: plan.person, people: plan.people, statements: plan.statements)
    return flowing(
      PlainTextRendering.text(of: Paper(form, of: SealedCarePlan(plan: plan, proof: sealed.proof))))
  }

  @Test(arguments: [PaperForm.firstMinute, .crisisCard])
  func `is said with how far the paper is`(form: PaperForm) throws {
    let text = try text(form, of: "draft-refusals.json")
    #expect(
      text.contains(
        "It is a draft until it is signed and witnessed on paper. \"A machine that breathes for me.\""
      ))
  }

  @Test func `is where its paper says, though the advance decision itself says nothing`() throws {
    let text = try text(.firstMinute, of: "refusal-on-paper.json") { plan in
      plan.statements.removeAll { $0.topic == "adrt-where" }
    }
    #expect(text.contains("Where the paper is: Blue folder, kitchen drawer"), "\(text)")
    #expect(!text.contains("Where the paper is was not said."))
  }

  @Test(arguments: [PaperForm.letter, .firstMinute])
  func `is called in Scotland what it is called there`(form: PaperForm) throws {
    let text = try text(form, of: "scotland.json")
    #expect(!text.contains("I have made an advance decision to refuse treatment"))
    #expect(!text.contains("It is not an advance decision to refuse treatment"))
  }

  @Test func `is never food by mouth, whatever words stand beside the tube`() throws {
    let text = try text(.advanceDecision, of: "draft-refusals.json") { plan in
      let rank = 1
      for index in plan.statements.indices
      where plan.statements[index].id == plan.refusals[0].statement {
        plan.statements[index].rank = rank
      }
      plan.statements.append(
        PlanStatement(
          id: "s902", topic: "refusal-named", kind: .fact, state: .answered, choice: "tube-feeding",
          rank: rank, provenance: plan.statements[0].provenance))
    }
    #expect(text.contains("food and drink by mouth cannot be refused"))
  }
}

/// What somebody typed before a question of who or where was understood.
@Suite struct `A quarrel about where somebody lives` {
  @Test func `is not printed as their own words`() throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan)
    var plan = sealed.plan
    let place = try #require(plan.statements.firstIndex { $0.topic == "nation" })
    plan.statements[place].provenance.quote = "It's 'whom', surely.\nShropshire"
    let paper = Paper(.letter, of: SealedCarePlan(plan: plan, proof: sealed.proof))
    #expect(!PlainTextRendering.text(of: paper).contains("surely"))
  }
}
