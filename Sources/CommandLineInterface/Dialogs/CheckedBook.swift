import BookCoding
import CarePlanModel
import DialogueChecker
import DialogueModel
import EmbeddedDialogues
import OperatingSystem
import PlanSlots
import Recognition
import SourceText

/// The book of this run, or the mistakes that keep it from being one.
struct CheckedBook {
  let files: [SourceFile]
  let checked: Checked

  /// Files of which no book is made.
  init(files: [SourceFile]) {
    self.files = files
    checked = Checked(book: nil, diagnostics: [])
  }

  init(from folder: DialogFolder, today: String) throws(Failure) {
    files = try folder.files()
    checked = BookBuilder.build(
      files: files, slots: SlotCatalogue.declarations, today: today,
      digest: { "sha-256:" + hexDigest($0) })
  }

  /// What is wanted of a book that is built in; of a folder it is always the whole.
  enum Part {
    case whole
    /// What Kindred says.
    case spoken
    /// What Kindred says in one conversation: all that the first prompt needs.
    case conversation(String)

    fileprivate var conversation: String? {
      if case .conversation(let id) = self { id } else { nil }
    }

    fileprivate var isHeard: Bool {
      if case .whole = self { true } else { false }
    }
  }

  /// The book, ready to be talked from. With any error in it, no conversation starts.
  ///
  /// What is built in was checked when the program was built, and is only read.
  static func load(
    from folder: DialogFolder, _ part: Part = .whole, in world: World
  ) throws(Failure) -> Book {
    if folder == .embedded { return builtIn(part) }
    let loaded = try CheckedBook(from: folder, today: world.today())
    guard let book = loaded.checked.book else {
      loaded.show(
        loaded.checked.diagnostics.filter { $0.severity == .error }, in: world.errors)
      throw Failure(
        .contentHasErrors, "The dialogues have mistakes in them, so no conversation starts.")
    }
    guard !book.conversations.isEmpty else {
      throw Failure(.contentHasErrors, "There are no dialogues here, so no conversation starts.")
    }
    return book
  }

  /// What Kindred says, or nil where the dialogues have mistakes in them or are not there: for
  /// whoever can do without.
  static func ifWhole(from folder: DialogFolder, in world: World) -> Book? {
    if folder == .embedded { return builtIn(.spoken) }
    return try? CheckedBook(from: folder, today: world.today()).checked.book
  }

  private static func builtIn(_ part: Part) -> Book {
    embeddedSpoken.withUTF8Buffer {
      CompiledBook.readSpoken(
        $0, only: part.conversation, and: part.isHeard ? builtInHearing : ([], []))
    }
  }

  private static var builtInHearing: CompiledBook.Heard {
    embeddedHeard.withUTF8Buffer(CompiledBook.readHeard)
  }

  /// A book in another language. What is built in is read only now, because few need it.
  static func worded(
    _ book: Book, in language: Language, from folder: DialogFolder
  ) -> Book {
    guard folder == .embedded, language != .english else { return book.worded(in: language) }
    return book.worded(
      in: language, by: embeddedWorded.withUTF8Buffer(CompiledBook.readWorded))
  }

  /// The recogniser of a book of which perhaps only the spoken part was loaded.
  ///
  /// Its tables are built in beside the book that is built in, and belong to no other.
  static func recogniser(of book: Book, from folder: DialogFolder) -> Recogniser {
    guard folder == .embedded else {
      return Recogniser(meanings: book.meanings, concepts: book.concepts)
    }
    if let builtIn = builtInRecogniser(of: book) { return builtIn }
    let (meanings, concepts) = builtInHearing
    return Recogniser(meanings: meanings, concepts: concepts)
  }

  private static func builtInRecogniser(of book: Book) -> Recogniser? {
    embeddedTables.withUTF8Buffer { Recogniser(compiled: $0, of: book.fingerprint) }
  }

  func show(_ diagnostics: [Diagnostic], in stream: any TextStream) {
    for diagnostic in diagnostics {
      let source = files.first { $0.path == diagnostic.file }
      stream.writeLine(diagnostic.rendered(in: source) + "\n")
    }
  }
}
