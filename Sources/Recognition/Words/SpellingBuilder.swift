/// Files words under what becomes of their first letters.
struct SpellingBuilder {
  /// How many bits of the filter there are for each place of a card.
  private static let bitsForPlace = 8

  private var filter: [UInt64] = []
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
    writer.write(cards)
    writer.write(letters)
  }

  /// Puts each word into the first empty place of its key, in a table of which a third or more is empty.
  private mutating func file(_ words: [(key: UInt64, word: Int32)], length: (Int32) -> Int) {
    var placeCount = 8
    while placeCount * 2 < words.count * 3 { placeCount *= 2 }
    cards = Array(repeating: .none, count: placeCount)
    filter = Array(repeating: 0, count: placeCount * Self.bitsForPlace / 64)
    for (key, word) in words {
      let mixed = Spelling.mixed(key)
      let (place, bits) = Spelling.filtered(mixed, by: filter.count)
      filter[place] |= bits
      cards[emptyPlace(from: Spelling.place(mixed))] = Spelling.Card(
        word: word, length: length(word), tag: Spelling.tag(mixed))
    }
  }

  private func emptyPlace(from first: Int) -> Int {
    var place = first & (cards.count - 1)
    while !cards[place].isNone { place = (place + 1) & (cards.count - 1) }
    return place
  }
}
