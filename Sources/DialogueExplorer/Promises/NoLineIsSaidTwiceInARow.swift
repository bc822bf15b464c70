import DialogueEngine
import DialogueModel

/// Nothing is said twice in a row, unless a question stands between.
///
/// A line that reads back one answer and then another differs in its words.
enum NoLineIsSaidTwiceInARow: Promise {
  static let name = "no-line-twice-in-a-row"
  static let sentence = "No line is said twice in a row."

  static func fault(in turn: Turn, of map: BookMap) -> String? {
    var last = turn.lastShown
    for effect in turn.effects {
      switch effect {
      case .said(let id, let words):
        let shown = Shown(line: id, words: words)
        if shown == last { return "\(id) was said twice in a row" }
        last = shown
      case .asked(let asking): if asking.misses == 0, asking.isShown { last = nil }
      case .kept, .setAside, .flagged, .noted, .turned, .rested: continue
      }
    }
    return nil
  }
}
