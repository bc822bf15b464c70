import CarePlanModel
import PlanSlots
public import DialogueChecker
public import DialogueModel
import Foundation
public import Recognition
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

  /// Paths from the root, sorted, of the files below a folder that end as given.
  public static func files(under folder: String, ending: String) -> [String] {
    files(below: folder).map(\.path).filter { $0.hasSuffix(ending) }
  }

  public static func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }

  public static func write(_ text: String, to path: String) throws {
    try text.write(toFile: "\(root)/\(path)", atomically: true, encoding: .utf8)
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
    files: files, slots: SlotCatalogue.declarations, today: today)

  /// The checked book; empty where the dialogues have errors, which another test shows.
  public static let book: Book =
    checked.book
    ?? Book(
      conversations: [], houseRules: [], facts: [], words: [], meanings: [], concepts: [],
      slots: [], isReviewed: false, fingerprint: "")

  public static let recogniser = Recogniser(meanings: book.meanings, concepts: book.concepts)

  /// What is listened for when a question is open, as `kindred recognise` has it.
  public static func listening(for slot: String) -> Listening {
    listenings[slot] ?? book.listening(for: slot)
  }

  private static let listenings = Dictionary(
    uniqueKeysWithValues: book.slots.map { ($0.name, book.listening(for: $0.name)) })

  /// Every diagnostic as people see it.
  public static var report: String {
    checked.diagnostics.map { diagnostic in
      diagnostic.rendered(in: files.first { $0.path == diagnostic.file })
    }.joined(separator: "\n\n")
  }
}
