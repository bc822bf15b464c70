import CarePlanModel
import PlanSlots
public import DialogueChecker
public import DialogueModel
import MeaningChecker
public import SourceText

/// The smallest book that checks clean, to be completed or spoilt by tests.
public enum SmallBook {
  public static let today = "2026-11-21"

  /// The plan's catalogue.
  public static let slots: [SlotDeclaration] = SlotCatalogue.declarations

  /// - Parameter files: Stand in place of the small book's own of the same path, or beside them.
  public static func files(with files: [SourceFile] = []) -> [SourceFile] {
    var result = own.filter { file in !files.contains { $0.path == file.path } }
    result += files
    return result.sorted { $0.path < $1.path }
  }

  public static func checked(with files: [SourceFile] = []) -> Checked {
    BookBuilder.build(files: self.files(with: files), slots: slots, today: today)
  }

  /// What is said of the files, and of what is understood where they make a book.
  public static func diagnostics(with files: [SourceFile] = []) -> [Diagnostic] {
    let checked = checked(with: files)
    let heard = checked.book.map { MeaningChecker.diagnostics(of: self.files(with: files), in: $0) }
    return checked.diagnostics + (heard ?? [])
  }

  private static let own: [SourceFile] =
    [
      SourceFile(
        path: "Dialogs/Conversations/patient/patient.conversation",
        text: """
          Conversation: A plan of my own  [patient]
          For: the person
          Topic: example

          """),
      SourceFile(
        path: "Dialogs/Conversations/patient/example.dialog",
        text: """
          Dialogue: An example  [example]
          For: the person
          Weight: light

          Scene: one
            GUIDE: Hello, {name}.  [p1]
            Finish: done

          """),
      SourceFile(
        path: "Dialogs/Facts/telephone.facts",
        text: """
          Facts: Telephone numbers  [telephone]

          Fact: helpline
            Says: Example Helpline, 01632 960 000
            Nation: all
            Source: example-source
            Checked: 2026-11-01
            Review by: 2027-11-01

          """),
      SourceFile(
        path: "Dialogs/Sources.md", text: "# Sources\n\n## example-source\n\nAn example, 2026.\n"),
    ] + HouseRuleName.allCases.map { houseRule($0.rawValue) }
    + WordList.allCases.map { list($0.conceptName) }

  private static func list(_ name: String) -> SourceFile {
    SourceFile(
      path: "Dialogs/Meanings/Lists/\(name).concept", text: "Concept: \(name)\nexample\n")
  }

  private static func houseRule(_ name: String) -> SourceFile {
    SourceFile(
      path: "Dialogs/House/\(name).dialog",
      text: """
        House rules: The rule \(name)  [\(name)]

        House rule: \(name)
          GUIDE: Here are some words.  [h1]
          Come back to: where we were

        """)
  }
}
