import ConversationSession
import CarePlanModel
import DialogueChecker
import DialogueModel
import Foundation
import SourceText

/// The words of `Dialogs/`, read and checked as the program does it.
enum Dialogs {
  static func book(root: URL) -> Book? {
    let folder = root.appending(path: "Dialogs")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    let files = (names ?? []).sorted().compactMap { name -> SourceFile? in
      let url = folder.appending(path: name)
      guard !url.hasDirectoryPath, let bytes = try? Data(contentsOf: url) else { return nil }
      return SourceFile(path: "Dialogs/" + name, bytes: [UInt8](bytes))
    }
    let (checked, time) = timed {
      BookBuilder.build(
        files: files, slots: SlotCatalogue.declarations, today: "2026-11-21",
        extent: .alreadyChecked)
    }
    print("reading \(files.count) files of words: \(milliseconds(time))")
    for diagnostic in checked.diagnostics where diagnostic.severity == .error {
      print("  \(diagnostic.code) \(diagnostic.file): \(diagnostic.message)")
    }
    return checked.book
  }
}
