/// Mends a typing error in a word that matters.
///
/// Only words of four letters or more are mended, only to a word with the same first letter, and
/// only when a single word is near: an error that could be two words is left as it is, so that no
/// correction can turn one meaning into another. Words of eight letters or more may be two edits
/// away. Short words ("no", "now", "not") are never touched.
struct Spelling: Sendable {
  private static let shortestMended = 4
  private static let shortestMendedTwice = 8
  private static let longestMended = 24

  private struct Entry {
    let number: Int32
    let letters: UInt32
    let bytes: [UInt8]
  }

  /// Words that matter, by first letter.
  private var shelves: [[Entry]] = Array(repeating: [], count: 26)

  init(_ vocabulary: Vocabulary, mendable: [Int32]) {
    for number in mendable {
      let bytes = Array(vocabulary.words[Int(number)].utf8)
      guard let first = bytes.first, (0x61...0x7A).contains(first) else { continue }
      guard bytes.count >= Self.shortestMended, bytes.count <= Self.longestMended else { continue }
      let entry = Entry(number: number, letters: Self.letters(of: bytes), bytes: bytes)
      shelves[Int(first) - 0x61].append(entry)
    }
  }

  /// The one word that was meant, if there is one.
  func mend(_ typed: [UInt8]) -> Int32? {
    guard typed.count >= Self.shortestMended, typed.count <= Self.longestMended else { return nil }
    guard let first = typed.first, (0x61...0x7A).contains(first) else { return nil }
    let letters = Self.letters(of: typed)
    var best: Int32?
    var fewest = 3
    for entry in shelves[Int(first) - 0x61] {
      let length = min(entry.bytes.count, typed.count)
      let most = length >= Self.shortestMendedTwice ? 2 : 1
      guard abs(entry.bytes.count - typed.count) <= most else { continue }
      guard (letters ^ entry.letters).nonzeroBitCount <= 2 * most else { continue }
      let edits = Self.edits(typed, entry.bytes)
      guard edits <= most, edits <= fewest else { continue }
      best = edits == fewest ? nil : entry.number
      fewest = edits
    }
    return best
  }

  private static func letters(of word: [UInt8]) -> UInt32 {
    word.reduce(0) { $0 | (1 << UInt32($1 & 0x1F)) }
  }

  /// Letters put in, left out, changed or swapped.
  static func edits(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var beforeLast = [Int](repeating: 0, count: other.count + 1)
    var last = Array(0...other.count)
    for row in 0..<one.count {
      var current = [row + 1]
      current.reserveCapacity(other.count + 1)
      for column in 0..<other.count {
        let change = one[row] == other[column] ? 0 : 1
        var least = min(last[column] + change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      beforeLast = last
      last = current
    }
    return last[other.count]
  }
}
