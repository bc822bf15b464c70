import DialogueEngine
import DialogueModel

/// As long as nobody outside has read every line, whoever sits down is told so first.
enum UnreviewedIsSaidAtTheStart: Promise {
  static let name = "unreviewed-is-said-at-the-start"
  static let sentence =
    "At the start of every sitting it is said that the words are unreviewed, as long as they are."

  static func fault(in turn: Turn, of map: BookMap) -> String? {
    guard case .begin = turn.input, !map.book.isReviewed else { return nil }
    for effect in turn.effects {
      switch effect {
      case .said(let id, _) where map.isSaid(id, by: .unreviewed): return nil
      case .asked: return "something was asked before it was said that nobody reviewed the words"
      case .said, .kept, .setAside, .flagged, .noted, .turned, .rested: continue
      }
    }
    return "it was not said that nobody reviewed the words"
  }
}
