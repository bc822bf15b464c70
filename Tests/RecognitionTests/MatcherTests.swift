import DialogueExplorer
import DialogueModel
import Testing

@testable import Recognition

/// The index against a plain reading of what a pattern means, which tries everything.
struct MatcherTests {
  @Test(arguments: 0..<20)
  func `the index finds what trying everything finds`(seed: UInt64) {
    var chance = SeededChance(seed: seed)
    let concepts = (0..<6).map { number in
      Concept(
        name: "c\(number)",
        phrases: (0..<2).map { _ in PlainPattern.phrase(&chance).joined(separator: " ") })
    }
    let patterns = (0..<60).map { _ in PlainPattern(concepts, &chance) }
    let recogniser = Recogniser(
      meanings: [
        Meaning(
          name: "made-up", answers: ["made-up"], stakes: .ordinary,
          patterns: patterns.map(\.text), examples: [], contrasts: [])
      ], concepts: concepts)
    var found = 0
    for _ in 0..<40 {
      let line = PlainPattern.line(&chance)
      let held = patterns.indices.filter { patterns[$0].holds(in: line) }
      #expect(matched(line, recogniser) == held, "seed \(seed): \(line)")
      found += held.count
    }
    #expect(found > 50, "seed \(seed) tries nothing")
  }

  /// The patterns that the index finds in clauses of words.
  private func matched(_ line: [[String]], _ recogniser: Recogniser) -> [Int] {
    var text = line.map { $0.joined(separator: " ") }.joined(separator: ", ")
    let matches = text.withUTF8 { recogniser.read($0).matches }
    return matches.map(\.pattern).sorted().reduce(into: []) { all, one in
      if all.last != one { all.append(one) }
    }
  }

  @Test func `the plain reading says no where a pattern does not hold`() {
    let pattern = PlainPattern(elements: [
      .init(gap: .near, phrases: [["a"]]), .init(gap: .next, phrases: [["b", "c"], ["d"]]),
    ])
    #expect(pattern.text == "a > b-c|d")
    #expect(pattern.holds(in: [["x", "a", "b", "c"]]))
    #expect(pattern.holds(in: [["x"], ["a", "d"]]))
    #expect(!pattern.holds(in: [["a", "x", "d"]]))
    #expect(!pattern.holds(in: [["a"], ["d"]]))
    #expect(!pattern.holds(in: [["a", "b"]]))
  }
}

/// A pattern as it is described in `Documentation/Recognition.md`, tried word by word.
struct PlainPattern {
  struct Element {
    let gap: Pattern.Gap
    /// The phrases that may stand here; none is the object.
    let phrases: [[String]]
    var name: String?
  }

  let elements: [Element]

  init(elements: [Element]) { self.elements = elements }

  init(_ concepts: [Concept], _ chance: inout SeededChance) {
    var elements: [Element] = []
    let count = Int.random(in: 1...4, using: &chance)
    // Around a plus there are two elements, because only then is any order one of two.
    let isAnyOrder = Int.random(in: 0..<5, using: &chance) == 0
    for index in 0..<(isAnyOrder ? 2 : count) {
      let gaps: [Pattern.Gap] = isAnyOrder ? [.anywhere] : [.next, .near, .near, .far]
      let gap = gaps.randomElement(using: &chance) ?? .near
      let isAfterObject = elements.last?.phrases.isEmpty ?? false
      if count > 1, !isAnyOrder, !isAfterObject, Int.random(in: 0..<8, using: &chance) == 0 {
        elements.append(Element(gap: .near, phrases: []))
      } else if Bool.random(using: &chance), let concept = concepts.randomElement(using: &chance) {
        let phrases = concept.phrases.map { $0.split(separator: " ").map(String.init) }
        elements.append(
          Element(gap: index == 0 ? .near : gap, phrases: phrases, name: "@" + concept.name))
      } else {
        let phrases = (0..<Int.random(in: 1...2, using: &chance)).map { _ in Self.phrase(&chance) }
        elements.append(Element(gap: index == 0 ? .near : gap, phrases: phrases))
      }
    }
    if elements.allSatisfy(\.phrases.isEmpty) {
      elements.append(Element(gap: .near, phrases: [Self.phrase(&chance)]))
    }
    self.elements = elements
  }

  static func phrase(_ chance: inout SeededChance) -> [String] {
    (0..<Int.random(in: 1...2, using: &chance)).map { _ in word(&chance) }
  }

  /// Clauses of words, fourteen words in all at most.
  static func line(_ chance: inout SeededChance) -> [[String]] {
    (0..<Int.random(in: 1...2, using: &chance)).map { _ in
      (0..<Int.random(in: 1...7, using: &chance)).map { _ in word(&chance) }
    }
  }

  private static func word(_ chance: inout SeededChance) -> String {
    ["ab", "ac", "ad", "ae", "af", "ag", "ah", "ai"].randomElement(using: &chance) ?? "ab"
  }

  /// As the language engineer would write it.
  var text: String {
    var text = ""
    for (index, element) in elements.enumerated() {
      let isFree = index > 0 && !element.phrases.isEmpty && !elements[index - 1].phrases.isEmpty
      switch element.gap {
      case .next where isFree: text += "> "
      case .far where isFree: text += "... "
      case .anywhere where isFree: text += "+ "
      default: break
      }
      let phrases = element.phrases.map { $0.joined(separator: "-") }.joined(separator: "|")
      text += (element.name ?? (phrases.isEmpty ? "*" : phrases)) + " "
    }
    return String(text.dropLast())
  }

  func holds(in line: [[String]]) -> Bool { line.contains { holds(0, after: nil, in: $0) } }

  /// Whether the elements from one on can be laid upon a clause behind a word.
  private func holds(_ index: Int, after last: Range<Int>?, in clause: [String]) -> Bool {
    guard index < elements.count else { return true }
    let element = elements[index]
    if element.phrases.isEmpty {
      guard index + 1 < elements.count else { return (last?.upperBound ?? 0) < clause.count }
      return holds(index + 1, after: last, in: clause)
    }
    let isAfterObject = index > 0 && elements[index - 1].phrases.isEmpty
    for phrase in element.phrases {
      for start in clause.indices where clause[start...].starts(with: phrase) {
        let place = start..<start + phrase.count
        guard isNear(place, last, element.gap, isAfterObject) else { continue }
        if holds(index + 1, after: place, in: clause) { return true }
      }
    }
    return false
  }

  private func isNear(
    _ place: Range<Int>, _ last: Range<Int>?, _ gap: Pattern.Gap, _ isAfterObject: Bool
  ) -> Bool {
    guard let last else { return !isAfterObject || place.lowerBound > 0 }
    let between = place.lowerBound - last.upperBound
    if isAfterObject { return (1...9).contains(between) }
    switch gap {
    case .next: return between == 0
    case .near: return (0...3).contains(between)
    case .far: return (0...9).contains(between)
    case .anywhere: return !place.overlaps(last)
    }
  }
}
