/// Every word that a rule can use, as a number.
///
/// An open-addressing table over the folded bytes, so that a typed word is looked up without a
/// string being made.
struct Vocabulary: Sendable {
  /// The bytes of all words, one behind the other.
  let bytes: Table<UInt8>
  /// Where each word begins among the bytes, and where the last one ends.
  let starts: Table<Int32>
  /// The upper half of the hash and the number plus one; zero is an empty slot.
  let slots: Table<UInt64>

  var count: Int { starts.count - 1 }

  /// The number of a folded word, or -1.
  func number(of word: UnsafeBufferPointer<UInt8>) -> Int32 {
    number(of: word, hash: Self.hash(word))
  }

  func number(of word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int32 {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      if slot == 0 { return -1 }
      if slot >> 32 == hash >> 32 {
        let number = Int32(truncatingIfNeeded: slot) - 1
        if isEqual(number, word) { return number }
      }
      place = (place + 1) & mask
    }
  }

  func length(of number: Int32) -> Int { Int(starts[Int(number) + 1] - starts[Int(number)]) }

  func firstByte(of number: Int32) -> UInt8 { bytes[Int(starts[Int(number)])] }

  func letters(of number: Int32) -> UnsafeBufferPointer<UInt8> {
    bytes[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
  }

  func text(of number: Int32) -> String { String(decoding: letters(of: number), as: UTF8.self) }

  private func isEqual(_ number: Int32, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let letters = letters(of: number)
    guard letters.count == word.count else { return false }
    for index in word.indices where letters[index] != word[index] { return false }
    return true
  }

  // MARK: - FNV-1a, 64 bits, so that a hash can grow with the word that is being read

  static let hashOfNothing: UInt64 = 0xCBF2_9CE4_8422_2325

  static func hash(_ begun: UInt64, adding byte: UInt8) -> UInt64 {
    (begun ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  static func finished(_ hash: UInt64) -> UInt64 { hash ^ (hash >> 29) }

  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    finished(word.reduce(hashOfNothing) { hash($0, adding: $1) })
  }
}

extension Vocabulary {
  init(from reader: inout TableReader) {
    bytes = reader.table()
    starts = reader.table()
    slots = reader.table()
  }
}
