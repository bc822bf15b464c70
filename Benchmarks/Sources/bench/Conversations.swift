import Foundation

/// The lines that were typed in the transcripts: whole conversations, each from its first line.
struct Conversation {
  let name: String
  /// `^D` closes the line, `^R` starts the program again.
  let lines: [String]

  static func all(root: URL) throws -> [Conversation] {
    let folder = root.appending(path: "Tests/Transcripts")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return try (names ?? []).filter { $0.hasSuffix(".txt") }.sorted().map { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let typed = text.split(separator: "\n").filter { $0.hasPrefix(">") }
      return Conversation(name: name, lines: typed.map { String($0.dropFirst(2)) })
    }
  }
}
