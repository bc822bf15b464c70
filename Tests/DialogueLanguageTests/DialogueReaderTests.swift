import DialogueLanguage
import SourceText
import TestSupport
import Testing

struct DialogueReaderTests {
  /// A body below a scene, and the codes that reading it gives.
  @Test(arguments: [
    ("GUIDE: Hello.  [p1]", []),
    ("GUIDE: Hello {name}.  [p1]", []),
    ("GIUDE: Hello.  [p1]", ["D104"]),
    ("Hello.", ["D104"]),
    ("GUIDE:  [p1]", ["D106"]),
    ("GUIDE: Hello {name.  [p1]", ["D109"]),
    ("GUIDE: Hello name}.  [p1]", ["D109"]),
    ("GUIDE: Hello { name }.  [p1]", ["D109"]),
    ("GUIDE:\tHello.  [p1]", ["D102"]),
    (" GUIDE: Three spaces.  [p1]", ["D103"]),
    ("If nation is wales", []),
    ("If nation is one of wales, scotland", []),
    ("If nation is not answered and age is below 18", []),
    ("If age is 18 or more", []),
    ("If nation is left", []),
    ("If nation", ["D108"]),
    ("If nation is one of wales scotland", ["D108"]),
    ("If nation was wales", ["D108"]),
    ("If nation is wales and", ["D108"]),
    ("If age is below many", ["D108"]),
    ("ASK: What?  [p1]", ["D104"]),
    ("ASK what matters: What?  [p1]", ["D106"]),
    ("ASK treatment:ventilation: Would you want it?  [p1]", []),
    ("Why we ask: Because.  [p1]", ["D105"]),
    ("1. Yes  means yes  [p1]", ["D105"]),
    ("Come back to: where we were", ["D105"]),
    ("Finish: done  [p1]", ["D106"]),
    ("Note: Anything at all.", []),
  ])
  func `a line is read, or its mistake has a code`(line: String, codes: [String]) {
    let file = SourceFile(
      path: "a.dialog",
      text: "Dialogue: A  [a]\nFor: the person\nWeight: light\nScene: one\n  \(line)\n")
    #expect(DialogueReader.read(file).diagnostics.map(\.code) == codes)
  }

  @Test func `bytes that are no text are found by their line`() {
    let bytes = Array("Dialogue: A  [a]\nFor: ".utf8) + [0xC3, 0x28, 0x0A]
    let found = DialogueReader.read(SourceFile(path: "a.dialog", bytes: bytes)).diagnostics
    #expect(found.map(\.code) == ["D101"])
    #expect(found.first?.span == Span(17, 24))
  }

  @Test func `examples are taken out of their quotation marks`() throws {
    let file = SourceFile(
      path: "a.meaning", text: "Meaning: a\nen like  \"let me go\"; \"don't bring me back\"\n")
    let read = DialogueReader.read(file)
    #expect(read.diagnostics.isEmpty)
    let line = try #require(read.file.lines(.like).first)
    #expect(line.examples.map(\.text) == ["let me go", "don't bring me back"])
    #expect(line.examples.map { file.text(at: $0.span) } == line.examples.map(\.text))
  }

  @Test func `carets stand below the words, whatever their width`() {
    let file = SourceFile(path: "a.dialog", text: "Note: é 日本 word\n")
    let start = file.text.utf8.count - 5
    let diagnostic = Diagnostic(
      code: "D999", file: "a.dialog", span: Span(start, start + 4), message: "this is a word",
      advice: "Leave it.")
    #expect(
      diagnostic.rendered(in: file) == """
        error[D999]: this is a word
         --> a.dialog:1:12
          |
        1 | Note: é 日本 word
          |              ^^^^
          = Leave it.
          = More: kindred explain D999
        """)
  }
}
