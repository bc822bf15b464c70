import DialogueEngine
import DialogueModel

/// A number, a law or an answer that a sentence promises is there when it is said.
///
/// A name may be left out: "Thank you, {name}." to somebody without one is "Thank you."
enum NoSentenceHasAHole: Promise {
  static let name = "no-sentence-has-a-hole"
  static let sentence = "Every sentence is said whole, wherever the person lives."

  static func fault(in turn: Turn, of map: BookMap) -> String? {
    for case .said(let id, let words) in turn.effects {
      guard let line = map.place(of: id)?.line, !line.wording.gaps.isEmpty else { continue }
      let isNamed = line.wording.gaps.contains { $0 == "name" || $0 == "preferred-name" }
      let bare = line.wording.filled { _ in nil }
      let isMissing = !isNamed && words == bare
      if words.isEmpty || isMissing { return "\(id) was said with a hole in it" }
      let missing = line.wording.gaps.first { gap in
        let says = map.facts(named: gap).map(\.says)
        return !says.isEmpty && !says.contains { words.contains($0) }
      }
      if let missing { return "\(id) was said without its fact \(missing)" }
    }
    return nil
  }
}
