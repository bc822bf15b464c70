import DialogueModel
import Foundation
import Recognition

/// The real meanings and concepts, read from `Dialogs/Meanings`.
enum MeaningFiles {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let meanings: [Meaning] = files("meaning").map(meaning)
  static let concepts: [Concept] = files("concept").map(concept)
  static let recogniser = Recogniser(meanings: meanings, concepts: concepts)

  static func lines(of url: URL) -> [String] {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").map(String.init)
  }

  private static func files(_ ending: String) -> [URL] {
    let folder = root.appendingPathComponent("Dialogs/Meanings")
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let urls = (found?.allObjects ?? []).compactMap { $0 as? URL }
    return urls.filter { $0.pathExtension == ending }.sorted { $0.path < $1.path }
  }

  private static func concept(_ url: URL) -> Concept {
    let lines = lines(of: url)
    return Concept(
      name: String(lines[0].dropFirst("Concept: ".count)), phrases: Array(lines.dropFirst()))
  }

  private static func meaning(_ url: URL) -> Meaning {
    let lines = lines(of: url)
    func values(_ start: String) -> [String] {
      lines.filter { $0.hasPrefix(start) }
        .map { $0.dropFirst(start.count).trimmingCharacters(in: .whitespaces) }
    }
    func quoted(_ start: String) -> [String] {
      values(start).flatMap { line in
        line.split(separator: "\"").map(String.init).filter {
          !$0.trimmingCharacters(in: CharacterSet(charactersIn: "; ")).isEmpty
        }
      }
    }
    return Meaning(
      name: values("Meaning:")[0], answers: values("Answers:")[0].components(separatedBy: ", "),
      stakes: Meaning.Stakes(rawValue: values("Stakes:")[0]) ?? .ordinary,
      patterns: values("Pattern:"), examples: quoted("en like"), contrasts: quoted("en never"))
  }
}
