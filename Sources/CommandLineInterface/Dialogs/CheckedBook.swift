import ConversationSession
import CarePlanModel
import DialogueChecker
import DialogueModel
import EmbeddedDialogues
import Recognition
import SourceText

/// The book of this run, or the mistakes that keep it from being one.
struct CheckedBook {
  let files: [SourceFile]
  let checked: Checked

  init(
    from folder: DialogFolder, _ part: DialogFolder.Part = .whole, today: String
  ) throws(Failure) {
    files = try folder.files(part)
    checked = BookBuilder.build(
      files: files, slots: SlotCatalogue.declarations, today: today,
      extent: folder == .embedded ? .alreadyChecked : .wholeBook,
      digest: { folder == .embedded ? "\(embeddedFingerprint)" : "sha-256:" + hexDigest($0) })
  }

  /// The book, ready to be talked from. With any error in it, no conversation starts.
  static func load(
    from folder: DialogFolder, _ part: DialogFolder.Part = .whole, in world: World
  ) throws(Failure) -> Book {
    let loaded = try CheckedBook(from: folder, part, today: world.today())
    guard let book = loaded.checked.book else {
      loaded.show(in: world.errors) { $0.severity == .error }
      throw Failure(
        .contentHasErrors, "The dialogues have mistakes in them, so no conversation starts.")
    }
    guard !book.conversations.isEmpty else {
      throw Failure(.contentHasErrors, "There are no dialogues here, so no conversation starts.")
    }
    return book
  }

  /// The recogniser of a book of which perhaps only the spoken part was loaded.
  static func recogniser(of book: Book, from folder: DialogFolder) -> Recogniser {
    guard folder == .embedded, book.meanings.isEmpty else {
      return Recogniser(meanings: book.meanings, concepts: book.concepts)
    }
    let heard = BookBuilder.build(
      files: DialogFolder.builtIn(.heard), slots: [], today: "", extent: .alreadyChecked
    ).book
    return Recogniser(meanings: heard?.meanings ?? [], concepts: heard?.concepts ?? [])
  }

  func show(in stream: any TextStream, where isWanted: (Diagnostic) -> Bool = { _ in true }) {
    for diagnostic in checked.diagnostics where isWanted(diagnostic) {
      let source = files.first { $0.path == diagnostic.file }
      stream.writeLine(diagnostic.rendered(in: source) + "\n")
    }
  }
}
