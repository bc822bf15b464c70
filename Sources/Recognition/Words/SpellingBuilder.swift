/// Files words under what becomes of their first letters.
struct SpellingBuilder {
  /// How many bits of the filter there are for each drawer.
  private static let bitsForDrawer = 16

  private var filter: [UInt64] = []
  private var drawers: [Int32] = []
  private var filed: [Int32] = []
  private var tags: [UInt8] = []
  private var letters: [UInt64]

  /// - Parameter mendable: The words that a typing error may be mended to.
  init(_ vocabulary: Vocabulary, mendable: [Int32]) {
    letters = Array(repeating: 0, count: vocabulary.count)
    var cards: [(key: UInt64, word: Int32)] = []
    cards.reserveCapacity(mendable.count * 12)
    for number in mendable {
      let word = vocabulary.letters(of: number)
      guard let shortening = Shortening(word) else { continue }
      letters[Int(number)] = Spelling.letters(of: word)
      shortening.forEachKey { cards.append((key: $0, word: number)) }
    }
    file(cards)
  }

  func write(to writer: inout TableWriter) {
    writer.write(filter)
    writer.write(drawers)
    writer.write(filed)
    writer.write(tags)
    writer.write(letters)
  }

  /// Sorts by counting: first how many lie in each drawer, then each to its place.
  private mutating func file(_ cards: [(key: UInt64, word: Int32)]) {
    // One or two cards lie in a drawer: telling them apart by their tags is cheaper than room for more.
    var drawerCount = 2
    while drawerCount * 2 < cards.count { drawerCount *= 2 }
    drawers = Array(repeating: 0, count: drawerCount + 1)
    filter = Array(repeating: 0, count: max(1, drawerCount * Self.bitsForDrawer / 64))
    for card in cards {
      drawers[drawer(card.key) + 1] += 1
      let (word, bit) = Spelling.filtered(Spelling.mixed(card.key), by: filter.count)
      filter[word] |= bit
    }
    for drawer in 0..<drawerCount { drawers[drawer + 1] += drawers[drawer] }
    filed = Array(repeating: 0, count: cards.count)
    tags = Array(repeating: 0, count: cards.count)
    var next = drawers
    for card in cards {
      let drawer = drawer(card.key)
      filed[Int(next[drawer])] = card.word
      tags[Int(next[drawer])] = Spelling.tag(Spelling.mixed(card.key))
      next[drawer] += 1
    }
  }

  private func drawer(_ key: UInt64) -> Int {
    Spelling.drawer(Spelling.mixed(key), of: drawers.count - 1)
  }
}
