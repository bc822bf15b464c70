/// One word of a typed line.
struct Word: Hashable, Sendable {
  enum Break: Int, Comparable, Sendable {
    case none, pause, stop
    static func < (one: Break, other: Break) -> Bool { one.rawValue < other.rawValue }
  }

  /// Its place in the line as it was typed, in UTF-8 bytes.
  var start: Int
  var end: Int
  /// Its place among the folded bytes.
  var foldedStart: Int
  var foldedEnd: Int
  /// Its number in the vocabulary, or -1.
  var number: Int32 = -1
  var isMended = false
  /// What stands between it and the word before.
  var breakBefore: Break = .none
  var isQuotedFrom = false
  var isAsked = false
}

/// Reads a line once, from its first byte to its last.
struct WordReader {
  /// How many unknown words of a line are looked at for typing errors.
  private static let mendsMost = 500

  private(set) var words: [Word] = []
  private(set) var folded: [UInt8] = []

  init(_ line: UnsafeBufferPointer<UInt8>) {
    folded.reserveCapacity(line.count)
    var pending = Word.Break.stop
    var isQuoted = false
    var isInside = false
    var index = 0
    while index < line.count {
      let (sign, length) = Folding.sign(line, at: index)
      switch sign {
      case .letter(let byte), .digit(let byte):
        if !isInside {
          words.append(
            Word(
              start: index, end: index, foldedStart: folded.count, foldedEnd: folded.count,
              breakBefore: pending, isQuotedFrom: isQuoted))
          isInside = true
          pending = .none
          isQuoted = false
        }
        folded.append(byte)
        words[words.count - 1].end = index + length
        words[words.count - 1].foldedEnd = folded.count
      case .silent:
        break
      case .space:
        isInside = false
      case .pause:
        isInside = false
        pending = max(pending, .pause)
      case .stop, .questionMark:
        isInside = false
        pending = .stop
        if sign == .questionMark, !words.isEmpty { words[words.count - 1].isAsked = true }
      case .quotationMark:
        isInside = false
        isQuoted = true
        pending = max(pending, .pause)
      }
      index += length
    }
  }

  func bytes(of word: Word) -> [UInt8] { Array(folded[word.foldedStart..<word.foldedEnd]) }

  /// Gives each word its number, mending what was mistyped.
  mutating func number(by vocabulary: Vocabulary, _ spelling: Spelling) {
    var mends = 0
    for index in words.indices {
      let word = words[index]
      let number = folded.withUnsafeBufferPointer {
        vocabulary.number(of: UnsafeBufferPointer(rebasing: $0[word.foldedStart..<word.foldedEnd]))
      }
      if number >= 0 {
        words[index].number = number
      } else if mends < Self.mendsMost, let mended = mended(bytes(of: word), vocabulary, spelling) {
        words[index].number = mended
        words[index].isMended = true
        mends += 1
      } else {
        mends += 1
      }
    }
  }

  private func mended(
    _ typed: [UInt8], _ vocabulary: Vocabulary, _ spelling: Spelling
  ) -> Int32? {
    guard typed.count > 2, typed.count < 64, typed[0] > 0x39 else { return nil }
    for longestRun in [2, 1] {
      let squeezed = Self.squeezed(typed, longestRun)
      guard squeezed.count < typed.count else { continue }
      guard longestRun == 2 || Self.hasLongRun(typed) else { continue }
      let number = vocabulary.number(of: squeezed)
      if number >= 0 { return number }
    }
    if typed.count >= 4, typed.last == typed[typed.count - 2] {
      let number = vocabulary.number(of: Array(typed.dropLast()))
      if number >= 0 { return number }
    }
    if typed.count >= 5, typed.last == 0x73 {
      let number = vocabulary.number(of: Array(typed.dropLast()))
      if number >= 0 { return number }
    }
    return spelling.mend(typed)
  }

  private static func hasLongRun(_ word: [UInt8]) -> Bool {
    word.indices.dropFirst(2).contains { word[$0] == word[$0 - 1] && word[$0] == word[$0 - 2] }
  }

  private static func squeezed(_ word: [UInt8], _ longestRun: Int) -> [UInt8] {
    var result: [UInt8] = []
    var run = 0
    for byte in word {
      run = byte == result.last ? run + 1 : 1
      if run <= longestRun { result.append(byte) }
    }
    return result
  }
}
