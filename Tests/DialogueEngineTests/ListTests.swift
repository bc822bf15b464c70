import DialogueEngine
import Testing

/// Lists that are made of what was said: the answers to change, and the parts.
@Suite struct ListTests {
  private func opened(_ command: String) throws -> Talk {
    var talk = try Talk(in: "place", answers: Talk.known, asking: .question("place-of-care"))
    _ = talk.hear(.house(command))
    return talk
  }

  private static let toPets = [". to pets", ": before-you-said.h1", "? pets"]
  private static let toCPR = [". topic cpr", ": cpr.hello", "? cpr-permission"]

  @Test(arguments: [
    ("an answer that is picked", "change", Heard.picked("pets"), toPets),
    (
      "one that is named in ordinary words", "change",
      Heard(words: "the one about the cat", correction: Correction(slot: "pets", choice: nil)),
      toPets
    ),
    ("a part that is picked", "topics", .picked("cpr"), toCPR),
    (
      "one that is named by what it asks", "topics",
      Heard(words: "the CPR one", correction: Correction(slot: "cpr-view", choice: nil)), toCPR
    ),
    ("back to the question", "change", .house("not-now"), [". back", "? place-of-care"]),
    ("back to it from the parts", "topics", .house("go-back"), [". back", "? place-of-care"]),
    (
      "the same list once more", "change", .house("change"),
      [
        ". back", ". aside, change", ": change.h1",
        "? answers: pets, information-preference, birth-date, full-name",
      ]
    ),
  ])
  func `leads somewhere`(what: String, list: String, heard: Heard, done: [String]) throws {
    var talk = try opened(list)
    #expect(talk.hear(heard) == done, "\(what)")
  }

  @Test func `an answer that the list has no room for is named`() throws {
    let many =
      Talk.known + [
        ("place-of-care", "home"), ("place-reason", "my bed"), ("place-of-care-second", "hospice"),
        ("cpr-permission", "yes"), ("cpr-view", "want-tried"),
        ("place-of-death-permission", "yes"), ("place-of-death", "home"),
        ("questions-for-my-team", "none"),
      ]
    var talk = try Talk(in: "team", answers: many, asking: Opened.crossroads.asking)
    let offered = talk.hear(.house("change")).last ?? ""
    #expect(offered.hasPrefix("? answers: ") && !offered.contains("full-name"))
    let heard = Heard(words: "my name", correction: Correction(slot: "full-name", choice: nil))
    #expect(talk.hear(heard) == [". to full-name", ": before-you-said.h1", "? full-name"])
  }

  @Test func `a part with nothing left to ask offers its answers for a change`() throws {
    var talk = try opened("topics")
    #expect(
      talk.hear(.picked("example")) == [
        ". topic example", ". aside, change", ": change.h1",
        "? answers: pets, information-preference, birth-date, full-name",
      ])
  }

  @Test(arguments: ["change", "topics"])
  func `what is not in it is said once, and then the question is asked again`(list: String) throws {
    var talk = try opened(list)
    #expect(talk.hear(.unclear("zyx")).first == ": not-in-list.h1")
    #expect(talk.hear(.unclear("zyx")) == [". back", "? place-of-care"])
  }

  @Test func `a list that was asked for twice is left once`() throws {
    var talk = try opened("change")
    _ = talk.hear(.house("change"))
    #expect(talk.hear(.house("not-now")) == [". back", "? place-of-care"])
    #expect(talk.state.aside == nil)
  }

  @Test func `there is nothing to change before anything was answered`() throws {
    var talk = try Talk(in: "opening", answers: [], asking: .question("full-name"))
    #expect(
      talk.hear(.house("change")) == [
        ". aside, change", ": change.h1", ": nothing-to-change.h1", ". back", "? full-name",
      ])
  }
}
