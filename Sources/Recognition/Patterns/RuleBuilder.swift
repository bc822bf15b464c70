import DialogueModel

/// Gives numbers to words and concepts, and lays their phrases into the index.
struct RuleBuilder {
  /// Words that are right as they stand and must not be taken for a typing error.
  private static let rightWords = "right-words"

  private(set) var vocabulary = Vocabulary()
  private(set) var phrases = PhraseIndex()
  private var numbers: [String: Int32] = [:]
  private var isUsed: [Bool] = []

  init(_ concepts: [Concept]) {
    for concept in concepts {
      let number = number(of: "@" + concept.name)
      for line in concept.phrases {
        for text in line.split(separator: ";") {
          let words = words(of: String(text))
          if concept.name == Self.rightWords { continue }
          use(words)
          phrases.add(words, concept: number)
        }
      }
    }
  }

  /// Words that a typing error may be mended to, in the order in which they were met.
  var mendable: [Int32] {
    isUsed.indices.filter { isUsed[$0] }.map { Int32($0) }
  }

  mutating func concept(_ name: String) -> Int32 { number(of: "@" + name) }

  /// `@revive`, or a literal such as `let-me-go`.
  mutating func conceptOrPhrase(_ text: String) -> Int32 {
    if text.hasPrefix("@") { return number(of: text) }
    if let known = numbers[text] { return known }
    let number = number(of: text)
    let words = words(of: text)
    use(words)
    phrases.add(words, concept: number)
    return number
  }

  private mutating func number(of name: String) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(numbers.count)
    numbers[name] = number
    return number
  }

  private mutating func use(_ words: [Int32]) {
    for word in words {
      while isUsed.count <= Int(word) { isUsed.append(false) }
      isUsed[Int(word)] = true
    }
  }

  private mutating func words(of text: String) -> [Int32] {
    let bytes = Array(text.utf8)
    let reader = bytes.withUnsafeBufferPointer { WordReader($0) }
    return reader.words.map {
      vocabulary.add(String(decoding: reader.bytes(of: $0), as: UTF8.self))
    }
  }
}
