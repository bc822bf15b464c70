/// A file that was built into the program, so that it works alone and anywhere.
///
/// The texts of all of them, `embeddedTexts`, are written at build time from `Dialogs` and
/// `Documentation/Diagnostics`. The book that the dialogues make together stands beside it, checked
/// and compiled, as `embeddedSpoken`, `embeddedHeard`, `embeddedTables` and `embeddedWorded`: a
/// conversation starts from these.
public struct EmbeddedFile: Sendable {
  /// As seen from the package: `Dialogs/Conversations/patient/place.dialog`.
  public let path: String
  public let text: String
}

/// Every file that was built in, sorted by path.
///
/// They stand in one literal, path and text in turns with a NUL behind each. A literal for each file
/// in one list took the compiler nine seconds and 2.5 GB, which an old laptop does not have.
public let embeddedFiles: [EmbeddedFile] = embeddedTexts.withUTF8Buffer { bytes in
  let parts = bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast()
    .map { String(decoding: $0, as: UTF8.self) }
  return stride(from: 0, to: parts.count, by: 2).map {
    EmbeddedFile(path: parts[$0], text: parts[$0 + 1])
  }
}
