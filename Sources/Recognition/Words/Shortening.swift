/// What the first letters of a word become when letters behind the first are left out.
///
/// Seven letters are looked at, six bits each, so that a key is exact and fits a number. A word of
/// eight letters or more may lose two, a shorter one loses one.
struct Shortening {
  private static let lettersMost = 7
  private static let letterBits = 6

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

  /// How many keys a word has at most: as it is, without one letter, without two.
  static let keysMost = 1 + 6 + 15

  /// - Parameter room: For `keysMost` keys.
  /// - Returns: How many there are.
  func write(into room: UnsafeMutableBufferPointer<UInt64>) -> Int {
    room[0] = key
    var written = 1
    for first in 1..<count where !isRepeated(first, in: key) {
      let once = without(first, key)
      room[written] = once
      written &+= 1
      guard losesTwo else { continue }
      for second in first..<count - 1 where !isRepeated(second, in: once) {
        room[written] = without(second, once)
        written &+= 1
      }
    }
    return written
  }

  /// Leaving out the second of two equal letters is the same as leaving out the first.
  private func isRepeated(_ index: Int, in key: UInt64) -> Bool {
    guard index > 1 else { return false }
    let pair = key &>> UInt64((index - 1) * Self.letterBits)
    return (pair ^ pair >> 6) & 0x3F == 0
  }

  private func without(_ index: Int, _ key: UInt64) -> UInt64 {
    let place = UInt64(index * Self.letterBits)
    let before = (1 &<< place) &- 1
    return key & before | key >> 6 & ~before
  }
}
