/// Files words under what becomes of their first letters.
struct SpellingBuilder {
  /// How many bits of the filter there are for each drawer.
  private static let bitsForDrawer = 16

  private var filter: [UInt64] = []
  private var drawers: [Int32] = []
  private var cards: [Spelling.Card] = []
  private var letters: [UInt64]

  /// - Parameter mendable: The words that a typing error may be mended to.
  init(_ vocabulary: Vocabulary, mendable: [Int32]) {
    letters = Array(repeating: 0, count: vocabulary.count)
    var words: [(key: UInt64, word: Int32)] = []
    words.reserveCapacity(mendable.count * 12)
    for number in mendable {
      let word = vocabulary.letters(of: number)
      guard let shortening = Shortening(word) else { continue }
      letters[Int(number)] = Spelling.letters(of: word)
      shortening.forEachKey { words.append((key: $0, word: number)) }
    }
    file(words) { vocabulary.length(of: $0) }
  }

  func write(to writer: inout TableWriter) {
    writer.write(filter)
    writer.write(drawers)
    writer.write(cards)
    writer.write(letters)
  }

  /// Sorts by counting: first how many lie in each drawer, then each to its place.
  private mutating func file(_ words: [(key: UInt64, word: Int32)], length: (Int32) -> Int) {
    // One or two cards lie in a drawer: telling them apart by their tags is cheaper than room for more.
    var drawerCount = 2
    while drawerCount * 2 < words.count { drawerCount *= 2 }
    drawers = Array(repeating: 0, count: drawerCount + 1)
    filter = Array(repeating: 0, count: max(1, drawerCount * Self.bitsForDrawer / 64))
    for (key, _) in words {
      drawers[drawer(key) + 1] += 1
      let (word, bits) = Spelling.filtered(Spelling.mixed(key), by: filter.count)
      filter[word] |= bits
    }
    for drawer in 0..<drawerCount { drawers[drawer + 1] += drawers[drawer] }
    cards = Array(repeating: Spelling.Card(word: 0, length: 0, tag: 0), count: words.count)
    var next = drawers
    for (key, word) in words {
      let drawer = drawer(key)
      cards[Int(next[drawer])] = Spelling.Card(
        word: word, length: length(word), tag: Spelling.tag(Spelling.mixed(key)))
      next[drawer] += 1
    }
  }

  private func drawer(_ key: UInt64) -> Int {
    Spelling.drawer(Spelling.mixed(key), of: drawers.count - 1)
  }
}
