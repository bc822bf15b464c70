import DialogueModel
import Foundation

/// The real concepts, which give a made-up line its scope.
enum Concepts {
  static func all(root: URL) throws -> [Concept] {
    let folder = root.appending(path: "Dialogs/Meanings/Concepts")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(".concept") }.compactMap { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let lines = text.split(separator: "\n").map(String.init)
      guard let first = lines.first else { return nil }
      return Concept(
        name: String(first.dropFirst("Concept: ".count)), phrases: Array(lines.dropFirst()))
    }
  }
}
