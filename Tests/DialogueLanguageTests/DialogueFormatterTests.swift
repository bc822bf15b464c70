import DialogueLanguage
import SourceText
import TestSupport
import Testing

struct DialogueFormatterTests {
  @Test func `ids stand in one column, and each level is two spaces`() {
    let file = SourceFile(
      path: "a.dialog",
      text: """
        Dialogue: A topic  [a]
        For:   the person

        Scene: one
          ASK pets:  Do you have a pet?  [p1]
            1. Yes    means yes  [p2]
          If nation is one of wales,   scotland and pets is answered
            GUIDE: Good.      [p3]

        """)
    #expect(
      DialogueFormatter.format(file) == """
        Dialogue: A topic                                                             [a]
        For: the person

        Scene: one
          ASK pets: Do you have a pet?                                                [p1]
            1. Yes  means yes                                                         [p2]
          If nation is one of wales, scotland and pets is answered
            GUIDE: Good.                                                              [p3]

        """)
  }

  @Test func `an id follows a line that is longer than that`() {
    let long = "  GUIDE: " + String(repeating: "long ", count: 20) + "line"
    let text = "Dialogue: A topic  [a]\nScene: one\n\(long)   [p1]\n  GUIDE: ŵ.  [p2]\n"
    let written = DialogueFormatter.format(SourceFile(path: "a.dialog", text: text)) ?? ""
    let lines = written.split(separator: "\n")
    #expect(lines[2] == "\(long)  [p1]")
    #expect(lines[3] == "  GUIDE: ŵ." + String(repeating: " ", count: 67) + "[p2]")
  }

  @Test func `every real file is written as it stands`() {
    let files = RealDialogues.files.filter { DialogueReader.reads($0) && $0.name != "Sources.md" }
    #expect(files.count > 100)
    for file in files {
      #expect(DialogueFormatter.format(file).map { Array($0.utf8) } == file.bytes, "\(file.path)")
    }
  }

  @Test(arguments: RealDialogues.files.map(\.path))
  func `reading what was written gives the same lines`(path: String) throws {
    let file = try #require(RealDialogues.files.first { $0.path == path })
    guard DialogueReader.reads(file), file.name != "Sources.md" else { return }
    let before = DialogueReader.read(file)
    let text = try #require(DialogueFormatter.format(file))
    let after = DialogueReader.read(SourceFile(path: path, text: text))
    #expect(after.diagnostics.isEmpty)
    #expect(before.file.lines.count == after.file.lines.count)
    for (one, other) in zip(before.file.lines, after.file.lines) {
      #expect(one.saysTheSame(as: other))
    }
    #expect(DialogueFormatter.format(SourceFile(path: path, text: text)) == text)
  }

  @Test func `a file with a mistake is left alone`() {
    #expect(DialogueFormatter.format(SourceFile(path: "a.dialog", text: "Hello\n")) == nil)
  }

  @Test func `a wording keeps its fingerprint, and is given no id`() {
    let text = "Variant: Anifeiliaid  [cy-pets]\nOf: pets\nLanguage: cy\n\nLINE p1: Oes?\n"
    let filled = DialogueFormatter.fillIDs(SourceFile(path: "pets.variant", text: text)) ?? ""
    #expect(filled.hasSuffix("\nLINE p1: Oes?\n"))
  }

  @Test func `a missing id is filled with one that was never used`() throws {
    let file = SourceFile(
      path: "Dialogs/pets.dialog",
      text: "Dialogue: Pets\nScene: one\n  GUIDE: One.  [q7]\n  GUIDE: Two.\n  Finish: done\n")
    #expect(
      DialogueFormatter.fillIDs(file) == """
        Dialogue: Pets                                                                [pets]
        Scene: one
          GUIDE: One.                                                                 [q7]
          GUIDE: Two.                                                                 [q8]
          Finish: done

        """)
  }
}
