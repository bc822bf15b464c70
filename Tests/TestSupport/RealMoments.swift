public import Moments
public import SourceText

/// The moments as they stand in the repository.
public enum RealMoments {
  public static let files = RealDialogues.files.filter {
    MomentBook.reads($0) || $0.path == "Dialogs/Sources.md"
  }

  /// Read once for all tests; nil where they have mistakes, which another test shows.
  public static let book: MomentBook? = MomentBook.read(files).book

  public static let recogniser = book.map { MomentRecogniser(book: $0) }
}
