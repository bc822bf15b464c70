/// Mends a typing error in a word that matters.
///
/// Only words of four letters or more are mended, only to a word with the same first letter, and
/// only when a single word is near: an error that could be two words is left as it is, so that no
/// correction can turn one meaning into another. Words of eight letters or more may be two edits
/// away. Short words ("no", "now", "not") are never touched.
///
/// Words that are near become the same when a letter or two is left out of each, so each word is
/// filed under everything that its first letters become. Looking one up costs the same however
/// many words there are.
///
/// Source: Garbe, "1000x faster spelling correction", 2012 (symmetric deletion).
struct Spelling: Sendable {
  static let shortestMended = 4
  static let shortestMendedTwice = 8
  static let longestMended = 24

  /// Where the words of each drawer begin; a power of two of them, and one more.
  private var drawers: [Int32] = [0, 0]
  private var filed: [Int32] = []
  /// Which letters each word of the vocabulary has, as bits.
  private var letters: [UInt32] = []

  init(_ vocabulary: Vocabulary, mendable: [Int32]) {
    letters = Array(repeating: 0, count: vocabulary.count)
    var cards: [(key: UInt64, word: Int32)] = []
    cards.reserveCapacity(mendable.count * 12)
    vocabulary.bytes.withUnsafeBufferPointer { bytes in
      for number in mendable {
        let start = Int(vocabulary.starts[Int(number)])
        let word = UnsafeBufferPointer(
          rebasing: bytes[start..<start + vocabulary.length(of: number)])
        guard let shortening = Shortening(word) else { continue }
        letters[Int(number)] = Self.letters(of: word)
        shortening.forEach { cards.append((key: $0, word: number)) }
      }
    }
    file(cards)
  }

  /// Sorts by counting: first how many lie in each drawer, then each to its place.
  private mutating func file(_ cards: [(key: UInt64, word: Int32)]) {
    var drawerCount = 2
    while drawerCount < cards.count { drawerCount *= 2 }
    drawers = Array(repeating: 0, count: drawerCount + 1)
    for card in cards { drawers[drawer(card.key) + 1] += 1 }
    for drawer in 0..<drawerCount { drawers[drawer + 1] += drawers[drawer] }
    filed = Array(repeating: 0, count: cards.count)
    var next = drawers
    for card in cards {
      let drawer = drawer(card.key)
      filed[Int(next[drawer])] = card.word
      next[drawer] += 1
    }
  }

  private func drawer(_ key: UInt64) -> Int {
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 32)) >> 8) & (drawers.count - 2)
  }

  /// The one word that was meant, if there is one.
  func mend(_ typed: UnsafeBufferPointer<UInt8>, in vocabulary: Vocabulary) -> Int32? {
    guard let shortening = Shortening(typed) else { return nil }
    let typedLetters = Self.letters(of: typed)
    var best: Int32?
    var fewest = 3
    shortening.forEach { key in
      let drawer = drawer(key)
      for place in Int(drawers[drawer])..<Int(drawers[drawer + 1]) {
        let word = filed[place]
        let most = Self.editsMost(min(vocabulary.length(of: word), typed.count))
        guard (typedLetters ^ letters[Int(word)]).nonzeroBitCount <= 2 * most else { continue }
        // Words of another key may lie in the same drawer, with another first letter.
        guard word != best, vocabulary.firstByte(of: word) == typed[0] else { continue }
        let edits = edits(typed, word, vocabulary)
        guard edits <= most, edits <= fewest else { continue }
        best = edits == fewest ? nil : word
        fewest = edits
      }
    }
    return best
  }

  private static func editsMost(_ length: Int) -> Int { length >= shortestMendedTwice ? 2 : 1 }

  private static func letters(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    word.reduce(0) { $0 | (1 << UInt32($1 & 0x1F)) }
  }

  private func edits(
    _ typed: UnsafeBufferPointer<UInt8>, _ word: Int32, _ vocabulary: Vocabulary
  ) -> Int {
    vocabulary.bytes.withUnsafeBufferPointer { bytes in
      let start = Int(vocabulary.starts[Int(word)])
      let other = UnsafeBufferPointer(rebasing: bytes[start..<start + vocabulary.length(of: word)])
      return Self.edits(typed, other)
    }
  }
}
