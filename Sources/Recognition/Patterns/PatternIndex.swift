/// All patterns, found by the element that the fewest of them share.
///
/// Flat tables: what a pattern is made of lies behind one another in a few arrays of numbers, and
/// the patterns of a concept lie together in the order in which they are tried.
struct PatternIndex: Sendable {
  /// A pattern of more elements than this is never heard.
  static let elementsMost = 8

  private(set) var patterns: [Pattern] = []
  /// How many words the longest phrase of any concept has.
  private(set) var longestPhrase = 1

  // Elements: those of a pattern lie together, and the alternatives of an element lie together.
  private(set) var elementStarts: [Int32] = [0]
  private(set) var gaps: [Pattern.Gap] = []
  private(set) var nameStarts: [Int32] = [0]
  private(set) var names: [Int32] = []

  // What is tried when a concept was found: those of a concept lie together.
  private(set) var trialStarts: [Int32] = []
  private(set) var trialPatterns: [Int32] = []
  /// The place of the concept's element within its pattern.
  private(set) var trialElements: [Int32] = []
  /// Another concept that must stand in the line too, or -1.
  private(set) var trialCompanions: [Int32] = []

  mutating func add(_ reader: PatternReader, meaning: Int32) {
    patterns.append(Pattern(meaning: meaning, marks: reader.marks))
    if reader.gaps.count <= Self.elementsMost {
      gaps += reader.gaps
      var end = names.count
      for width in reader.widths {
        end += width
        nameStarts.append(Int32(end))
      }
      names += reader.names
    }
    elementStarts.append(Int32(gaps.count))
  }

  /// Lays out the trials, once all patterns are there.
  mutating func finish(conceptCount: Int, longestPhrase: Int) {
    self.longestPhrase = longestPhrase
    var uses = [Int32](repeating: 0, count: conceptCount)
    for name in names { uses[Int(name)] += 1 }
    var anchors = [Int32](repeating: -1, count: patterns.count)
    trialStarts = Array(repeating: 0, count: conceptCount + 1)
    for pattern in patterns.indices {
      guard let anchor = rarest(of: pattern, uses: uses, but: -1) else { continue }
      anchors[pattern] = Int32(anchor)
      for name in alternatives(anchor) { trialStarts[Int(names[name]) + 1] += 1 }
    }
    for concept in 0..<conceptCount { trialStarts[concept + 1] += trialStarts[concept] }
    let trialCount = Int(trialStarts[conceptCount])
    trialPatterns = Array(repeating: 0, count: trialCount)
    trialElements = Array(repeating: 0, count: trialCount)
    trialCompanions = Array(repeating: -1, count: trialCount)
    var next = trialStarts
    for pattern in patterns.indices where anchors[pattern] >= 0 {
      let anchor = Int(anchors[pattern])
      let companion = rarest(of: pattern, uses: uses, but: anchor)
      for name in alternatives(anchor) {
        let place = Int(next[Int(names[name])])
        next[Int(names[name])] += 1
        trialPatterns[place] = Int32(pattern)
        trialElements[place] = Int32(anchor) - elementStarts[pattern]
        if let companion, alternatives(companion).count == 1 {
          trialCompanions[place] = names[Int(nameStarts[companion])]
        }
      }
    }
  }

  /// The places of an element's alternatives among the names; none for the object.
  func alternatives(_ element: Int) -> Range<Int> {
    Int(nameStarts[element])..<Int(nameStarts[element + 1])
  }

  func elements(_ pattern: Int) -> Range<Int> {
    Int(elementStarts[pattern])..<Int(elementStarts[pattern + 1])
  }

  private func rarest(of pattern: Int, uses: [Int32], but other: Int) -> Int? {
    var rarest: Int?
    var fewest = Int32.max
    for element in elements(pattern) where element != other {
      let names = alternatives(element)
      guard !names.isEmpty else { continue }
      let cost = names.reduce(0) { $0 + uses[Int(self.names[$1])] }
      if cost < fewest { (rarest, fewest) = (element, cost) }
    }
    return rarest
  }
}
