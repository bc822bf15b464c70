/// Every word that a rule can use, as a number.
///
/// An open-addressing table over the folded bytes, so that a typed word is looked up without a
/// string being made.
struct Vocabulary: Sendable {
  private(set) var words: [String] = []
  private var bytes: [UInt8] = []
  private var starts: [Int32] = [0]
  private var slots: [Int32] = Array(repeating: -1, count: 1024)

  /// The number of the word, which is added if it is new.
  mutating func add(_ word: String) -> Int32 {
    let folded = Array(word.utf8)
    let known = self.number(of: folded)
    if known >= 0 { return known }
    let number = Int32(words.count)
    words.append(word)
    bytes += folded
    starts.append(Int32(bytes.count))
    if words.count * 2 > slots.count { grow() }
    insert(number)
    return number
  }

  /// The number of a folded word, or -1.
  func number(of word: UnsafeBufferPointer<UInt8>) -> Int32 {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(word)) & mask
    while slots[slot] >= 0 {
      if isEqual(slots[slot], word) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return -1
  }

  func number(of word: [UInt8]) -> Int32 {
    word.withUnsafeBufferPointer { number(of: $0) }
  }

  private func isEqual(_ number: Int32, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[Int(number)])
    guard Int(starts[Int(number) + 1]) - start == word.count else { return false }
    for index in 0..<word.count where bytes[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in 0..<Int32(words.count - 1) { insert(number) }
  }

  private mutating func insert(_ number: Int32) {
    let start = Int(starts[Int(number)])
    let end = Int(starts[Int(number) + 1])
    let hash = bytes[start..<end].withUnsafeBufferPointer { Self.hash($0) }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = number
  }

  /// FNV-1a, 64 bits.
  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 29)
  }
}
