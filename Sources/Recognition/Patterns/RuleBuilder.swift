import DialogueModel

/// Gives numbers to words and concepts, and lays everything out that hearing looks things up in.
struct RuleBuilder {
  private var vocabulary = VocabularyBuilder()
  private var phrases = PhraseIndexBuilder()
  private var points = PointsIndexBuilder()
  private var lists: [[String]] = []
  private var index = PatternIndexBuilder()
  private var slotLists = SlotListBuilder()
  private var senseNames: [String] = []
  private var senseAnswers: [Int32] = []
  private var patternTexts: [String] = []
  /// The names of concepts, with their @, and the literal phrases of patterns.
  private var names = VocabularyBuilder()
  private var isUsed: [Bool] = []
  /// The words of the phrase that is being read.
  private var phrase: [Int32] = []
  private var reader = WordReader()

  /// - Parameter keepsAll: Whether concepts that no pattern names are found as well.
  mutating func add(_ meanings: [Meaning], _ concepts: [Concept], keepsAll: Bool = false) {
    // The cues come first, so that each has a bit of its own, and the same in every recogniser.
    precondition(Cue.allCases.count <= CueSet.cuesMost, "each cue has a bit of its own")
    for cue in Cue.allCases {
      let number = concept(cue.rawValue)
      precondition(number == cue.number, "a cue is the concept of its number")
    }
    if !keepsAll { numberConcepts(of: meanings) }
    for concept in concepts where concept.name == Concept.sameWords { addSpellings(concept) }
    let ideas = concepts.filter {
      Points.subject(ofConcept: $0.name) == nil && !WordList.isConcept($0.name)
    }
    add(ideas, keepsAll)
    lists = WordLists.texts(of: concepts)
    for concept in concepts {
      Points.subject(ofConcept: concept.name).map { addPoints(for: $0, concept.phrases) }
    }
    var reader = PatternReader()
    for (number, meaning) in meanings.enumerated() {
      senseNames.append(meaning.name)
      senseAnswers.append(slotLists.number(of: meaning.answers))
      patternTexts += meaning.patterns
      for text in meaning.patterns {
        var text = text
        text.withUTF8 { bytes in reader.read(bytes) { conceptOrPhrase($0) } }
        index.add(
          reader, meaning: Int32(number), slots: slotLists.number(of: reader.slots))
      }
    }
    index.finish(conceptCount: names.count, longestPhrase: phrases.longestPhrase)
  }

  /// The tables, in the order in which `RuleTables` reads them.
  func tables(fingerprint: String) -> [UInt8] {
    var writer = TableWriter()
    writer.write([fingerprint])
    slotLists.write(to: &writer)
    writer.write(senseNames)
    writer.write(senseAnswers)
    index.write(to: &writer)
    writer.write(patternTexts)
    vocabulary.write(to: &writer)
    vocabulary.asVocabulary { SpellingBuilder($0, mendable: mendable) }.write(to: &writer)
    phrases.write(to: &writer)
    points.write(to: &writer)
    for list in lists { writer.write(list) }
    return writer.bytes
  }

  /// Numbers each concept that a pattern names.
  private mutating func numberConcepts(of meanings: [Meaning]) {
    for text in meanings.lazy.flatMap(\.patterns) {
      var text = text
      text.withUTF8 { bytes in
        var index = 0
        while index < bytes.count {
          let start = index
          index += 1
          guard bytes[start] == 0x40 else { continue }  // @
          while index < bytes.count, ![0x20, 0x7C, 0x5D].contains(bytes[index]) { index += 1 }
          _ = names.add(UnsafeBufferPointer(rebasing: bytes[start..<index]))
        }
      }
    }
  }

  /// Before anything else, so that a pattern may be written in one spelling and hear all of them.
  private mutating func addSpellings(_ concept: Concept) {
    for line in concept.phrases {
      var line = line
      line.withUTF8 { bytes in
        readWords(of: bytes)
        guard let usual = phrase.first else { return }
        for other in phrase.dropFirst() where other != usual {
          vocabulary.spell(usual, alsoAs: other)
        }
      }
    }
  }

  /// Every word is known afterwards; found are only the concepts for which somebody listens.
  private mutating func add(_ concepts: [Concept], _ keepsAll: Bool) {
    for concept in concepts {
      let isRule = concept.name != Concept.rightWords && concept.name != Concept.sameWords
      let number = keepsAll ? self.concept(concept.name) : known(concept.name)
      for line in concept.phrases {
        var line = line
        line.withUTF8 { bytes in
          bytes.forEachPart(between: 0x3B) { part in  // ;
            readWords(of: part)
            if isRule { markMendable() }
            if isRule, number >= 0 { phrases.add(phrase[...], concept: number) }
          }
        }
      }
    }
  }

  /// Their words are known, and no typing error is mended to them.
  private mutating func addPoints(for subject: String, _ lines: [String]) {
    for (points, phrases) in Points.phrases(of: lines) {
      let number = self.points.number(of: subject, points: points)
      var phrases = phrases
      phrases.withUTF8 { bytes in
        bytes.forEachPart(between: 0x3B) { part in  // ;
          readWords(of: part)
          self.points.add(phrase[...], number: number)
        }
      }
    }
  }

  /// Words that a typing error may be mended to, in the order in which they were met.
  private var mendable: [Int32] {
    isUsed.indices.filter { isUsed[$0] }.map { Int32($0) }
  }

  /// The number of a concept that was added.
  mutating func number(ofConcept name: String) -> Int32 { concept(name) }

  private mutating func concept(_ name: String) -> Int32 {
    var name = "@" + name
    return name.withUTF8 { names.add($0) }
  }

  /// The number of a concept that is listened for, or -1.
  private func known(_ name: String) -> Int32 {
    var name = "@" + name
    return name.withUTF8 { name in names.asVocabulary { $0.number(of: name) } }
  }

  /// `@revive`, or a literal such as `let-me-go`.
  private mutating func conceptOrPhrase(_ text: UnsafeBufferPointer<UInt8>) -> Int32 {
    let count = names.count
    let number = names.add(text)
    if number == count, text.first != 0x40 {  // @
      readWords(of: text)
      markMendable()
      phrases.add(phrase[...], concept: number)
    }
    return number
  }

  /// The words of the phrase are such as a typing error may be mended to.
  private mutating func markMendable() {
    for word in phrase {
      while isUsed.count <= Int(word) { isUsed.append(false) }
      isUsed[Int(word)] = true
    }
  }

  private mutating func readWords(of text: UnsafeBufferPointer<UInt8>) {
    phrase.removeAll(keepingCapacity: true)
    reader.read(text)
    reader.folded.withUnsafeBufferPointer { folded in
      for word in reader.words {
        let bytes = UnsafeBufferPointer(rebasing: folded[word.folded.range])
        let number = vocabulary.add(bytes, hash: word.hash)
        phrase.append(vocabulary.usual(of: number))
      }
    }
  }
}

/// Numbers lists of slots, of which a few stand behind many meanings and patterns.
private struct SlotListBuilder {
  private var slots: [String] = []
  private var lists: [[Int32]] = [[]]
  private var numbers: [[String]: Int32] = [[]: 0]

  mutating func number(of list: [String]) -> Int32 {
    if let known = numbers[list] { return known }
    let number = Int32(lists.count)
    lists.append(list.map { slot($0) })
    numbers[list] = number
    return number
  }

  func write(to writer: inout TableWriter) {
    writer.write(slots)
    writer.write(lists)
  }

  private mutating func slot(_ name: String) -> Int32 {
    if let known = slots.firstIndex(of: name) { return Int32(known) }
    slots.append(name)
    return Int32(slots.count - 1)
  }
}
