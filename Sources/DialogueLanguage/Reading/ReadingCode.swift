public import SourceText

/// The mistakes that are found while a file is read.
public enum ReadingCode: String, Sendable, CaseIterable {
  case notText = "D101"
  case tab = "D102"
  case indent = "D103"
  case unknownKind = "D104"
  case misplaced = "D105"
  case incomplete = "D106"
  case unknownFile = "D107"
  case condition = "D108"
  case gap = "D109"
  case tooLong = "D110"
}

/// What a file was read as, with every mistake that was found on the way.
public struct Reading: Sendable {
  public let file: SyntaxFile
  public let diagnostics: [Diagnostic]
  /// Whether it is known what the file holds; if not, it has no lines.
  public let isReadable: Bool

  public init(file: SyntaxFile, diagnostics: [Diagnostic], isReadable: Bool = true) {
    self.file = file
    self.diagnostics = diagnostics
    self.isReadable = isReadable
  }
}

/// Limits on one file, so that no file can hold the program up.
public enum ReadingLimit {
  /// In bytes.
  public static let fileBytesMax = 1_000_000
  /// In bytes.
  public static let lineBytesMax = 20_000
  /// In steps of two spaces.
  public static let levelsMax = 4
}
