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
  /// The place of its clause among those of the line, once it is known.
  var clause: Int32 = 0
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
    folded.removeAll(keepingCapacity: true)
    Self.read(line, into: &words) { _, letters in folded.append(contentsOf: letters) }
    self.words = words
    self.folded = folded
  }

  /// The words of a line, numbered; their plain letters are not kept.
  static func words(
    of line: UnsafeBufferPointer<UInt8>, by vocabulary: Vocabulary, _ spelling: Spelling
  ) -> [Word] {
    var words: [Word] = []
    read(line, into: &words) { words, letters in
      number(&words, of: letters, by: vocabulary, spelling)
    }
    return words
  }

  /// Reads a line, and looks at the plain letters of its words while they are there.
  private static func read(
    _ line: UnsafeBufferPointer<UInt8>, into words: inout [Word],
    _ look: (inout [Word], UnsafeBufferPointer<UInt8>) -> Void
  ) {
    words.reserveCapacity(min(line.count / 4, wordsExpected) + 1)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: line.count + Pen.margin) { room in
      var pen = Pen(room: room)
      pen.read(line, into: &words)
      look(&words, UnsafeBufferPointer(rebasing: room[..<pen.written]))
    }
  }

  /// The plain letters of a word.
  func text(of word: Word) -> String {
    String(decoding: folded[word.foldedStart..<word.foldedEnd], as: UTF8.self)
  }

  /// Gives each word its number, mending what was mistyped.
  mutating func number(by vocabulary: Vocabulary, _ spelling: Spelling) {
    folded.withUnsafeBufferPointer { Self.number(&words, of: $0, by: vocabulary, spelling) }
  }

  /// Gives words in another spelling the number of the usual one.
  mutating func takeAsUsual(_ usualSpellings: [Int32: Int32]) {
    guard !usualSpellings.isEmpty else { return }
    for index in words.indices {
      if let usual = usualSpellings[words[index].number] { words[index].number = usual }
    }
  }

  private static func number(
    _ words: inout [Word], of letters: UnsafeBufferPointer<UInt8>, by vocabulary: Vocabulary,
    _ spelling: Spelling
  ) {
    var mending = Mending(vocabulary: vocabulary, spelling: spelling)
    for index in words.indices {
      let word = words[index]
      let typed = UnsafeBufferPointer(rebasing: letters[word.foldedStart..<word.foldedEnd])
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
