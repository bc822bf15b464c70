import DialogueEngine
import DialogueExplorer
import DialogueModel
import TestSupport

/// A conversation of four short parts that keeps every promise, to be spoilt by tests.
struct SmallConversation {
  var opening = [
    Statement.say(line("o1", "This is an example.")), .ask(question("full-name", "o2")),
    .finish(label: "met"),
  ]
  var cpr = [
    Scene(
      name: "permission", needs: [],
      statements: [
        .say(line("c1", "This part is about CPR.")),
        .ask(question("cpr-permission", "c2", ["yes", "no"])),
        .branch(
          when: [Condition(slot: "cpr-permission", test: .isOneOf(["no"]))],
          [.finish(label: "left out")]),
      ]),
    Scene(
      name: "view", needs: [Condition(slot: "cpr-permission", test: .isOneOf(["yes"]))],
      statements: [
        .ask(question("cpr-numbers-permission", "c3", ["yes", "no"])),
        .branch(
          when: [Condition(slot: "cpr-numbers-permission", test: .isOneOf(["yes"]))],
          [.say(line("c4", gaps: ["figure"]))]),
        .ask(question("cpr-view", "c5", ["want-tried", "do-not-want"], isSaidBack: true)),
      ]),
    Scene(name: "end", needs: [], statements: [.finish(label: "done")]),
  ]
  var death = [
    Scene(
      name: "permission", needs: [],
      statements: [.ask(question("after-death-permission", "d1", ["yes", "no"]))]),
    Scene(
      name: "wishes", needs: [Condition(slot: "after-death-permission", test: .isOneOf(["yes"]))],
      statements: [.ask(question("funeral", "d2"))]),
    Scene(name: "end", needs: [], statements: [.finish(label: "done")]),
  ]
  var closingWeight = Weight.light
  var factNations: [String] = []
  var houseRules = RealDialogues.book.houseRules

  var book: Book {
    let topics = [
      Dialogue(
        id: "opening", title: "Opening", weight: .light,
        scenes: [Scene(name: "one", needs: [], statements: opening)]),
      Dialogue(id: "cpr", title: "CPR", weight: .heavy, scenes: cpr),
      Dialogue(id: "death", title: "Death", weight: .heavy, scenes: death),
      Dialogue(
        id: "closing", title: "Closing", weight: closingWeight,
        scenes: [
          Scene(
            name: "one", needs: [],
            statements: [.ask(question("pets", "e1")), .finish(label: "done")])
        ]),
    ]
    let real = RealDialogues.book
    let figure = Fact(
      name: "figure", says: "2 in 10.", nations: factNations, source: "", checked: "",
      reviewBy: "", isStatistic: true)
    return Book(
      conversations: [Conversation(id: "small", title: "Small", topics: topics)],
      houseRules: houseRules, enquiries: [], facts: real.facts + [figure], words: real.words,
      meanings: [], concepts: [], slots: real.slots, isReviewed: false, fingerprint: "")
  }

  func explorer(situationsMax: Int, stepping: @escaping Explorer.Stepping) -> Explorer? {
    guard let map = BookMap(book: book, conversation: "small") else { return nil }
    return Explorer(
      map: map, today: "2026-11-21", situationsMax: situationsMax, stepping: stepping)
  }
}

func line(_ id: String, _ words: String = "", gaps: [String] = []) -> Line {
  let pieces = [Wording.Piece.text(words)] + gaps.map { .gap($0) }
  return Line(
    id: LineID("small.\(id)"),
    wording: Wording(words.isEmpty ? Array(pieces.dropFirst()) : pieces))
}

func question(
  _ slot: String, _ id: String, _ values: [String] = [], isSaidBack: Bool = false
) -> Question {
  Question(
    slot: slot, line: line(id, "What about \(slot)?"),
    whyWeAsk: line(id + "w", "To know about \(slot)."),
    askAgain: line(id + "a", "Once more: \(slot)?"),
    choices: values.map { Choice(label: line("\(id)-\($0)", $0), value: $0) },
    takesOwnWords: values.isEmpty,
    sayBack: isSaidBack
      ? Line(
        id: LineID("small.\(id)b"), wording: Wording([.text("I have: "), .gap("answer")])) : nil)
}
