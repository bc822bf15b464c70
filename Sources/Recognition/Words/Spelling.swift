/// Mends a typing error in a word that matters.
///
/// Only words of four letters or more are mended, only to a word with the same first letter, and
/// only when a single word is near: an error that could be two words is left as it is, so that no
/// correction can turn one meaning into another. Other spellings of a word are the same word. Words of eight letters or more may be two edits
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

  /// Two bits for each key under which a word may be filed: few enough to stay near at hand, while most
  /// keys of an unknown word lead to an empty place far away.
  let filter: Table<UInt64>
  /// An open-addressing table: the words of a key begin at its place or behind it, and end before an
  /// empty one.
  let cards: Table<Card>
  /// Which letters each word of the vocabulary has, and which of them twice, as bits.
  let letters: Table<UInt64>

  /// A word under one of its keys: its number, how long it is, and a few bits of that key. All in
  /// one, so that a word that cannot be meant is looked at nowhere else.
  struct Card: BitwiseCopyable {
    private static let tagBits: UInt32 = 8
    private static let lengthBits: UInt32 = 5
    private let bits: UInt32

    /// Where no word is filed.
    static let none = Card(bits: 0)

    var isNone: Bool { bits == 0 }
    var tag: UInt8 { UInt8(truncatingIfNeeded: bits) }
    /// In letters.
    var length: Int { Int(bits >> Self.tagBits & (1 << Self.lengthBits - 1)) }
    var word: Int32 { Int32(truncatingIfNeeded: bits >> (Self.tagBits + Self.lengthBits)) }

    private init(bits: UInt32) { self.bits = bits }

    /// - Parameter length: At most `longestMended`.
    init(word: Int32, length: Int, tag: UInt8) {
      precondition(word < Spelling.wordsMost, "a card has room for the number of its word")
      bits =
        UInt32(word) << (Self.tagBits + Self.lengthBits) | UInt32(length) << Self.tagBits
        | UInt32(tag)
    }
  }

  /// How many words there may be.
  fileprivate static let wordsMost: Int32 = 1 << 19

  static func mixed(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

  static func tag(_ mixed: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: mixed >> 56) }

  /// Where the cards of a key begin, in a table that goes round.
  static func place(_ mixed: UInt64) -> Int { Int(truncatingIfNeeded: mixed >> 24) }

  /// The place of a key in a filter: a word of 64 bits, and two of its bits.
  ///
  /// - Parameter count: How many words the filter has, a power of two.
  static func filtered(_ mixed: UInt64, by count: Int) -> (word: Int, bits: UInt64) {
    (
      Int(truncatingIfNeeded: mixed >> 46) & (count - 1),
      1 &<< (mixed >> 40) | 1 &<< (mixed >> 18)
    )
  }

  /// The one word that was meant, if there is one.
  func mend(_ typed: UnsafeBufferPointer<UInt8>, in vocabulary: Vocabulary) -> Int32? {
    guard let shortening = Shortening(typed) else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Shortening.keysMost) { keys in
      let count = mayBeFiled(shortening, into: keys)
      guard count > 0 else { return nil }
      return withUnsafeTemporaryAllocation(of: Card.self, capacity: Shortening.keysMost) { first in
        // The cards are far away too: all of them are sent for before any is looked at.
        for index in 0..<count { first[index] = cards[round: Self.place(keys[index])] }
        var search = Nearest(typed, typedLetters: Self.letters(of: typed))
        for index in 0..<count { look(keys[index], first[index], &search, vocabulary) }
        return search.best
      }
    }
  }

  /// Keeps the keys under which the filter knows of words, and says how many they are.
  @inline(__always)
  private func mayBeFiled(
    _ shortening: Shortening, into keys: UnsafeMutableBufferPointer<UInt64>
  ) -> Int {
    // The filter is far away. Asked without a branch, it answers for all keys at about one time.
    var count = 0
    shortening.forEachKey { key in
      let mixed = Self.mixed(key)
      keys[count] = mixed
      let bits = filter[round: Int(truncatingIfNeeded: mixed >> 46)]
      count &+= Int(truncatingIfNeeded: bits &>> (mixed >> 40) & bits &>> (mixed >> 18) & 1)
    }
    return count
  }

  /// Looks at the words that are filed under a key.
  @inline(__always)
  private func look(
    _ mixed: UInt64, _ first: Card, _ search: inout Nearest, _ vocabulary: Vocabulary
  ) {
    var card = first
    var place = Self.place(mixed)
    while !card.isNone {
      if card.tag == Self.tag(mixed), search.mayBeMeant(card) {
        search.look(at: card, letters[Int(card.word)], vocabulary)
      }
      place &+= 1
      card = cards[round: place]
    }
  }

  /// An edit changes how often two letters stand in the word, and so two bits at most.
  static func letters(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var letters: UInt64 = 0
    for byte in word {
      let once: UInt64 = 1 << UInt64((byte & 0x1F) * 2)
      letters |= letters & once == 0 ? once : once << 1
    }
    return letters
  }
}

extension Spelling {
  init(from reader: inout TableReader) {
    filter = reader.table()
    cards = reader.table()
    letters = reader.table()
  }
}

/// The nearest word so far; none where two are equally near, unless both are spellings of one word.
private struct Nearest {
  private let typed: UnsafeBufferPointer<UInt8>
  private let typedLetters: UInt64
  private(set) var best: Int32?
  private var fewest = 3
  // A word that shares its first letters lies under many keys; the last few are remembered.
  private var seen = InlineArray<8, Int32>(repeating: -1)
  private var seenCount = 0

  init(_ typed: UnsafeBufferPointer<UInt8>, typedLetters: UInt64) {
    self.typed = typed
    self.typedLetters = typedLetters
  }

  /// Whether a word is about as long as what was typed, and is not the nearest already.
  @inline(__always)
  func mayBeMeant(_ card: Spelling.Card) -> Bool {
    abs(card.length &- typed.count) <= most(card) && card.word != best
  }

  /// How many edits a word may be away.
  @inline(__always)
  private func most(_ card: Spelling.Card) -> Int {
    min(card.length, typed.count) >= Spelling.shortestMendedTwice ? 2 : 1
  }

  mutating func look(at card: Spelling.Card, _ letters: UInt64, _ vocabulary: Vocabulary) {
    let word = card.word
    let most = min(most(card), fewest)
    guard Self.isSmall(typedLetters ^ letters, edits: most), !hasSeen(word),
      vocabulary.firstByte(of: word) == typed[0]
    else { return }
    seen[seenCount & 7] = word
    seenCount += 1
    let edits = Spelling.edits(typed, vocabulary.letters(of: word))
    guard edits <= most else { return }
    best = edits == fewest && !isSpellingOfBest(word, vocabulary) ? nil : word
    fewest = edits
  }

  /// "mysef" may be "myself" or "mysel": one word, however it is spelled.
  private func isSpellingOfBest(_ word: Int32, _ vocabulary: Vocabulary) -> Bool {
    guard let best else { return false }
    return vocabulary.usual(of: best) == vocabulary.usual(of: word)
  }

  @inline(__always)
  private func hasSeen(_ word: Int32) -> Bool {
    for index in seen.indices where seen[index] == word { return true }
    return false
  }

  /// Whether one edit, or two, can make the difference between the letters of two words.
  ///
  /// An edit changes two bits at most. They are taken away one by one, because counting all of them
  /// takes several times as long.
  @inline(__always)
  private static func isSmall(_ difference: UInt64, edits: Int) -> Bool {
    var rest = withoutTwo(difference)
    if edits > 1 { rest = withoutTwo(rest) }
    return rest == 0
  }

  @inline(__always)
  private static func withoutTwo(_ bits: UInt64) -> UInt64 {
    let rest = bits & (bits &- 1)
    return rest & (rest &- 1)
  }
}
