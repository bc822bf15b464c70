import BookCoding
import CarePlanModel
import DialogueChecker
import DialogueModel
import Foundation
import PlanSlots
import SourceText

/// The words of `Dialogs/`, read from their files as the build does it, and from a compiled book as
/// the program does it.
enum Dialogs {
  static let rounds = 100

  static func book(root: URL) -> Book? { checked(root: root).book }

  static func report(root: URL) {
    let (checked, time) = timed { self.checked(root: root) }
    print("the book")
    print("  from its files, with every rule  \(milliseconds(time))")
    for diagnostic in checked.diagnostics where diagnostic.severity == .error {
      print("  \(diagnostic.code) \(diagnostic.file): \(diagnostic.message)")
    }
    if let book = checked.book { reportCompiled(book) }
  }

  private static func checked(root: URL) -> Checked {
    let folder = root.appending(path: "Dialogs")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    let files = (names ?? []).sorted().compactMap { name -> SourceFile? in
      let url = folder.appending(path: name)
      guard !url.hasDirectoryPath, let bytes = try? Data(contentsOf: url) else { return nil }
      return SourceFile(path: "Dialogs/" + name, bytes: [UInt8](bytes))
    }
    return BookBuilder.build(files: files, slots: SlotCatalogue.declarations, today: "2026-11-21")
  }

  private static func reportCompiled(_ book: Book) {
    let spoken = CompiledBook.spoken(of: book)
    let heard = CompiledBook.heard(of: book)
    var topics = 0
    let spokenTimes = (0..<rounds).map { _ in
      timed {
        let read = spoken.withUnsafeBufferPointer {
          CompiledBook.readSpoken($0)
        }
        topics += read.conversations.count
      }.nanoseconds
    }
    let heardTimes = (0..<rounds).map { _ in
      timed { topics += heard.withUnsafeBufferPointer(CompiledBook.readHeard).meanings.count }
        .nanoseconds
    }
    precondition(topics > 0, "a compiled book holds something")
    print(
      "  compiled, what is said           \(milliseconds(Sample(spokenTimes).median)),"
        + " \(spoken.count) bytes")
    print(
      "  compiled, what is heard          \(milliseconds(Sample(heardTimes).median)),"
        + " \(heard.count) bytes")
  }
}
