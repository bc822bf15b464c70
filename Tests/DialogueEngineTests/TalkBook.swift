import DialogueChecker
import DialogueEngine
import DialogueModel
import SourceText
import TestSupport
import Testing

/// A small book with one of everything that the engine does something with.
enum TalkBook {
  private static let checked = SmallBook.checked(with: files)

  static func script() throws -> Script {
    let book = try #require(checked.book, "\(checked.diagnostics)")
    return try #require(Script(book: book, conversation: "patient"))
  }

  private static let files =
    [
      file(
        "Conversations/patient/patient.conversation",
        """
        Conversation: A plan of my own  [patient]
        For: the person
        Begins with: opening
        Topic: example
        Topic: place
        Topic: cpr
        Topic: place-of-death
        Ends with: team
        """),
      file("Words/words.words", words), file("Enquiries/law.dialog", law),
      file("Meanings/who-decides.meaning", whoDecides),
    ] + topics + house

  private static let topics = [
    topic(
      "opening", "light",
      """
        ASK full-name: What is your name?  [n]
          Why we ask: So that it is yours.  [n-why]
          Ask again: What are you called?  [n-again]
          In their own words
        ASK birth-date: When were you born?  [b]
          Why we ask: To know your age.  [b-why]
          Ask again: On what day?  [b-again]
          Easy read: Like this: 4 May 1941.  [b-easy]
          Say back: {answer}. Is that right?  [b-back]
      """),
    topic(
      "example", "ordinary",
      """
        ASK information-preference: How much do you like to know?  [i]
          Why we ask: So that people tell you as much.  [i-why]
          Ask again: Much or little?  [i-again]
          1. Everything  means everything  [i1]
          2. The main points  means main-points  [i2]
        ASK pets: Do you have a pet?  [p]
          Why we ask: Somebody may need to feed it.  [p-why]
          Ask again: Is there a cat?  [p-again]
          In their own words
      """),
    topic(
      "place", "ordinary",
      """
        ASK place-of-care: Where would you like to be?  [c]
          Why we ask: So that people can plan.  [c-why]
          Ask again: Which place would you choose?  [c-again]
          1. At home  means home  [c1]
          2. In a hospice  means hospice  [c2]
          3. In hospital  means hospital  [c3]
          In their own words
          Say back: {answer}. Is that right?  [c-back]
        If they change place-of-care
          GUIDE: I have changed that.  [c-changed]
          Look again at: place-reason
        If they change place-of-care from hospital
          Look again at: place-of-care-second
        If place-of-care is answered
          ASK place-reason: Why there?  [r]
            Why we ask: To know what matters.  [r-why]
            Ask again: What do you like about it?  [r-again]
            In their own words
            Rests on: place-of-care
        ASK place-of-care-second: Where next?  [s]
          Why we ask: Plans can change.  [s-why]
          Ask again: What is your second choice?  [s-again]
          1. At home  means home  [s1]
          2. In a hospice  means hospice  [s2]
          Say back: {answer}. Is that right?  [s-back]
      """),
    topic("cpr", "heavy", heavy("cpr-permission", "cpr-view", "want-tried", "do-not-want")),
    topic(
      "place-of-death", "heavy",
      heavy("place-of-death-permission", "place-of-death", "home", "hospice")),
    topic(
      "team", "light",
      """
        ASK questions-for-my-team: What do you want to ask your team?  [t]
          Why we ask: So that nobody misses it.  [t-why]
          Ask again: Is there a question?  [t-again]
          In their own words
          Questions are kept
      """),
  ]

  private static func heavy(
    _ permission: String, _ slot: String, _ one: String, _ other: String
  ) -> String {
    """
      ASK \(permission): Shall we talk about it?  [l]
        Why we ask: You choose.  [l-why]
        Ask again: Is it all right?  [l-again]
        1. Yes  means yes  [l1]
        2. No  means no  [l2]
      If \(permission) is yes
        ASK \(slot): What do you want?  [v]
          Why we ask: So that people know.  [v-why]
          Ask again: Which would you want?  [v-again]
          1. The one  means \(one)  [v1]
          2. The other  means \(other)  [v2]
          In their own words
          Say back: {answer}. Is that right?  [v-back]
    """
  }

  private static let house = [
    rule("crossroads", ask("local-crossroads", ["go-on", "stop", "topics"])),
    rule("change", "  Offer: answers"), rule("topics", "  Offer: topics"),
    rule(
      "offer-stop",
      ask("local-offer-stop", ["yes", "no"]) + "\n  If local-offer-stop is yes\n    Rest: stopped"),
    rule(
      "suicidal",
      ask("local-suicidal-check", ["yes", "something-else", "not-sure"])
        + "\n  If local-suicidal-check is one of yes, not-sure\n"
        + "    GUIDE: Please ring {helpline}.  [ring]\n    Rest: safety first"),
    rule(
      "distress",
      ask("local-distress", ["stop", "go-on"], easyRead: "1 to stop, 2 to go on.")
        + "\n  If local-distress is go-on\n    Come back to: where we were\n  Rest: enough",
      isOver: true),
    rule("emergency", "  Rest: an emergency", isOver: true),
    rule("under-age", "  Rest: too young", isOver: true),
  ]

  private static func ask(
    _ slot: String, _ values: [String], easyRead: String? = nil
  ) -> String {
    let plainest = easyRead.map { "    Easy read: \($0)  [q-easy]\n" } ?? ""
    let choices = values.enumerated().map { "    \($0 + 1). \($1)  means \($1)  [q\($0)]" }
    return """
        ASK \(slot): What would you like?  [q]
          Why we ask: You choose.  [q-why]
          Ask again: Which of these?  [q-again]
      \(plainest)\(choices.joined(separator: "\n"))
      """
  }

  private static let words = """
    Words: Words people ask about  [words]

    Word: hospice
      Also: hospices
      Means: A place for people who are dying.  [w1]
      Source: example-source
    """

  private static let law = """
    Enquiries: What people ask about the law  [law]

    Enquiry: who-decides
      GUIDE: You decide for as long as you can.  [e1]
      Come back to: where we were
    """

  private static let whoDecides = """
    Meaning: who-decides
    Answers: enquiry
    Definition: The person asks who decides.
    Source: house
    Stakes: ordinary
    Pattern: who decides
    en like  "who decides?"
    en never  "my sister decides"
    """

  private static func file(_ path: String, _ text: String) -> SourceFile {
    SourceFile(path: "Dialogs/" + path, text: text + "\n")
  }

  private static func topic(_ id: String, _ weight: String, _ statements: String) -> SourceFile {
    file(
      "Conversations/patient/\(id).dialog",
      """
      Dialogue: About \(id)  [\(id)]
      For: the person
      Weight: \(weight)

      Scene: one
        GUIDE: This is about \(id).  [hello]
      \(statements)
        Finish: done
      """)
  }

  private static func rule(
    _ name: String, _ statements: String, isOver: Bool = false
  ) -> SourceFile {
    file(
      "House/\(name).dialog",
      """
      House rules: The rule \(name)  [\(name)]

      House rule: \(name)
        GUIDE: Here are some words.  [h1]
      \(statements)\(isOver ? "" : "\n  Come back to: where we were")
      """)
  }
}
