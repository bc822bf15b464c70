/// Finds every phrase of every concept in one pass over the words of a line.
///
/// A trie over word numbers in one flat table, so that the cost follows the words of the line and
/// never the number of phrases.
struct PhraseIndex: Sendable {
  /// A concept that stands in the line.
  struct Hit: Hashable, Sendable {
    let concept: Int32
    let start: Int
    /// Past the last word.
    let end: Int
  }

  private var next: [UInt64: Int32] = [:]
  private var concepts: [[Int32]] = [[]]

  mutating func add(_ phrase: [Int32], concept: Int32) {
    guard !phrase.isEmpty else { return }
    var node: Int32 = 0
    for word in phrase {
      let key = Self.key(node, word)
      if let known = next[key] {
        node = known
      } else {
        node = Int32(concepts.count)
        next[key] = node
        concepts.append([])
      }
    }
    if !concepts[Int(node)].contains(concept) { concepts[Int(node)].append(concept) }
  }

  /// Every hit, in order of its first word, and where the hits of each word begin.
  func hits(in words: [Word]) -> (hits: [Hit], starts: [Int]) {
    var hits: [Hit] = []
    var starts: [Int] = []
    starts.reserveCapacity(words.count + 1)
    for start in words.indices {
      starts.append(hits.count)
      var node: Int32 = 0
      var index = start
      while index < words.count, words[index].number >= 0,
        index == start || words[index].breakBefore != .stop,
        let following = next[Self.key(node, words[index].number)]
      {
        node = following
        index += 1
        for concept in concepts[Int(node)] {
          hits.append(Hit(concept: concept, start: start, end: index))
        }
      }
    }
    starts.append(hits.count)
    return (hits, starts)
  }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }
}
