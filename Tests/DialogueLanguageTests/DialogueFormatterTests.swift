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
        Dialogue: A topic               [a]
        For: the person

        Scene: one
          ASK pets: Do you have a pet?  [p1]
            1. Yes  means yes           [p2]
          If nation is one of wales, scotland and pets is answered
            GUIDE: Good.                [p3]

        """)
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

  @Test func `a missing id is filled with one that was never used`() throws {
    let file = SourceFile(
      path: "Dialogs/pets.dialog",
      text: "Dialogue: Pets\nScene: one\n  GUIDE: One.  [q7]\n  GUIDE: Two.\n  Finish: done\n")
    let missing = DialogueFormatter.linesWithoutID(in: DialogueReader.read(file).file)
    #expect(missing.map(\.kind) == [.dialogue, .speech])
    #expect(
      DialogueFormatter.fillIDs(file) == """
        Dialogue: Pets  [pets]
        Scene: one
          GUIDE: One.   [q7]
          GUIDE: Two.   [q8]
          Finish: done

        """)
  }
}
