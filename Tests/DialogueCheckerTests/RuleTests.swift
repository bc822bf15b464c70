import DialogueChecker
import SourceText
import TestSupport
import Testing

/// Each rule, with what it forbids and what it lets pass.
struct RuleTests {
  /// The body of a scene in the small book, and the codes that checking gives.
  @Test(arguments: [
    // reaching and ending
    ("Finish: done", []),
    ("GUIDE: Hello.  [p1]", ["D308"]),
    ("Finish: done\nGUIDE: Hello.  [p1]", ["D306"]),
    ("Finish: done\nNote: a remark may stand anywhere", []),
    (
      "\(ask)\nIf talk-permission is no\n  Rest: later\n  GUIDE: More.  [q1]\nFinish: done",
      ["D306"]
    ),
    ("\(ask)\nIf talk-permission is yes\n  Finish: done", ["D308"]),
    ("Go to: one", []),
    ("Go to: nowhere", ["D205"]),
    ("Go to: oen", ["D205"]),
    // conditions
    ("\(ask)\nIf talk-permission is yes\n  GUIDE: Good.  [q1]\nFinish: done", []),
    ("\(ask)\nIf talk-permission is maybe\n  GUIDE: Good.  [q1]\nFinish: done", ["D304"]),
    ("\(ask)\nIf talk-permission is below 3\n  GUIDE: Good.  [q1]\nFinish: done", ["D304"]),
    ("If age is below 18\n  GUIDE: Good.  [q1]\nFinish: done", ["D305"]),
    ("If age is young\n  GUIDE: Good.  [q1]\nFinish: done", ["D304", "D305"]),
    ("If pets is dog\n  GUIDE: Good.  [q1]\nFinish: done", ["D304", "D305"]),
    ("If nation is england\n  GUIDE: Good.  [q1]\nFinish: done", ["D305"]),
    ("If pest is answered\n  GUIDE: Good.  [q1]\nFinish: done", ["D301"]),
    (
      "\(ask)\nIf talk-permission is yes and talk-permission is no\n  GUIDE: A.  [q1]\nFinish: done",
      ["D307"]
    ),
    (
      "\(ask)\nIf talk-permission is left\n  If talk-permission is yes\n    GUIDE: A.  [q1]\n"
        + "Finish: done", ["D307"]
    ),
    // what held before a question need not hold after it
    (
      "If talk-permission is not answered\n  \(ask.replacing("\n", with: "\n  "))\n"
        + "  If talk-permission is yes\n    GUIDE: A.  [q1]\nFinish: done", []
    ),
    // questions
    ("\(question("pets", own))\nFinish: done", []),
    ("\(question("pets", "1. Yes  means yes  [q1]\n\(own)"))\nFinish: done", ["D302"]),
    ("\(question("birth-date", "Say back: {answer}?  [q1]"))\nFinish: done", []),
    ("\(question("birth-date", own))\nFinish: done", ["D402"]),
    ("\(question("pets", "Easy read: A pet?  [q1]"))\nFinish: done", ["D309"]),
    ("\(question("their-cpr-view", own))\nFinish: done", ["D310"]),
    ("\(question("team-owner", own))\nFinish: done", ["D310"]),
    ("\(question("pets", "\(own)\nNot kept"))\nFinish: done", ["D311"]),
    ("\(question("local-stirred", "\(own)\nNot kept"))\nFinish: done", []),
    (
      "\(question("local-stirred", "\(own)\nNot kept\n1. Yes  means yes  [q1]"))\nFinish: done",
      ["D311"]
    ),
    ("\(question("pets", "\(own)\nSay back: Right?  [q1]"))\nFinish: done", ["D403"]),
    ("\(question("pets", "\(own)\nRests on: music"))\nFinish: done", ["D305"]),
    ("\(question("pets", "\(own)\nRests on: msuic"))\nFinish: done", ["D301"]),
    (
      "\(question("share-gp", "1. Yes  means permit  [q1]\n3. No  means deny  [q2]"))\nFinish: done",
      ["D303"]
    ),
    (
      "\(question("share-gp", "1. Yes  means permit  [q1]\n2. No  means permit  [q2]"))\nFinish: done",
      ["D303"]
    ),
    ("ASK pets: A pet?  [p1]\n  In their own words\nFinish: done", ["D401", "D401"]),
    // words
    ("GUIDE: Ring {helpline}, {name}.  [p1]\nFinish: done", []),
    ("GUIDE: Ring {helplien}.  [p1]\nFinish: done", ["D204"]),
    ("GUIDE: You said {answer}.  [p1]\nFinish: done", ["D204"]),
    ("GUIDE: Hello.  [p1]\n  Source: example-source\nFinish: done", []),
    ("GUIDE: Hello.  [p1]\n  Source: nowhere\nFinish: done", ["D211"]),
    ("GUIDE: Our loved ones.  [p1]\nFinish: done", ["D501"]),
    ("GUIDE: She Passed Away.  [p1]\nFinish: done", ["D501"]),
    ("GUIDE: She passed the door.  [p1]\nFinish: done", []),
    ("GUIDE: A firefighter came.  [p1]\nFinish: done", []),
    ("GUIDE: \(words(22)).  [p1]\nFinish: done", []),
    ("GUIDE: \(words(23)).  [p1]\nFinish: done", ["D502"]),
    ("GUIDE: \(words(12)). \(words(12)).  [p1]\nFinish: done", []),
    // names
    ("GUIDE: Hello.\nFinish: done", ["D201"]),
    ("GUIDE: Hello. [p1]\nFinish: done", ["D201"]),
    ("GUIDE: Hello.  [p1]\nGUIDE: Hello.  [p1]\nFinish: done", ["D202"]),
    ("Read back: all\nFinish: done", ["D214"]),
  ])
  func `a scene is clean, or its mistakes have codes`(body: String, codes: [String]) {
    let file = Self.topic(body)
    let checked = SmallBook.checked(with: [file])
    #expect(
      checked.diagnostics.map(\.code).sorted() == codes,
      "\(checked.diagnostics.map { $0.rendered(in: file) }.joined(separator: "\n"))")
  }

  /// Changed lines of one fact, and the codes that checking gives.
  @Test(arguments: [
    ("Nation: all", "Nation: england, wales", []),
    ("Nation: all", "Nation: cornwall", ["D404"]),
    ("Nation: all", "Nation: all, wales", ["D404"]),
    ("Review by: 2027-11-01", "Review by: 2026-11-21", []),
    ("Review by: 2027-11-01", "Review by: 2026-11-20", ["D405"]),
    ("Review by: 2027-11-01", "Review by: soon", ["D404"]),
    ("Checked: 2026-11-01", "Checked: 2026-13-01", ["D404"]),
    ("Checked: 2026-11-01", "Checked: 2026-02-31", ["D404"]),
    ("  Source: example-source\n", "", ["D212", "D404"]),
    ("  Says: Example Helpline, 01632 960 000\n", "", ["D404"]),
  ])
  func `a fact is whole and fresh`(old: String, new: String, codes: [String]) throws {
    let facts = try #require(SmallBook.files().first { $0.path.hasSuffix(".facts") })
    let file = SourceFile(path: facts.path, text: facts.text.replacing(old, with: new))
    #expect(SmallBook.checked(with: [file]).diagnostics.map(\.code).sorted() == codes)
  }

  @Test(arguments: [
    ("list-kin", nil, ["D513"]), ("list-kin", "", ["D513"]), ("list-kin", "mum; dad", []),
    ("list-kni", "mum; dad", ["D512"]),
  ])
  func `a list that is asked for by name is written, and has words`(
    name: String, words: String?, codes: [String]
  ) {
    let path = "Dialogs/Meanings/Lists/\(name).concept"
    let others = SmallBook.files().filter { $0.path != path }
    let own = words.map { SourceFile(path: path, text: "Concept: \(name)\n\($0)\n") }
    let checked = BookBuilder.build(
      files: others + [own].compactMap(\.self), slots: SmallBook.slots, today: SmallBook.today)
    #expect(checked.diagnostics.map(\.code) == codes)
  }

  /// Where a line with a fact for each of the four nations stands, and the codes of checking it.
  @Test(arguments: [
    ("", ["D406"]),
    ("If nation is one of england, wales, scotland, northern-ireland", []),
    ("If nation is england", []),
    ("If nation is answered", ["D406"]),
    ("If nation is not answered", ["D406"]),
    ("If nation is left", ["D406"]),
    ("If nation is not england", ["D406"]),
    ("If nation is not england and nation is one of wales, scotland", []),
  ])
  func `a fact that is told by nation is told only where the nation is known`(
    condition: String, codes: [String]
  ) throws {
    let indent = condition.isEmpty ? "" : "\(condition)\n  "
    let topic = Self.topic(
      """
      ASK nation: Where?  [n1]
        Why we ask: To know.  [n2]
        Ask again: In which?  [n3]
        1. England  means england  [n4]
      \(indent)GUIDE: Ring {helpline}.  [p1]
      Finish: done
      """)
    let facts = try #require(SmallBook.files().first { $0.path.hasSuffix(".facts") })
    let byNation = facts.text.replacing(
      "Nation: all", with: "Nation: england, wales, scotland, northern-ireland")
    let files = [topic, SourceFile(path: facts.path, text: byNation)]
    #expect(SmallBook.checked(with: files).diagnostics.map(\.code) == codes)
    #expect(SmallBook.checked(with: [topic]).diagnostics == [], "a fact for all is told anywhere")
  }

  /// The topic of the small book, with a scene of these lines.
  private static func topic(_ body: String) -> SourceFile {
    let indented = body.replacing("\n", with: "\n  ")
    return SourceFile(
      path: "Dialogs/Conversations/patient/example.dialog",
      text: "Dialogue: An example  [example]\nFor: the person\nWeight: light\n\n"
        + "Scene: one\n  \(indented)\n")
  }

  private static let ask = question(
    "talk-permission", "1. Yes  means yes  [a1]\n2. No  means no  [a2]")
  private static let own = "In their own words"

  private static func question(_ slot: String, _ below: String) -> String {
    "ASK \(slot): What do you say?  [a3]\n  Why we ask: To know.  [a4]\n  Ask again: Well?  [a5]\n  "
      + below.replacing("\n", with: "\n  ")
  }

  private static func words(_ count: Int) -> String {
    Array(repeating: "word", count: count).joined(separator: " ")
  }
}
