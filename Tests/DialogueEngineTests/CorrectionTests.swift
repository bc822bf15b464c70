import DialogueEngine
import DialogueModel
import Testing

/// "Actually no": an earlier answer is replaced or taken back, and what rests on it is looked at
/// again.
@Suite struct CorrectionTests {
  private static let place = Talk.known + [("place-of-care", "home"), ("place-reason", "my bed")]

  @Test(arguments: [
    (
      "an ordinary answer is replaced at once",
      Correction(slot: "information-preference", choice: "main-points"),
      [
        "= information-preference: main-points “actually” corrected", ": kept.h1",
        "? place-of-care-second",
      ]
    ),
    (
      "a weighty one is read back first", Correction(slot: "place-of-care", choice: "hospice"),
      [
        ": before-you-said.h1", ". to place-of-care", ": place.c-back",
        "? place-of-care: is it hospice",
      ]
    ),
    (
      "one that is taken back is asked again", Correction(slot: "place-of-care", choice: nil),
      [". to place-of-care", ": before-you-said.h1", "? place-of-care"]
    ),
    (
      "one of another part is gone back to", Correction(slot: "pets", choice: nil),
      [". to pets", ": before-you-said.h1", "? pets"]
    ),
    (
      "one that was never given cannot be taken back", Correction(slot: "cpr-view", choice: nil),
      [": place.s-again", "? place-of-care-second, missed 1"]
    ),
  ])
  func `puts an earlier answer right`(
    what: String, correction: Correction, done: [String]
  ) throws {
    var talk = try Talk(
      in: "place", answers: Self.place, asking: .question("place-of-care-second"))
    #expect(talk.hear(Heard(words: "actually", correction: correction)) == done, "\(what)")
  }

  @Test func `a part is gone to by what it asks, answered or not`() throws {
    var talk = try Talk(
      in: "place", answers: Self.place, asking: .question("place-of-care-second"))
    let heard = Heard(
      words: "I want to talk about resuscitation", house: ["topics"],
      correction: Correction(slot: "cpr-view", choice: nil))
    #expect(talk.hear(heard) == [". topic cpr", ": cpr.hello", "? cpr-permission"])
  }

  @Test func `a correction of the open question is an answer to it`() throws {
    var talk = try Opened.question.talk()
    let heard = Heard(
      words: "no, all of it", values: ["everything"],
      correction: Correction(slot: "information-preference", choice: "everything"))
    #expect(
      talk.hear(heard) == [
        "= information-preference: everything “no, all of it” typed", "? pets",
      ])
  }

  @Test func `after a change of part, the talk returns to where it was`() throws {
    var talk = try Talk(
      in: "place", answers: Self.place, asking: .question("place-of-care-second"))
    _ = talk.hear(
      Heard(words: "scrub that", correction: Correction(slot: "pets", choice: nil)))
    #expect(
      talk.hear(.unclear("a dog")) == [
        "= pets: in their words “a dog” corrected", ": kept.h1", ". topic place",
        "? place-of-care-second",
      ])
  }

  private func changed() throws -> Talk {
    var talk = try Talk(
      in: "place", answers: Self.place, asking: .question("place-of-care-second"))
    let correction = Correction(slot: "place-of-care", choice: "hospice")
    _ = talk.hear(Heard(words: "actually a hospice", correction: correction))
    #expect(
      talk.hear(.typed("yes", "yes")) == [
        "= place-of-care: hospice “actually a hospice” corrected",
        "= place-reason: to look at again", ": place.c-changed", ": look-again.h1",
        "? place-reason",
      ])
    return talk
  }

  @Test(arguments: [
    ("hospital", ["place-of-care-second", "place-reason"]), ("home", ["place-reason"]),
  ])
  func `what rests on one value is looked at again when that is given up`(
    value: String, flagged: [String]
  ) throws {
    let answers =
      Talk.known + [
        ("place-of-care", value), ("place-reason", "my bed"), ("place-of-care-second", "home"),
      ]
    var talk = try Talk(in: "place", answers: answers, asking: .question("place-of-care"))
    let done = talk.hear(.picked("hospice"))
    let again = done.filter { $0.hasSuffix("to look at again") }
    #expect(again.sorted() == flagged.map { "= \($0): to look at again" })
  }

  @Test func `what rests on a changed answer is looked at again, and may be changed`() throws {
    var talk = try changed()
    #expect(
      talk.hear(.unclear("it is quiet")) == [
        "= place-reason: in their words “it is quiet” corrected", ": kept.h1",
        "? place-of-care-second",
      ])
  }

  @Test func `what is not understood does not take the place of an answer that stands`() throws {
    let answers = Self.place + [("place-of-care-second", "hospice")]
    var talk = try Talk(in: "place", answers: answers, asking: .question("pets"))
    _ = talk.hear(
      Heard(words: "the second", correction: Correction(slot: "place-of-care-second", choice: nil)))
    for line in ["try it", "my grandson is coming", "because of Josh"] {
      _ = talk.hear(.unclear(line))
    }
    #expect(talk.state.answer(to: "place-of-care-second")?.choice == "hospice")
    #expect(talk.state.open?.slot != "place-of-care-second")
  }

  @Test func `or it is left as it was`() throws {
    var talk = try changed()
    #expect(
      talk.hear(.house("not-now")) == [
        "= place-reason: left, not-now", ": skip.h1", "? place-of-care-second",
      ])
    #expect(talk.state.answer(to: "place-reason")?.words == "my bed")
  }

  @Test func `the same answer once more changes nothing`() throws {
    var talk = try Talk(
      in: "place", answers: Self.place, asking: .question("place-of-care"))
    #expect(
      talk.hear(Heard(words: "home", values: ["home"], isPicked: true)) == [
        "= place-of-care: home “home” corrected", "? place-of-care-second",
      ])
  }
}
