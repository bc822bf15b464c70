import CarePlanModel
import PlanPapers
import TestSupport
import Testing

/// One page is what a nurse reads at three in the morning.
@Suite struct `The sheet of the first minute` {
  @Test(arguments: PlanFiles.ownNames)
  func `has nothing overleaf where every answer is short`(name: String) throws {
    let kinds = try paper(.firstMinute, of: name).sections.map(\.kind)
    #expect(kinds == [.firstMinute, .ordinary, .closing])
  }

  @Test func `keeps on its front no more than fits, and says where the rest is`() throws {
    let sheet = try crowded(answerLength: 500)
    let front = try #require(sheet.sections.first)
    for block in front.blocks {
      #expect(PrintedPages.text(of: block).count < 300, "\(block)")
    }
    #expect(PlainTextRendering.text(of: sheet).contains("[more under “In full”]"))
  }

  @Test func `keeps overleaf every word that did not fit`() throws {
    let sheet = try crowded(answerLength: 500)
    #expect(sheet.sections.map(\.kind) == [.firstMinute, .ordinary, .overleaf, .closing])
    let overleaf = sheet.sections[2].blocks.map(PrintedPages.text).joined(separator: "\n")
    #expect(overleaf.contains(words(500)))
    #expect(overleaf.contains("What matters most to me"))
    // What did fit is not said twice.
    #expect(!overleaf.contains("Date of birth"))
  }

  @Test func `points to the letter for what no first minute holds`() throws {
    let sheet = try crowded(answerLength: 900)
    let text = flowing(PlainTextRendering.text(of: sheet))
    #expect(text.contains("[The rest stands in the letter.]"))
    #expect(!text.contains("stands below"))
  }

  @Test func `shortens no answer for its line breaks alone`() throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan)
    let sheet = try changed(sealed, "The sea.\n\nMy dog.")
    #expect(sheet.sections.map(\.kind) == [.firstMinute, .ordinary, .closing])
    #expect(PlainTextRendering.text(of: sheet).contains("\"The sea. My dog.\""))
  }

  private func words(_ length: Int) -> String {
    String(String(repeating: "the sea and ", count: 90).prefix(length - 3)) + "end"
  }

  private func crowded(answerLength: Int) throws -> Paper {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan)
    return try changed(sealed, words(answerLength))
  }

  private func changed(_ sealed: SealedCarePlan, _ text: String) throws -> Paper {
    var plan = sealed.plan
    let index = try #require(plan.statements.firstIndex { $0.topic == "what-matters" })
    plan.statements[index].text = text
    plan.firstMinute = FirstMinute(
      person: plan.person, people: plan.people, statements: plan.statements)
    return Paper(.firstMinute, of: SealedCarePlan(plan: plan, proof: sealed.proof))
  }
}
