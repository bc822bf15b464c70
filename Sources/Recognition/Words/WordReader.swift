/// One word of a typed line.
struct Word: Hashable, Sendable {
  enum Break: UInt8, Comparable, Sendable {
    case none, pause, stop
    static func < (one: Break, other: Break) -> Bool { one.rawValue < other.rawValue }
  }

  /// The hash of its folded bytes.
  let hash: UInt64
  /// Its place in the line as it was typed, in UTF-8 bytes.
  let typed: Stretch
  /// Its place among the folded bytes.
  let folded: Stretch
  /// Its number in the vocabulary, or -1.
  var number: Int32 = -1
  /// The place of its clause among those of the line, once it is known.
  var clause: Int32 = 0
  private var negator: Int32 = -1
  /// What stands between it and the word before.
  var breakBefore: Break
  private var notes: Notes = []

  var start: Int { typed.start }
  var end: Int { typed.end }

  /// The place of the word that negates it, or -1.
  var negatedBy: Int {
    get { Int(negator) }
    set { negator = Int32(truncatingIfNeeded: newValue) }
  }

  /// A quotation mark stands before it.
  var isQuotedFrom: Bool { notes.contains(.isQuotedFrom) }

  /// A question mark stands behind it.
  var isAsked: Bool {
    get { notes.contains(.isAsked) }
    set { notes.note(.isAsked, newValue) }
  }

  var isMended: Bool {
    get { notes.contains(.isMended) }
    set { notes.note(.isMended, newValue) }
  }

  /// It stands behind "I don't know whether".
  var isDoubted: Bool {
    get { notes.contains(.isDoubted) }
    set { notes.note(.isDoubted, newValue) }
  }

  init(typed: Stretch, folded: Stretch, hash: UInt64, breakBefore: Break, isQuotedFrom: Bool) {
    self.hash = hash
    self.typed = typed
    self.folded = folded
    self.breakBefore = breakBefore
    notes.note(.isQuotedFrom, isQuotedFrom)
  }
}

/// What is to be said of a word, in a byte: a line has many words.
private struct Notes: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let isQuotedFrom = Notes(rawValue: 1)
  static let isAsked = Notes(rawValue: 2)
  static let isMended = Notes(rawValue: 4)
  static let isDoubted = Notes(rawValue: 8)

  mutating func note(_ one: Notes, _ holds: Bool) {
    if holds { insert(one) } else { remove(one) }
  }
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
    of line: UnsafeBufferPointer<UInt8>, by mending: Mending
  ) -> [Word] {
    var words: [Word] = []
    read(line, into: &words) { words, letters in
      number(&words, of: letters, by: mending)
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
    String(decoding: folded[word.folded.range], as: UTF8.self)
  }

  /// Gives each word its number, mending what was mistyped.
  mutating func number(by mending: Mending) {
    folded.withUnsafeBufferPointer { Self.number(&words, of: $0, by: mending) }
  }

  private static func number(
    _ words: inout [Word], of letters: UnsafeBufferPointer<UInt8>, by mending: Mending
  ) {
    let vocabulary = mending.vocabulary
    var mending = mending
    words.withUnsafeMutableBufferPointer { words in
      for index in words.indices {
        let typed = UnsafeBufferPointer(rebasing: letters[words[index].folded.range])
        let before = index > 0 ? words[index - 1].number : -1
        let number = vocabulary.number(of: typed, hash: words[index].hash)
        if number >= 0 {
          words[index].number = vocabulary.usual(of: number)
        } else if let mended = mending.mend(typed, behind: before) {
          words[index].number = vocabulary.usual(of: mended)
          words[index].isMended = true
        }
      }
    }
  }
}
