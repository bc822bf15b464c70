/// One word of a typed line.
struct Word: Hashable, Sendable {
  enum Break: UInt8, Comparable, Sendable {
    case none, pause, stop
    static func < (one: Break, other: Break) -> Bool { one.rawValue < other.rawValue }
  }

  /// Its place in the line as it was typed, in UTF-8 bytes.
  var start: Int
  var end: Int
  /// Its place among the folded bytes.
  var foldedStart: Int
  var foldedEnd: Int
  /// The hash of its folded bytes.
  var hash: UInt64
  /// Its number in the vocabulary, or -1.
  var number: Int32 = -1
  var isMended = false
  /// What stands between it and the word before.
  var breakBefore: Break = .none
  var isQuotedFrom = false
  var isAsked = false
}

/// Reads a line once, from its first byte to its last.
struct WordReader: Sendable {
  private static let wordsExpected = 4096

  private(set) var words: [Word] = []
  /// The plain letters of all words; only as many as the words say are theirs.
  private(set) var folded: [UInt8] = []

  init() {}

  init(_ line: UnsafeBufferPointer<UInt8>) { read(line) }

  /// Reads another line into the same memory.
  mutating func read(_ line: UnsafeBufferPointer<UInt8>) {
    var words = self.words
    var folded = self.folded
    self.words = []
    self.folded = []
    words.removeAll(keepingCapacity: true)
    words.reserveCapacity(min(line.count / 4, Self.wordsExpected) + 1)
    folded.removeAll(keepingCapacity: true)
    // Folding never makes a line longer.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: line.count) { room in
      var pen = Pen(room: room)
      pen.read(line, into: &words)
      folded.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<pen.written]))
    }
    self.words = words
    self.folded = folded
  }

  func bytes(of word: Word) -> [UInt8] { Array(folded[word.foldedStart..<word.foldedEnd]) }

  /// Gives each word its number, mending what was mistyped.
  mutating func number(by vocabulary: Vocabulary, _ spelling: Spelling) {
    var mending = Mending(vocabulary: vocabulary, spelling: spelling)
    folded.withUnsafeBufferPointer { folded in
      for index in words.indices {
        let word = words[index]
        let typed = UnsafeBufferPointer(rebasing: folded[word.foldedStart..<word.foldedEnd])
        let number = vocabulary.number(of: typed, hash: word.hash)
        if number >= 0 {
          words[index].number = number
        } else if let mended = mending.mend(typed) {
          words[index].number = mended
          words[index].isMended = true
        }
      }
    }
  }
}

/// Writes down the words of a line as it goes over the bytes.
private struct Pen {
  let room: UnsafeMutableBufferPointer<UInt8>
  private(set) var written = 0
  private var word = Word(start: 0, end: 0, foldedStart: 0, foldedEnd: 0, hash: 0)
  private var hash = Vocabulary.hashOfNothing
  private var isInside = false
  private var isQuoted = false
  private var pending = Word.Break.stop

  init(room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  mutating func read(_ line: UnsafeBufferPointer<UInt8>, into words: inout [Word]) {
    var index = 0
    while index < line.count {
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

  /// Takes a run of plain letters, which are most bytes of most lines, and the same in every table.
  ///
  /// - Returns: Past the last of them.
  private mutating func letters(of line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    var written = written
    var hash = isInside ? hash : Vocabulary.hashOfNothing
    while index < line.count {
      let byte = line[index] | 0x20
      guard byte >= 0x61, byte <= 0x7A else { break }
      room[written] = byte
      written += 1
      hash = Vocabulary.hash(hash, adding: byte)
      index += 1
    }
    guard index > start else { return start }
    begin(at: start)
    self.written = written
    self.hash = hash
    word.end = index
    return index
  }

  private mutating func begin(at start: Int) {
    guard !isInside else { return }
    isInside = true
    word.start = start
    word.foldedStart = written
    hash = Vocabulary.hashOfNothing
  }

  private mutating func write(_ byte: UInt8, from start: Int, to end: Int) {
    begin(at: start)
    room[written] = byte
    written += 1
    hash = Vocabulary.hash(hash, adding: byte)
    word.end = end
  }

  private mutating func endWord(_ words: inout [Word]) {
    guard isInside else { return }
    isInside = false
    word.foldedEnd = written
    word.hash = Vocabulary.finished(hash)
    word.breakBefore = pending
    word.isQuotedFrom = isQuoted
    words.append(word)
    pending = .none
    isQuoted = false
  }
}
