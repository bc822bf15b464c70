import CarePlanModel
import PlanPapers
import TestSupport
import Testing

/// Words such as "no heroics" name no treatment, and a draft with them says so.
@Suite struct `A refusal in words of its own` {
  /// What was picked, whether the person thinks that it is clear, and what the draft says of it.
  @Test(
    arguments: [
      ("cpr", nil, []), ("other", "yes", ["To ask"]), ("other", "no", ["Missing"]),
      ("other", "unsure", ["Missing"]), ("other", nil, ["Missing"]),
      ("not-clear", "yes", ["To ask"]), ("not-clear", "no", ["Missing"]),
    ] as [(String, String?, [String])])
  func `is never taken for clear because the person says so`(
    named: String, clear: String?, marks: [String]
  ) throws {
    let paper = try draft(named: named, clear: clear)
    let checks = paper.sections.flatMap(\.blocks).compactMap { block -> PaperCheck? in
      if case .check(let check) = block { check } else { nil }
    }
    // Behind the four that the law asks for.
    #expect(checks.dropFirst(4).map(\.mark) == marks)
    #expect(checks.dropFirst(4).allSatisfy { !$0.isThere })
    let text = flowing(PlainTextRendering.text(of: paper))
    #expect(text.contains("Not clear yet: staff may have to guess") == (marks == ["Missing"]))
  }

  @Test func `stands with what it would mean, as it was typed`() throws {
    let text = flowing(PlainTextRendering.text(of: try draft(named: "other", clear: "yes")))
    #expect(text.contains("What I mean by it: \"On a bad day, no machine.\""))
    #expect(text.contains("\"No heroics.\""))
  }

  @Test func `is named by what was picked, beside the words`() throws {
    let text = flowing(PlainTextRendering.text(of: try draft(named: "cpr", clear: nil)))
    #expect(text.contains("Which treatment that is: By my first refusal I mean CPR."))
    #expect(text.contains("\"No heroics.\""))
  }

  @Test func `of which nobody asked what it names is told as before`() throws {
    let text = PlainTextRendering.text(of: try paper(.advanceDecision, of: "draft-refusals.json"))
    for words in ["Not clear yet", "To ask", "Which treatment that is:"] {
      #expect(!text.contains(words))
    }
  }

  /// A draft with one refusal, "No heroics".
  private func draft(named: String, clear: String?) throws -> Paper {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("draft-refusals.json")).plan)
    var plan = sealed.plan
    let first = try #require(plan.refusals.first)
    let index = try #require(plan.statements.firstIndex { $0.id == first.statement })
    plan.statements[index].text = "No heroics."
    plan.statements[index].rank = 1
    let said = plan.statements[index]
    func statement(_ id: String, _ topic: String, _ choice: String?, _ text: String? = nil) {
      plan.statements.append(
        PlanStatement(
          id: id, topic: topic, kind: .fact, state: .answered, text: text, choice: choice,
          rank: said.rank, provenance: said.provenance))
    }
    statement("s901", "refusal-named", named)
    statement("s902", "refusal-means", nil, "On a bad day, no machine.")
    if let clear { statement("s903", "refusal-clear", clear) }
    plan.refusals = [
      PlanRefusal(
        statement: first.statement, treatment: "No heroics.", lifeSustaining: true,
        signature: first.signature, assessment: .draftNotValid)
    ]
    return Paper(.advanceDecision, of: SealedCarePlan(plan: plan, proof: sealed.proof))
  }
}
