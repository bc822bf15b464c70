/// Every word that a rule can use, as a number.
///
/// An open-addressing table over the folded bytes, so that a typed word is looked up without a
/// string being made. All of it is flat arrays, which can be written down and read back as they are.
struct Vocabulary: Sendable {
  /// The bytes of all words, one behind the other.
  private(set) var bytes: [UInt8] = []
  /// Where each word begins among the bytes, and where the last one ends.
  private(set) var starts: [Int32] = [0]
  /// The upper half of the hash and the number plus one; zero is an empty slot.
  private var slots: [UInt64] = Array(repeating: 0, count: 1024)

  var count: Int { starts.count - 1 }

  /// The number of the word, which is added if it is new.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
    add(word, hash: Self.hash(word))
  }

  mutating func add(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int32 {
    let known = number(of: word, hash: hash)
    if known >= 0 { return known }
    let number = Int32(count)
    bytes.append(contentsOf: word)
    starts.append(Int32(bytes.count))
    if count * 2 > slots.count { grow() } else { insert(number, hash) }
    return number
  }

  /// The number of a folded word, or -1.
  func number(of word: UnsafeBufferPointer<UInt8>) -> Int32 {
    number(of: word, hash: Self.hash(word))
  }

  func number(of word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int32 {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let number = Int32(truncatingIfNeeded: slots[slot]) - 1
        if isEqual(number, word) { return number }
      }
      slot = (slot + 1) & mask
    }
    return -1
  }

  func length(of number: Int32) -> Int { Int(starts[Int(number) + 1] - starts[Int(number)]) }

  func firstByte(of number: Int32) -> UInt8 { bytes[Int(starts[Int(number)])] }

  func text(of number: Int32) -> String {
    String(decoding: bytes[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])], as: UTF8.self)
  }

  private func isEqual(_ number: Int32, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard length(of: number) == word.count else { return false }
    let start = Int(starts[Int(number)])
    for index in 0..<word.count where bytes[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in 0..<count {
      let word = bytes[Int(starts[number])..<Int(starts[number + 1])]
      insert(Int32(number), word.withUnsafeBufferPointer { Self.hash($0) })
    }
  }

  private mutating func insert(_ number: Int32, _ hash: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = (hash >> 32) << 32 | UInt64(number + 1)
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
