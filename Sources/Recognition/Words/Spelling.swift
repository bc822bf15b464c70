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

  /// A bit for each key under which a word may be filed: few enough to stay near at hand, while most
  /// keys of an unknown word lead to an empty drawer far away.
  let filter: Table<UInt64>
  /// Where the words of each drawer begin; a power of two of them, and one more.
  let drawers: Table<Int32>
  let filed: Table<Int32>
  /// A few bits of the key under which each word lies in its drawer.
  let tags: Table<UInt8>
  /// Which letters each word of the vocabulary has, and which of them twice, as bits.
  let letters: Table<UInt64>

  static func mixed(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

  static func tag(_ mixed: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: mixed >> 56) }

  /// - Parameter count: How many drawers there are, a power of two.
  static func drawer(_ mixed: UInt64, of count: Int) -> Int {
    Int(truncatingIfNeeded: mixed >> 24) & (count - 1)
  }

  /// The place of a key in a filter, as a word of 64 bits and a bit in it.
  ///
  /// - Parameter count: How many words the filter has, a power of two.
  static func filtered(_ mixed: UInt64, by count: Int) -> (word: Int, bit: UInt64) {
    let place = Int(truncatingIfNeeded: mixed >> 40) & (count * 64 - 1)
    return (place >> 6, 1 << UInt64(place & 63))
  }

  /// The one word that was meant, if there is one.
  func mend(_ typed: UnsafeBufferPointer<UInt8>, in vocabulary: Vocabulary) -> Int32? {
    guard let shortening = Shortening(typed) else { return nil }
    var search = Nearest(typed, typedLetters: Self.letters(of: typed))
    shortening.forEachKey { key in
      let mixed = Self.mixed(key)
      let bit: UInt64 = 1 &<< (mixed >> 40)
      guard filter[round: Int(truncatingIfNeeded: mixed >> 46)] & bit != 0 else { return }
      look(mixed, &search, vocabulary)
    }
    return search.best
  }

  /// Looks at the words that are filed under a key.
  private func look(_ mixed: UInt64, _ search: inout Nearest, _ vocabulary: Vocabulary) {
    let drawer = Self.drawer(mixed, of: drawers.count - 1)
    for place in Int(drawers[drawer])..<Int(drawers[drawer + 1])
    where tags[place] == Self.tag(mixed) {
      search.look(at: filed[place], letters[Int(filed[place])], vocabulary)
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
    drawers = reader.table()
    filed = reader.table()
    tags = reader.table()
    letters = reader.table()
  }
}

/// The nearest word so far; none where two are equally near.
private struct Nearest {
  private let typed: UnsafeBufferPointer<UInt8>
  private let typedLetters: UInt64
  private(set) var best: Int32?
  private var fewest = 3
  // A word that shares its first letters lies in many drawers; the last few are remembered.
  private var seen = SIMD8<Int32>(repeating: -1)
  private var seenCount = 0

  init(_ typed: UnsafeBufferPointer<UInt8>, typedLetters: UInt64) {
    self.typed = typed
    self.typedLetters = typedLetters
  }

  mutating func look(at word: Int32, _ letters: UInt64, _ vocabulary: Vocabulary) {
    let length = vocabulary.length(of: word)
    let most = min(length, typed.count) >= Spelling.shortestMendedTwice ? 2 : 1
    guard (typedLetters ^ letters).nonzeroBitCount <= 2 * most, abs(length - typed.count) <= most,
      word != best, !any(seen .== word), vocabulary.firstByte(of: word) == typed[0]
    else { return }
    seen[seenCount & 7] = word
    seenCount += 1
    let edits = Spelling.edits(typed, vocabulary.letters(of: word))
    guard edits <= most, edits <= fewest else { return }
    best = edits == fewest ? nil : word
    fewest = edits
  }
}
