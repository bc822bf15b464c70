import CarePlanModel
import TestSupport
import Testing

@testable import HospiceRegistry

@Suite struct `What is shown` {
  @Test(arguments: [
    ("plain words", "plain words"), ("Siân Ŵyn, محمد, 你", "Siân Ŵyn, محمد, 你"),
    ("a\u{1B}[2Jb", "a‹U+001B›[2Jb"), ("a\nb\tc\rd", "a‹U+000A›b‹U+0009›c‹U+000D›d"),
    ("\u{9B}2J", "‹U+009B›2J"), ("a\u{202E}b\u{2066}", "a‹U+202E›b‹U+2066›"),
    ("a\u{200B}b\u{FEFF}", "a‹U+200B›b‹U+FEFF›"), ("a\u{2028}b", "a‹U+2028›b"),
    ("\u{7F}", "‹U+007F›"), ("👨‍👩‍👧", "👨‍👩‍👧"), ("a\u{200D}b", "a‹U+200D›b"),
    ("\u{E0041}", "‹U+E0041›"), ("<b>&\"'; DROP TABLE", "<b>&\"'; DROP TABLE"),
  ]) func `has nothing in it that steers, hides or deceives`(text: String, shown: String) {
    #expect(text.inert == shown)
    #expect(text.inert.inert == shown)
  }

  @Test
  func `a letter carries as many accents as a language needs, and shows that there were more`() {
    let stacked = "e" + String(repeating: "\u{301}", count: 200) + "x"
    #expect(stacked.inert.unicodeScalars.count == 1 + 6 + 1 + 1)
    #expect(stacked.inert.unicodeScalars.last == "x")
  }

  @Test(arguments: [
    ("2026-11-21T14:00:00Z", "less than a day ago"), ("2026-11-20T14:00:00Z", "a day ago"),
    ("2026-11-15T14:00:00Z", "6 days ago"), ("2026-11-01T14:00:00Z", "2 weeks ago"),
    ("2026-09-22T14:00:00Z", "8 weeks ago"), ("2026-09-21T14:00:00Z", "about 2 months ago"),
    ("2026-08-18T14:00:00Z", "about 3 months ago"),
    ("2026-03-02T11:00:00Z", "about 8 months ago"),
    ("2024-11-21T14:00:00Z", "about 24 months ago"),
    ("2024-11-20T14:00:00Z", "about 2 years ago"),
    ("2016-11-20T11:00:00Z", "about 10 years ago"),
    ("2026-11-22T14:00:00Z", "dated later than now"),
  ]) func `an age is told in words`(then: String, words: String) throws {
    let now = try #require(PlanTime("2026-11-21T15:00:00Z"))
    #expect(Age.inWords(from: try #require(PlanTime(then)), to: now) == words)
  }

  @Test func `two versions side by side show what changed, and nothing else`() throws {
    let before = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan).plan
    var after = before
    after.statements[6].text = "My garden."
    after.statements.removeLast()
    let comparison = PlanComparison(before, after)
    #expect(comparison.changes.count == 2)
    #expect(comparison.changes[0].after == ["\"My garden.\""])
    #expect(comparison.changes[1].after.isEmpty)
    #expect(comparison.unchanged > 20)
    #expect(PlanComparison(before, before).changes.isEmpty)
  }

  /// What may change between two versions, and by what the change is known.
  struct Changed: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let title: String
    let change: @Sendable (inout CarePlan) -> Void
  }

  static let changes: [Changed] = [
    Changed(testDescription: "a no after a yes", title: "Sharing with gp") {
      $0.sharing.append(ComparisonPlan.sharing(.deny))
    },
    Changed(testDescription: "no more than a summary", title: "Sharing with gp") {
      $0.sharing[1] = ComparisonPlan.sharing(.permit, .summary)
    },
    Changed(testDescription: "a telephone number", title: "Siân Bowen") {
      $0.people[1].contacts = [Contact(.phone, "01234 567890")]
    },
    Changed(testDescription: "an attorney's power", title: "Emrys Bowen") {
      $0.people[2].attorney?.lifeSustaining = .yes
    },
    Changed(testDescription: "somebody who was named", title: "Huw Bowen") {
      $0.people.append(
        PlanContactPerson(id: "p9", name: PersonName(text: "Huw Bowen"), roles: []))
    },
    Changed(testDescription: "even if life is at risk", title: "Refusal of \"CPR\"") {
      $0.refusals = [ComparisonPlan.refusal(even: false)]
    },
    Changed(testDescription: "the witness", title: "Refusal of \"CPR\"") {
      $0.refusals = [ComparisonPlan.refusal(witness: "p2")]
    },
    Changed(testDescription: "another refusal", title: "Refusal of \"a ventilator\"") {
      $0.refusals.append(ComparisonPlan.refusal("a ventilator"))
    },
    Changed(testDescription: "a health number", title: "Health numbers") {
      $0.person.identifiers = []
    },
    Changed(testDescription: "an interpreter", title: "Interpreter") {
      $0.person.interpreter = true
    },
    Changed(testDescription: "what a relative said", title: "Said by Siân Bowen: My animals") {
      $0.otherVoices.append(ComparisonPlan.voice)
    },
    Changed(testDescription: "a question for the team", title: "Questions for the team") {
      $0.questionsForMyTeam = []
    },
    Changed(testDescription: "a paper of a clinician", title: "Reported of CPR") {
      $0.clinicalDecisionsReported = [ComparisonPlan.report]
    },
    Changed(testDescription: "who said it", title: "What matters most to me") {
      let index = $0.statements.firstIndex { $0.topic == "what-matters" } ?? 0
      $0.statements[index].provenance.source = .attorney
    },
    Changed(testDescription: "the nation", title: "Nation whose law counts") {
      $0.header.jurisdiction = .scotland
    },
    Changed(testDescription: "a note about capacity", title: "Capacity") {
      $0.capacity = CapacityNote(statedBy: .professional, note: "Seen on Monday.")
    },
  ]

  @Test(arguments: changes) func `two versions do not look the same where they differ`(
    row: Changed
  ) throws {
    let before = try ComparisonPlan.usual
    var after = before
    row.change(&after)
    try #require(after != before)
    let changes = PlanComparison(before, after).changes
    #expect(changes.map(\.title) == [row.title], "\(changes)")
  }

  @Test func `a list that changed is shown whole on both sides`() throws {
    let before = try ComparisonPlan.usual
    var after = before
    after.sharing.append(ComparisonPlan.sharing(.deny))
    let change = try #require(PlanComparison(before, after).changes.first)
    #expect(change.before == ["yes, whole plan, decided on 2 March 2026."])
    #expect(change.after == change.before + ["no, whole plan, decided on 5 March 2026."])
  }

  @Test func `every reason has a sentence of its own, that tells no code`() {
    let sentences = Reason.allCases.map(\.sentence)
    #expect(Set(sentences).count == Reason.allCases.count)
    #expect(sentences.allSatisfy { $0.hasSuffix(".") && $0.first?.isUppercase == true })
  }
}

/// A plan with a refusal, and parts of which one may be changed.
private enum ComparisonPlan {
  static var usual: CarePlan {
    get throws {
      var plan = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan).plan
      plan.refusals = [refusal()]
      return plan
    }
  }

  static func sharing(
    _ decision: SharingDecision.Decision, _ scope: SharingDecision.Scope = .wholePlan
  ) -> SharingDecision {
    SharingDecision(with: "gp", decision: decision, scope: scope, decided: "2026-03-05T10:00:00Z")
  }

  static func refusal(
    _ treatment: String = "CPR", even: Bool = true, witness: String = "p1"
  ) -> PlanRefusal {
    PlanRefusal(
      statement: "s1", treatment: treatment, lifeSustaining: true, evenIfLifeAtRisk: even,
      signature: PlanRefusal.Signature(how: .paperDeclared, at: "2026-03-01T10:00:00Z"),
      witness: PlanRefusal.Witness(person: witness), assessment: .formalitiesDeclared)
  }

  private static let provenance = Provenance(
    source: .relative, by: "p2", recorded: "2026-03-02T10:50:00Z", method: .typed, sinceVersion: 2)

  static let voice = OtherVoice(
    id: "v2", person: "p2", basis: .guess, topic: "pets", text: "The dog.",
    provenance: provenance)

  static let report = ClinicalDecisionReported(
    id: "d1", subject: .cpr, state: .answered, choice: "none-known", provenance: provenance)
}
