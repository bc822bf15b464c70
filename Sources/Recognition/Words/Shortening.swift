/// What the first letters of a word become when letters behind the first are left out.
///
/// Seven letters are looked at, six bits each, so that a key is exact and fits a number. A word of
/// eight letters or more may lose two, a shorter one loses one.
struct Shortening {
  private static let lettersMost = 7
  private static let letterBits = 6
  /// How many keys a word has at most: itself, one of six letters left out, or two of them.
  static let keysMost = 1 + 6 + 15
  private static let firstLetter: UInt64 = 0x3F

  private let key: UInt64
  private let count: Int
  private let losesTwo: Bool

  /// Nothing for a word that is never mended.
  init?(_ word: UnsafeBufferPointer<UInt8>) {
    guard word.count >= Spelling.shortestMended, word.count <= Spelling.longestMended,
      (0x61...0x7A).contains(word[0])
    else { return nil }
    count = min(word.count, Self.lettersMost)
    losesTwo = word.count >= Spelling.shortestMendedTwice
    var key: UInt64 = 0
    for index in 0..<count {
      key |= UInt64(Spelling.sign(word[index])) << UInt64(index * Self.letterBits)
    }
    self.key = key
  }

  /// What becomes of the word: as it is, without one letter, without two.
  ///
  /// Leaving out the second of two equal letters is the same as leaving out the first, and is done
  /// once.
  @inline(__always)
  func forEachKey(_ take: (UInt64) -> Void) {
    take(key)
    var before = Self.firstLetter
    var last = key
    for first in 1..<count {
      let once = Self.without(key, before)
      defer { before = before << 6 | Self.firstLetter }
      guard once != last else { continue }
      last = once
      take(once)
      guard losesTwo else { continue }
      var lastTwice = first == 1 ? once : Self.without(once, before >> 6)
      var beforeSecond = before
      for _ in first..<count &- 1 {
        let twice = Self.without(once, beforeSecond)
        beforeSecond = beforeSecond << 6 | Self.firstLetter
        guard twice != lastTwice else { continue }
        lastTwice = twice
        take(twice)
      }
    }
  }

  /// Without the letter behind some others.
  ///
  /// - Parameter before: The bits of those others.
  @inline(__always)
  private static func without(_ key: UInt64, _ before: UInt64) -> UInt64 {
    key & before | key >> 6 & ~before
  }
}
