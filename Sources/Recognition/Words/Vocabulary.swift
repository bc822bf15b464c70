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
  /// For each word the number of its usual spelling, mostly its own: "cannae" is "can't".
  let usual: Table<Int32>

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

  /// The number by which rules know a word, however it is spelled.
  /// - Parameter word: In plain letters.
  func number(of word: String) -> Int32 {
    var word = word
    return word.withUTF8 { number(of: $0) }
  }

  func usual(of number: Int32) -> Int32 { usual[Int(number)] }

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

  // MARK: - A hash of eight bytes at a time

  static let hashOfNothing: UInt64 = 0xCBF2_9CE4_8422_2325

  /// - Parameter eight: The next bytes of the word, with zeros behind its last.
  @inline(__always)
  static func hash(_ begun: UInt64, adding eight: UInt64) -> UInt64 {
    let product = (begun ^ eight).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = hashOfNothing
    for start in stride(from: 0, to: word.count, by: 8) {
      var eight: UInt64 = 0
      for index in start..<min(start + 8, word.count) {
        eight |= UInt64(word[index]) << UInt64((index - start) * 8)
      }
      hash = Self.hash(hash, adding: eight)
    }
    return hash
  }
}

extension Vocabulary {
  init(from reader: inout TableReader) {
    bytes = reader.table()
    starts = reader.table()
    slots = reader.table()
    usual = reader.table()
  }
}
