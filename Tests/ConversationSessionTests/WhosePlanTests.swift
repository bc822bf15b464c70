import CarePlanModel
import ConversationSession
import DialogueEngine
import DialogueModel
import Journal
import TestSupport
import Testing

/// Two people whose plans might be kept in one place are never mixed up in one plan.
@Suite struct `Whose plan it is` {
  private static let mother = "# \n> England\n> just me\n> Joan Smith\n> Joan\n> skip\n> stop\n"

  private func said(of name: String, asked: [String]) -> String {
    let lines = [
      "England", "alive", "Susan", "daughter", name, "no", "^R relative-person", "his garden",
    ]
    return (["# "] + (asked + lines).map { "> " + $0 }).joined(separator: "\n") + "\n"
  }

  /// What a daughter says where her mother's plan is kept, after it or before it.
  private func plan(
    _ hers: String, motherFirst: Bool
  ) throws -> CarePlan {
    let first = motherFirst ? ("patient", Self.mother) : ("relative", hers)
    let second = motherFirst ? ("relative", hers) : ("patient", Self.mother)
    let before = try Play(first.1, in: first.0).play(restoring: false).events
    let play = Play(second.1, in: second.0)
    let after = try #require(
      try play.transcript.played { try play.sitting(past: before + $0) }
    ).events
    return KeptPlan(
      (before + after).map { JournalEntry(at: "2026-11-21T12:00:00Z", event: $0) }
    ).plan(
      id: "7d4c1a52-6f0e-4f5a-9b52-0d7a4d1c9e21",
      producer: PlanProducer(name: "kindred", version: "0.1.0"), isReviewed: false, digest: sha256)
  }

  @Test func `a daughter who speaks of her father adds nothing to her mother's plan`() throws {
    let hers = "# \n> no, it is about my dad\n> his garden\n> stop\n"
    let plan = try plan(hers, motherFirst: true)
    #expect(plan.person.name?.text == "Joan Smith")
    #expect(plan.otherVoices.isEmpty)
  }

  @Test func `a daughter who speaks of her mother is heard in her mother's plan`() throws {
    let plan = try plan(said(of: "Joan Smith", asked: ["yes"]), motherFirst: true)
    #expect(plan.otherVoices.map(\.text).contains("his garden"))
  }

  @Test func `whoever leaves the question open is kept apart`() throws {
    let plan = try plan(said(of: "Joan Smith", asked: ["skip"]), motherFirst: true)
    #expect(plan.otherVoices.isEmpty)
  }

  @Test(arguments: [("Frank Smith", false), ("joan  SMITH", true), ("Joan", false)])
  func `who spoke first stands in the plan only with the same name`(
    name: String, isHeard: Bool
  ) throws {
    let plan = try plan(said(of: name, asked: []), motherFirst: false)
    #expect(plan.person.name?.text == "Joan Smith")
    #expect(plan.otherVoices.isEmpty != isHeard)
  }
}
