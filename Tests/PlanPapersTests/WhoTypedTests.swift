import CarePlanModel
import Foundation
import PlanPapers
import TestSupport
import Testing

/// Whoever types for somebody easily tells of them instead. A reader has to see it at each answer.
@Suite struct `Words that tell of the person` {
  private static let told = "He wants to see his grandson married."

  /// - Parameters:
  ///   - source: Who typed it.
  ///   - company: Who was there when the person filled it in.
  private func text(
    _ form: PaperForm, typedBy source: Provenance.Source, with company: String = "alone",
    _ words: String = told
  ) throws -> String {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan)
    var plan = sealed.plan
    let place = try #require(plan.statements.firstIndex { $0.topic == "what-matters" })
    plan.statements[place].text = words
    plan.statements[place].provenance.source = source
    plan.statements[place].provenance.quote = nil
    plan.statements.removeAll { $0.topic == "who-is-here" }
    plan.statements.append(
      PlanStatement(
        id: "s901", topic: "who-is-here", kind: .fact, state: .answered, choice: company,
        provenance: plan.statements[0].provenance))
    plan.firstMinute = FirstMinute(
      person: plan.person, people: plan.people, statements: plan.statements)
    let paper = Paper(form, of: SealedCarePlan(plan: plan, proof: sealed.proof))
    return flowing(PlainTextRendering.text(of: paper))
  }

  @Test(arguments: [PaperForm.letter, .firstMinute])
  func `are marked where staff wrote them down`(form: PaperForm) throws {
    let text = try text(form, typedBy: .staffScribe)
    #expect(text.contains("\"\(Self.told)\" Somebody who looks after me wrote this about me."))
  }

  @Test func `are not called what the person said`() throws {
    let text = try text(.letter, typedBy: .staffScribe)
    #expect(!text.contains("from what I said"))
  }

  @Test(arguments: [
    "his wife nods", "Nods and points at the window.", "I asked if he was frightened, thumb up",
    "shakes head", "pt says he is tired",
  ])
  func `are found where staff describe instead of writing`(words: String) throws {
    let text = try text(.firstMinute, typedBy: .staffScribe, words)
    #expect(text.contains("It may not be in my own words."))
  }

  @Test(arguments: [PaperForm.letter, .firstMinute])
  func `are marked where a son was there, who may have typed them`(form: PaperForm) throws {
    let text = try text(form, typedBy: .person, with: "with-someone")
    #expect(text.contains("\"\(Self.told)\" Somebody who was with me may have written this"))
  }

  @Test(arguments: [Provenance.Source.staffScribe, .person])
  func `are marked on the card as well`(source: Provenance.Source) throws {
    let text = try text(.crisisCard, typedBy: source, with: "with-someone")
    #expect(text.contains("(perhaps not my own words)"))
  }

  @Test(arguments: PaperForm.allCases)
  func `are the person's own where nobody else was there`(form: PaperForm) throws {
    let text = try text(form, typedBy: .person)
    #expect(!text.contains("my own words. ") && !text.contains("perhaps not my own words"))
    #expect(!text.contains("may have written this"))
  }

  @Test(arguments: PaperForm.allCases)
  func `are not found in what somebody says with “I”`(form: PaperForm) throws {
    let text = try text(
      form, typedBy: .staffScribe, with: "with-someone", "They say I am stubborn. I want my garden."
    )
    #expect(!text.contains("about me. It may not be") && !text.contains("perhaps not"))
  }
}

/// A view about CPR that was said in the middle of much else.
@Suite struct `Words about CPR that are long` {
  @Test(arguments: [PaperForm.firstMinute, .crisisCard])
  func `are not shown by how something else began`(form: PaperForm) throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan)
    var plan = sealed.plan
    let place = try #require(plan.statements.firstIndex { $0.topic == "cpr-view" })
    plan.statements[place].provenance.quote =
      "My health is that I have COPD and a bad heart. "
      + String(
        repeating: "I was in the Royal in January. ", count: 9) + "No banging on my chest."
    plan.firstMinute = FirstMinute(
      person: plan.person, people: plan.people, statements: plan.statements)
    let paper = Paper(form, of: SealedCarePlan(plan: plan, proof: sealed.proof))
    let front = flowing(PlainTextRendering.text(of: paper)).components(separatedBy: "IN FULL")[0]
    #expect(!front.contains("My health is"))
    #expect(
      front.contains(
        form == .crisisCard
          ? "My own words about it: see my plan." : "They stand in my plan: please read them."))
  }
}
