import ConversationSession
import DialogueChecker
import DialogueEngine
import DialogueModel
import Recognition
import SourceText
import TestSupport
import Testing

/// A book in another language says what it can in it, and says where it cannot.
@Suite struct `A variant` {
  static let topic = """
    Dialogue: An example  [example]
    For: the person
    Weight: light

    Scene: one
      GUIDE: Hello, {name}. Here is {helpline}.  [p1]
      ASK share-gp: May they see this?  [p2]
        Why we ask: So that we know.  [p3]
        Ask again: May your doctor see it?  [p4]
        1. Yes  means permit  [p5]
        2. No  means deny  [p6]
      Finish: done

    """

  static let whole = [
    ("p1", "Hello, {name}. Here is {helpline}.", "Helo, {name}. Dyma {helpline}."),
    ("p2", "May they see this?", "Gân nhw weld hwn?"), ("p5", "Yes", "Cân"), ("p6", "No", "Na"),
  ]

  @Test func `is said, with its choices, and picked by its own labels`() throws {
    var sitting = try sitting(Self.whole)
    let begun = sitting.shown(sitting.begin())
    #expect(begun.contains(.line("Helo. Dyma Example Helpline, 01632 960 000.")))
    #expect(begun.contains(.question("Gân nhw weld hwn?")))
    #expect(begun.contains(.choices(["Cân", "Na"])))
    _ = sitting.hear("cân")
    #expect(sitting.state.answer(to: "share-gp")?.choice == "permit")
    #expect(sitting.state.answer(to: "share-gp")?.asked == "Gân nhw weld hwn?")
  }

  @Test func `that lacks a line says so, once a turn and before it`() throws {
    let shown = try begin(Self.whole.filter { $0.0 != "p2" })
    let notice = try #require(shown.firstIndex(of: .line("Yn Saesneg yn unig.")))
    #expect(shown[notice + 1] == .question("May they see this?"))
    #expect(shown.filter { $0 == .line("Yn Saesneg yn unig.") }.count == 1)
  }

  @Test func `that lacks a choice says so before the question`() throws {
    let shown = try begin(Self.whole.filter { $0.0 != "p6" })
    let notice = try #require(shown.firstIndex(of: .line("Yn Saesneg yn unig.")))
    #expect(shown[notice + 1] == .question("Gân nhw weld hwn?"))
  }

  @Test func `of English that has changed is not said`() throws {
    let stale = Self.whole.map { $0.0 == "p2" ? ("p2", "May they see it?", $0.2) : $0 }
    let shown = try begin(stale)
    #expect(shown.contains(.question("May they see this?")))
    #expect(!shown.contains(.question("Gân nhw weld hwn?")))
  }

  @Test func `is gone on with in the language that was spoken last`() throws {
    var sitting = try sitting(Self.whole)
    let events = sitting.begin()
    #expect(events.language(of: "patient") == .welsh)
    #expect(events.language(of: "relative") == nil)
  }

  private func begin(_ wordings: [(String, String, String)]) throws -> [Spoken] {
    var sitting = try sitting(wordings)
    return sitting.shown(sitting.begin())
  }

  private func sitting(_ wordings: [(String, String, String)]) throws -> Sitting {
    let lines = wordings.map { id, english, welsh in
      "LINE \(id): \(welsh)  [\(Wording(fileText: english).fingerprint)]\n"
    }
    let house = HouseRuleName.allCases.filter { $0 != .englishOnly }.map { rule in
      variant(rule.rawValue, ["LINE h1: Dyma eiriau.  [\(Self.houseFingerprint)]\n"])
    }
    let notice = variant(
      "english-only", ["LINE h1: Yn Saesneg yn unig.  [\(Self.houseFingerprint)]\n"])
    let files = [
      SourceFile(path: "Dialogs/Conversations/patient/example.dialog", text: Self.topic),
      variant("example", lines), notice,
    ]
    let checked = SmallBook.checked(with: files + house)
    let book = try #require(
      checked.book, "\(checked.diagnostics.map { "\($0.code) \($0.message)" })")
    return try #require(
      Sitting(
        book: book.worded(in: .welsh), conversation: "patient",
        recogniser: Recogniser(meanings: [], concepts: []), past: [], today: SmallBook.today))
  }

  private static let houseFingerprint = Wording(fileText: "Here are some words.").fingerprint

  private func variant(_ id: String, _ lines: [String]) -> SourceFile {
    SourceFile(
      path: "Dialogs/Variants/cy/\(id).variant",
      text: "Variant: Enghraifft  [cy-\(id)]\nOf: \(id)\nLanguage: cy\n\n" + lines.joined())
  }
}

extension Wording {
  fileprivate init(fileText text: String) {
    var pieces: [Piece] = []
    for part in text.split(separator: "{", omittingEmptySubsequences: false) {
      guard let close = part.firstIndex(of: "}") else {
        pieces.append(.text(String(part)))
        continue
      }
      pieces.append(.gap(String(part[..<close])))
      pieces.append(.text(String(part[part.index(after: close)...])))
    }
    self.init(pieces)
  }
}
