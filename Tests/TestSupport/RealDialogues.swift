import CarePlanModel
public import DialogueChecker
public import DialogueModel
import Foundation
public import SourceText

/// The repository itself, as tests see it.
public enum Repository {
  /// The folder in which `Package.swift` stands, with no slash at the end.
  public static let root: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// Every file below a folder, by path.
  ///
  /// - Parameter folder: From the root, such as `Dialogs`; empty where there is none.
  public static func files(below folder: String) -> [SourceFile] {
    guard let walker = FileManager.default.enumerator(atPath: "\(root)/\(folder)") else {
      return []
    }
    let paths = walker.compactMap { $0 as? String }.filter { !$0.contains("/.") }.sorted()
    return paths.compactMap { path in
      guard let bytes = FileManager.default.contents(atPath: "\(root)/\(folder)/\(path)"),
        !isFolder("\(root)/\(folder)/\(path)")
      else { return nil }
      return SourceFile(path: "\(folder)/\(path)", bytes: [UInt8](bytes))
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}

/// The dialogues that people meet, as they stand in the repository.
public enum RealDialogues {
  public static let files: [SourceFile] = Repository.files(below: "Dialogs")

  /// A day on which no fact of the repository may be stale.
  public static let today = "2026-11-21"

  /// The whole book, read and checked once for all tests.
  public static let checked: Checked = BookBuilder.build(
    files: files, slots: SlotDeclaration.plan, today: today)

  /// Every diagnostic as people see it.
  public static var report: String {
    checked.diagnostics.map { diagnostic in
      diagnostic.rendered(in: files.first { $0.path == diagnostic.file })
    }.joined(separator: "\n\n")
  }
}

extension SlotDeclaration {
  /// The plan's catalogue, as the checker and the engine know it.
  public static let plan: [SlotDeclaration] = SlotCatalogue.slots.map { slot in
    let answer: SlotDeclaration.Answer =
      switch slot.answer {
      case .choices(let choices): .choice(choices.map(\.value))
      case .words: .words
      case .date: .date
      }
    return SlotDeclaration(
      name: slot.name, title: slot.title, answer: answer, isWeighty: slot.isWeighty)
  }
}
