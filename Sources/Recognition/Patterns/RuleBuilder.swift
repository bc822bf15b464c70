import DialogueModel

/// Gives numbers to words and concepts, and lays their phrases into the index.
struct RuleBuilder {
  /// Words that are right as they stand and must not be taken for a typing error.
  private static let rightWords = "right-words"

  private(set) var vocabulary = Vocabulary()
  private(set) var phrases = PhraseIndex()
  /// The names of concepts, with their @, and the literal phrases of patterns.
  private var names = Vocabulary()
  private var isUsed: [Bool] = []
  /// The words of the phrase that is being read.
  private var phrase: [Int32] = []

  private var reader = WordReader()

  mutating func add(_ concepts: [Concept]) {
    for concept in concepts {
      let number = self.concept(concept.name)
      let isRule = concept.name != Self.rightWords
      for line in concept.phrases {
        var line = line
        line.withUTF8 { bytes in
          bytes.forEachPart(between: 0x3B) { part in  // ;
            readWords(of: part)
            if isRule { addPhrase(number) }
          }
        }
      }
    }
  }

  var conceptCount: Int { names.count }

  /// Words that a typing error may be mended to, in the order in which they were met.
  var mendable: [Int32] {
    isUsed.indices.filter { isUsed[$0] }.map { Int32($0) }
  }

  mutating func concept(_ name: String) -> Int32 {
    var name = "@" + name
    return name.withUTF8 { names.add($0) }
  }

  /// `@revive`, or a literal such as `let-me-go`.
  mutating func conceptOrPhrase(_ text: UnsafeBufferPointer<UInt8>) -> Int32 {
    let known = names.number(of: text)
    if known >= 0 { return known }
    let number = names.add(text)
    if text.first != 0x40 {  // @
      readWords(of: text)
      addPhrase(number)
    }
    return number
  }

  private mutating func addPhrase(_ concept: Int32) {
    for word in phrase {
      while isUsed.count <= Int(word) { isUsed.append(false) }
      isUsed[Int(word)] = true
    }
    phrases.add(phrase[...], concept: concept)
  }

  private mutating func readWords(of text: UnsafeBufferPointer<UInt8>) {
    phrase.removeAll(keepingCapacity: true)
    reader.read(text)
    reader.folded.withUnsafeBufferPointer { folded in
      for word in reader.words {
        let bytes = UnsafeBufferPointer(rebasing: folded[word.foldedStart..<word.foldedEnd])
        phrase.append(vocabulary.add(bytes, hash: word.hash))
      }
    }
  }
}
