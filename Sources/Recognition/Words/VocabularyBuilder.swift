/// Gives words their numbers, in the order in which they come.
struct VocabularyBuilder {
  private var bytes: [UInt8] = []
  private var starts: [Int32] = [0]
  private var slots: [UInt64] = Array(repeating: 0, count: 1024)
  private var usual: [Int32] = []

  var count: Int { starts.count - 1 }

  /// The number of the word, which is added if it is new.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
    add(word, hash: Vocabulary.hash(word))
  }

  mutating func add(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int32 {
    let known = asVocabulary { $0.number(of: word, hash: hash) }
    if known >= 0 { return known }
    let number = Int32(count)
    bytes.append(contentsOf: word)
    starts.append(Int32(bytes.count))
    usual.append(number)
    if count * 2 > slots.count { grow() } else { insert(number, hash) }
    return number
  }

  /// The number by which rules know a word, however it is spelled.
  func usual(of number: Int32) -> Int32 { usual[Int(number)] }

  /// Makes a word another spelling of a usual one.
  mutating func spell(_ usual: Int32, alsoAs other: Int32) { self.usual[Int(other)] = usual }

  /// Looks words up while others are still to be added.
  func asVocabulary<Result>(_ look: (Vocabulary) -> Result) -> Result {
    bytes.asTable { bytes in
      starts.asTable { starts in
        slots.asTable { slots in
          usual.asTable {
            look(Vocabulary(bytes: bytes, starts: starts, slots: slots, usual: $0))
          }
        }
      }
    }
  }

  func write(to writer: inout TableWriter) {
    writer.write(bytes)
    writer.write(starts)
    writer.write(slots)
    writer.write(usual)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in 0..<count {
      let word = bytes[Int(starts[number])..<Int(starts[number + 1])]
      insert(Int32(number), word.withUnsafeBufferPointer { Vocabulary.hash($0) })
    }
  }

  private mutating func insert(_ number: Int32, _ hash: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = (hash >> 32) << 32 | UInt64(number + 1)
  }
}
