import DialogueExplorer
import Testing

@testable import Recognition

/// The drawers of the spelling against a look at every word there is.
struct SpellingTests {
  @Test(arguments: 0..<10)
  func `the word that was meant is the one that a look at every word finds`(seed: UInt64) {
    var chance = SeededChance(seed: seed)
    var builder = VocabularyBuilder()
    var words: [[UInt8]] = []
    for _ in 0..<400 {
      let word = word(&chance)
      let number = word.withUnsafeBufferPointer { builder.add($0) }
      if Int(number) == words.count { words.append(word) }
    }
    let (memory, vocabulary, spelling) = tables(of: builder)
    var mended = 0
    for _ in 0..<600 {
      let typed = mistyped(words.randomElement(using: &chance) ?? [], &chance)
      let found = typed.withUnsafeBufferPointer { spelling.mend($0, in: vocabulary) }
      let wanted = nearest(to: typed, in: words).map { Int32($0) }
      #expect(found == wanted, "seed \(seed): \(String(decoding: typed, as: UTF8.self))")
      if found != nil { mended += 1 }
    }
    withExtendedLifetime(memory) {}
    #expect(mended > 100, "seed \(seed) mends nothing")
  }

  /// The words and the spelling as a recogniser looks at them, with the memory that they lie in.
  private func tables(of builder: VocabularyBuilder) -> (TableMemory, Vocabulary, Spelling) {
    var writer = TableWriter()
    builder.write(to: &writer)
    let all = (0..<builder.count).map { Int32($0) }
    builder.asVocabulary { SpellingBuilder($0, mendable: all) }.write(to: &writer)
    let memory = TableMemory(writer.bytes)
    var reader = TableReader(memory)
    return (memory, Vocabulary(from: &reader), Spelling(from: &reader))
  }

  @Test(arguments: [
    ("home", "home", 0), ("home", "hoem", 1), ("home", "hme", 1), ("home", "homme", 1),
    ("hospice", "hopsice", 1), ("hospital", "hosptil", 2), ("", "abc", 3), ("ca", "abc", 3),
    ("abcdefgh", "badcfehg", 4), ("kitten", "sitting", 3),
  ])
  func `edits are letters put in, left out, changed or swapped`(
    one: String, other: String, edits: Int
  ) {
    #expect(Spelling.edits(Array(one.utf8), Array(other.utf8)) == edits)
    #expect(Spelling.edits(Array(other.utf8), Array(one.utf8)) == edits)
  }

  @Test func `edits are those of the table that is filled in by hand`() {
    var chance = SeededChance(seed: 5)
    for _ in 0..<3000 {
      let one = word(&chance)
      let other = Bool.random(using: &chance) ? word(&chance) : mistyped(one, &chance)
      #expect(Spelling.edits(one, other) == table(one, other))
    }
  }

  /// Few letters, so that many words are near one another.
  private func word(_ chance: inout SeededChance) -> [UInt8] {
    (0..<Int.random(in: 1...13, using: &chance)).map { _ in
      UInt8.random(in: 0x61...0x65, using: &chance)
    }
  }

  private func mistyped(_ word: [UInt8], _ chance: inout SeededChance) -> [UInt8] {
    var typed = word
    for _ in 0..<Int.random(in: 1...3, using: &chance) where typed.count > 1 {
      let place = Int.random(in: 0..<typed.count - 1, using: &chance)
      switch Int.random(in: 0..<4, using: &chance) {
      case 0: typed.swapAt(place, place + 1)
      case 1: typed.remove(at: place)
      case 2: typed.insert(UInt8.random(in: 0x30...0x39, using: &chance), at: place)
      default: typed[place] = UInt8.random(in: 0x61...0x65, using: &chance)
      }
    }
    return typed
  }

  /// The one word that is nearest, by the rules and without any index.
  private func nearest(to typed: [UInt8], in words: [[UInt8]]) -> Int? {
    guard (4...24).contains(typed.count), typed[0] >= 0x61 else { return nil }
    var near: [(word: Int, edits: Int)] = []
    for (number, word) in words.enumerated() {
      guard (4...24).contains(word.count), word[0] == typed[0] else { continue }
      let most = min(word.count, typed.count) >= 8 ? 2 : 1
      let edits = table(typed, word)
      if edits <= most { near.append((number, edits)) }
    }
    let fewest = near.map(\.edits).min()
    let nearest = near.filter { $0.edits == fewest }
    return nearest.count == 1 ? nearest[0].word : nil
  }

  private func table(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var rows = [Array(0...other.count)]
    for row in 0..<one.count {
      rows.append([row + 1] + Array(repeating: 0, count: other.count))
      for column in 0..<other.count {
        let change = one[row] == other[column] ? 0 : 1
        var least = min(
          rows[row][column] + change, rows[row][column + 1] + 1, rows[row + 1][column] + 1)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          least = min(least, rows[row - 1][column - 1] + 1)
        }
        rows[row + 1][column + 1] = least
      }
    }
    return rows[one.count][other.count]
  }
}
