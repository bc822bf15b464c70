/// A file that was built into the program, so that it works alone and anywhere.
///
/// The list of them, `embeddedFiles`, is written at build time from `Dialogs` and
/// `Documentation/Diagnostics`. The book that the dialogues make together stands beside it, checked
/// and compiled, as `embeddedSpoken`, `embeddedHeard` and `embeddedTables`: a conversation starts
/// from these.
public struct EmbeddedFile: Sendable {
  /// As seen from the package: `Dialogs/Conversations/patient/place.dialog`.
  public let path: StaticString
  public let text: StaticString

  init(path: StaticString, text: StaticString) {
    self.path = path
    self.text = text
  }
}
