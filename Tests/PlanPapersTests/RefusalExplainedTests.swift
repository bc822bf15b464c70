import CarePlanModel
@testable import PlanPapers
import TestSupport
import Testing

/// A man drafts a refusal in large words, and says in small ones what he means by them.
@Suite struct `A refusal that speaks of the heart` {
  private static let means =
    "if my heart stops leave me be. if its a chest infection give me antibiotics but no breathing"
    + " machine"
  private static let when = "when the doctors say im not going to come round"

  @Test(arguments: [PaperForm.firstMinute, .crisisCard, .letter])
  func `is not contradicted where it is asked about CPR`(form: PaperForm) throws {
    let text = try text(form)
    #expect(!text.contains("No view about CPR was given."))
    #expect(text.contains("A refusal below speaks of CPR, or of the heart stopping."))
    #expect(text.contains("This is not a DNACPR decision."))
  }

  @Test(arguments: [PaperForm.firstMinute, .crisisCard])
  func `stands with what is meant, with when, and with what is accepted`(form: PaperForm) throws {
    let text = try text(form)
    #expect(text.contains("if my heart stops leave me be"), "\(text)")
    #expect(text.contains("when the doctors say im not going to come round"))
    #expect(text.contains("What I do accept: \"tablets for the pain\""))
  }

  @Test func `says nothing of CPR where it is about something else`() throws {
    let text = try text(.firstMinute, means: "no machine for my breathing")
    #expect(text.contains("No view about CPR was given."))
  }

  @Test func `gives way to a view that was given`() throws {
    let text = try text(.crisisCard, view: "want-tried")
    #expect(!text.contains("A refusal below speaks of CPR"))
  }

  @Test func `names on the paper to be signed what he thought of that might change`() throws {
    let text = try text(.advanceDecision)
    #expect(
      text.contains(
        "What I thought of that might change: \"if theres some new cure then ask me boy\""))
  }

  @Test func `is to be asked about where its words leave something open`() throws {
    let text = try text(.advanceDecision, named: "cpr")
    #expect(text.contains("To ask: The words of refusal 1 leave something open"))
    #expect(text.contains("Which treatment that is: By my first refusal I mean CPR."))
  }

  private func text(
    _ form: PaperForm, means: String = means, named: String = "other", view: String? = nil
  ) throws -> String {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("draft-refusals.json")).plan)
    var plan = sealed.plan
    let first = try #require(plan.refusals.first)
    let index = try #require(plan.statements.firstIndex { $0.id == first.statement })
    plan.statements[index].text = "i dont want any machines or tubes if i wont get better"
    plan.statements[index].rank = 1
    let said = plan.statements[index]
    plan.statements.removeAll { $0.topic == "cpr-view" }
    func add(_ topic: String, _ text: String?, _ choice: String? = nil, rank: Int? = nil) {
      plan.statements.append(
        PlanStatement(
          id: "s\(900 + plan.statements.count)", topic: topic, kind: .value, state: .answered,
          text: text, choice: choice, rank: rank, provenance: said.provenance))
    }
    add("refusal-named", nil, named, rank: 1)
    add("refusal-means", means, rank: 1)
    add("refusal-clear", nil, "yes", rank: 1)
    add("refusal-accepts", "tablets for the pain")
    add("refusal-changes", "if theres some new cure then ask me boy")
    if let view { add("cpr-view", nil, view) }
    plan.refusals = [
      PlanRefusal(
        statement: first.statement, treatment: try #require(said.text), circumstances: Self.when,
        lifeSustaining: true, evenIfLifeAtRisk: true, signature: first.signature,
        assessment: .draftNotValid)
    ]
    plan.firstMinute = FirstMinute(
      person: plan.person, people: plan.people, statements: plan.statements)
    return flowing(
      PlainTextRendering.text(of: Paper(form, of: SealedCarePlan(plan: plan, proof: sealed.proof))))
  }
}

/// "Before, but I only signed it last week and it isn't registered."
@Suite struct `An attorney beside a refusal` {
  /// What is said of the power, and what is said besides, if it is not registered for sure.
  @Test(arguments: [
    (AttorneyPower.Claim.yes, nil), (.no, "The power begins only when it is registered."),
    (.notKnown, "I did not say if the power is registered."),
  ])
  func `is only sure to be bound by it once the power is registered`(
    registered: AttorneyPower.Claim, words: String?
  ) throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("draft-refusals.json")).plan)
    var plan = sealed.plan
    plan.statements.removeAll { $0.topic == "health-attorney" }
    for index in plan.people.indices where plan.people[index].roles.contains(.healthAttorney) {
      plan.people[index].attorney = AttorneyPower(
        registered: registered, lifeSustaining: .notKnown)
    }
    let paper = Paper(.advanceDecision, of: SealedCarePlan(plan: plan, proof: sealed.proof))
    let text = flowing(PlainTextRendering.text(of: paper))
    #expect(text.contains("An attorney whose power was registered before I sign this paper"))
    #expect(!text.contains("An attorney named before this paper cannot go against it."))
    if let words {
      #expect(text.contains(words))
      #expect(text.contains("before I sign."))
    } else {
      #expect(!text.contains("before I sign."))
    }
  }
}

/// Nobody knows who reads what is printed: it names nobody, and says what is to be settled.
@Suite struct `A draft of somebody who may be pressed` {
  @Test func `says that it is not settled whose wish it is`() throws {
    let text = flowing(
      PlainTextRendering.text(
        of: try paper(.advanceDecision, of: "draft-refusals.json").notSettledWhoseWish))
    #expect(text.contains("Not settled yet: whether this is your own wish"))
    #expect(text.contains("Do not sign it now."))
  }

  @Test(arguments: [PaperForm.letter, .firstMinute, .crisisCard])
  func `says it on no paper that nobody signs`(form: PaperForm) throws {
    let paper = try paper(form, of: "draft-refusals.json")
    #expect(paper.notSettledWhoseWish == paper)
  }
}
