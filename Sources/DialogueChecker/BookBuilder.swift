import DialogueLanguage
public import DialogueModel
public import SourceText

/// What became of the files: a book where there is no error, and all that was found.
public struct Checked: Sendable {
  /// Nil where any diagnostic is an error: then no conversation starts.
  public let book: Book?
  /// By file and place.
  public let diagnostics: [Diagnostic]

  public init(book: Book?, diagnostics: [Diagnostic]) {
    self.book = book
    self.diagnostics = diagnostics
  }
}

/// Reads, checks and builds everything that Kindred can say.
public enum BookBuilder {
  /// How much is checked.
  public enum Extent: Sendable {
    /// All of `Dialogs`, with every rule.
    case wholeBook
    /// Some files: what may stand in the others is not missed.
    case excerpt
  }

  /// What the files below `Dialogs` end with that the program reads, rehearsals and moments among
  /// them. Walks and remarks for authors are no part of it.
  public static let fileEndings = [
    ".dialog", ".conversation", ".facts", ".words", ".meaning", ".concept", ".variant", ".md",
    ".rehearsal", ".table", ".moment", ".tsv",
  ]

  /// - Parameters:
  ///   - slots: The plan's catalogue.
  ///   - today: `yyyy-mm-dd`; facts go stale by it.
  ///   - digest: Makes a fingerprint of the bytes of all files; no cryptography stands in this
  ///     layer.
  public static func build(
    files: [SourceFile], slots: [SlotDeclaration], today: String, extent: Extent = .wholeBook,
    digest: ([UInt8]) -> String = { _ in "" }
  ) -> Checked {
    let citedBeside = files.filter { !DialogueReader.reads($0) }.flatMap(Library.citations)
    let files = files.filter(DialogueReader.reads).sorted { $0.path < $1.path }
    let readFiles = files.map(DialogueReader.read)
    var diagnostics = readFiles.flatMap(\.diagnostics)
    let readable = readFiles.filter(\.isReadable)
    // What an unreadable file holds must not be missed elsewhere.
    let extent = extent == .wholeBook && readable.count < readFiles.count ? .excerpt : extent
    let library = Library(
      files: readable.map(\.file), slots: slots, today: today, extent: extent,
      citedBeside: citedBeside)
    diagnostics += Rules.diagnostics(of: library)
    diagnostics.sort(by: isBefore)
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return Checked(book: nil, diagnostics: diagnostics)
    }
    let book = BookMaking(library: library).book(fingerprint: digest(words(of: files)))
    return Checked(book: book, diagnostics: diagnostics)
  }

  /// The exact words of a book: what its fingerprint is made of.
  public static func words(of files: [SourceFile]) -> [UInt8] {
    let files = files.filter(DialogueReader.reads).sorted { $0.path < $1.path }
    return files.flatMap { $0.bytes + [0] }
  }

  private static func isBefore(_ one: Diagnostic, _ other: Diagnostic) -> Bool {
    (one.file, one.span.start, one.code, one.message)
      < (other.file, other.span.start, other.code, other.message)
  }
}
