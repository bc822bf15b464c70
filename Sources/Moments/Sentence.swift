import Recognition

/// One sentence of a turn, with what word order and the place say of it.
struct Sentence: Sendable {
  /// From 0.
  let number: Int
  let words: Range<Int>
  /// The first word that says something.
  let start: Int
  var question: QuestionReader.Kind?
  var features: Set<String> = []

  func has(_ structure: Structure) -> Bool { features.contains(structure.rawValue) }
  func has(_ kind: MomentKind) -> Bool { features.contains(kind.rawValue) }
}

/// A turn, taken apart.
struct Turn: Sendable {
  let line: PatternLine
  let grammar: Grammar
  var sentences: [Sentence]
  /// For each word the place of the word that negates it, or -1.
  let negatedBy: [Int]
  /// For each word whether somebody else is quoted.
  let isQuoted: [Bool]

  var words: [PatternLine.Word] { line.words }

  func text(of words: Range<Int>) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    let bytes = line.text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: line.words[first].start)
    let end = bytes.index(bytes.startIndex, offsetBy: line.words[last].end)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
