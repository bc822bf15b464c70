/// Writes down the words of a line as it goes over the bytes.
///
/// Most bytes of most lines are plain letters: those are looked at eight at a time.
struct Pen {
  /// How many bytes behind the last folded one are written over. Folding never makes a line longer.
  static let margin = 8
  /// One in each of eight bytes.
  private static let each: UInt64 = 0x0101_0101_0101_0101
  private static let highest = 0x80 * each

  private let room: UnsafeMutableBufferPointer<UInt8>
  private(set) var written = 0
  // The word that is being written.
  private var isInside = false
  private var start = 0
  private var end = 0
  private var foldedStart = 0
  private var isQuoted = false
  private var pending = Word.Break.stop

  init(room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  mutating func read(_ line: UnsafeBufferPointer<UInt8>, into words: inout [Word]) {
    var index = 0
    while index < line.count {
      // Behind most letters stands a space.
      if line[index] == 0x20 {
        endWord(&words)
        index += 1
        continue
      }
      let letters = letters(of: line, from: index)
      if letters > index {
        index = letters
        continue
      }
      let (sign, length) = Folding.sign(line, at: index)
      switch sign {
      case .letter(let byte), .digit(let byte): write(byte, from: index, to: index + length)
      case .silent: break
      case .space: endWord(&words)
      case .pause:
        endWord(&words)
        pending = max(pending, .pause)
      case .stop:
        endWord(&words)
        pending = .stop
      case .questionMark:
        endWord(&words)
        pending = .stop
        if !words.isEmpty { words[words.count - 1].isAsked = true }
      case .quotationMark:
        endWord(&words)
        isQuoted = true
        pending = max(pending, .pause)
      }
      index += length
    }
    endWord(&words)
  }

  /// Takes a run of plain letters, which are the same in every table.
  ///
  /// - Returns: Past the last of them.
  private mutating func letters(of line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    var to = written
    while true {
      let (small, count) = Self.letters(of: line, at: index)
      UnsafeMutableRawPointer(room.baseAddress.unsafelyUnwrapped)
        .storeBytes(of: small.littleEndian, toByteOffset: to, as: UInt64.self)
      index &+= count
      to &+= count
      if count < 8 || index == line.count { break }
    }
    guard index > start else { return start }
    begin(at: start)
    written = to
    end = index
    return index
  }

  /// The next eight bytes in small letters, and how many of them are letters before any other.
  private static func letters(
    of line: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (small: UInt64, count: Int) {
    let typed = eight(of: line, at: index)
    let small = typed | 0x20 * each
    // The highest bit of each byte is set from "a" on, and not from behind "z" on.
    let isLetter = (small &+ 0x1F * each) & ~(small &+ 0x05 * each) & ~typed & highest
    return (small, (~isLetter & highest).trailingZeroBitCount >> 3)
  }

  /// The next eight bytes, with zeros behind the last of the line.
  private static func eight(of line: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
    let left = line.count &- index
    if left >= 8 {
      let bytes = UnsafeRawBufferPointer(line)
      return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
    var eight: UInt64 = 0
    for place in 0..<left { eight |= UInt64(line[index &+ place]) &<< UInt64(place &* 8) }
    return eight
  }

  private mutating func begin(at start: Int) {
    guard !isInside else { return }
    isInside = true
    self.start = start
    foldedStart = written
  }

  private mutating func write(_ byte: UInt8, from start: Int, to end: Int) {
    begin(at: start)
    room[written] = byte
    written += 1
    self.end = end
  }

  private mutating func endWord(_ words: inout [Word]) {
    guard isInside else { return }
    isInside = false
    words.append(
      Word(
        typed: Stretch(start, end), folded: Stretch(foldedStart, written),
        hash: hash(from: foldedStart, to: written), breakBefore: pending, isQuotedFrom: isQuoted))
    pending = .none
    isQuoted = false
  }

  /// The hash of bytes that were written, as `Vocabulary` has it.
  @inline(__always)
  private func hash(from start: Int, to end: Int) -> UInt64 {
    let bytes = UnsafeRawPointer(room.baseAddress.unsafelyUnwrapped)
    var hash = Vocabulary.hashOfNothing
    var place = start
    while place < end {
      var eight = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let left = end &- place
      if left < 8 { eight &= (1 &<< UInt64(truncatingIfNeeded: left &* 8)) &- 1 }
      hash = Vocabulary.hash(hash, adding: eight)
      place &+= 8
    }
    return hash
  }
}
