import DialogueModel
import TestSupport
import Testing

@testable import Recognition

/// A question that is called something else from now on must not lose what is said in Swift of it.
struct NamedSlotTests {
  private static let asked = RealDialogues.book.askedSlots + RealDialogues.book.localSlots

  @Test(arguments: Chooser.limits + Chooser.asksOfOthers)
  func `every question at which an alarm gives way is asked somewhere`(slot: String) {
    #expect(Self.asked.contains(slot))
  }

  /// The ways of spelling by which a question is known for what it asks, and whom they catch.
  @Test func `a worry, a reason, figures and how somebody is are asked for by these questions`() {
    #expect(slots(SlotDeclaration.isWorry) == ["relative-fears", "their-worries", "worries"])
    #expect(slots(SlotDeclaration.isReason) == ["cpr-reason", "place-reason", "team-reason"])
    #expect(
      slots(SlotDeclaration.isNumber) == [
        "attorney-phone", "consult-phone", "health-number", "phone", "relative-phone",
      ])
    #expect(
      slots(SlotDeclaration.asksHowTheyAre) == [
        "relative-fears", "relative-needs", "their-understanding-of-health",
        "their-worries", "understanding-of-health", "worries",
      ])
  }

  @Test func `one certain thing is asked for by these questions`() {
    let narrow = slots { SlotDeclaration.isNarrow($0) && !SlotDeclaration.isNumber($0) }
    #expect(
      narrow == [
        "adrt-copies", "adrt-where", "attorney-name", "birth-date", "comforts",
        "communication-needs", "consult-name", "consult-relationship", "coordinator",
        "cpr-form-date", "cpr-form-where", "food-and-drink", "full-name", "gp-practice", "music",
        "not-to-consult", "others-present", "pets", "preferred-name", "refusal-paper-where",
        "refusal-witness-name", "relative-name", "relative-relationship", "say-my-name",
        "team-form-date", "team-form-where", "team-written-where", "their-adrt-where",
        "their-consult-name", "their-full-name", "who-to-tell-instead", "will-where",
      ])
  }

  private func slots(_ isOne: (String) -> Bool) -> [String] { Self.asked.filter(isOne).sorted() }
}
