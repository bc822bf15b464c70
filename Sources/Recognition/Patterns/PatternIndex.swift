/// All patterns, found by the element that the fewest of them share.
struct PatternIndex: Sendable {
  /// A pattern that holds in a line.
  struct Match: Hashable, Sendable {
    let pattern: Int
    /// Words, from the first to past the last.
    let start: Int
    let end: Int
    /// The words of the object.
    var object: Range<Int>?
  }

  private static let nearGap = 3
  private static let farGap = 9
  private static let longestObject = 6

  private(set) var patterns: [Pattern]
  private var patternsOf: [Int32: [(pattern: Int32, element: Int32)]] = [:]

  init(_ patterns: [Pattern]) {
    self.patterns = patterns
    var uses: [Int32: Int] = [:]
    for pattern in patterns {
      for element in pattern.elements {
        for concept in element.concepts { uses[concept, default: 0] += 1 }
      }
    }
    for (number, pattern) in patterns.enumerated() {
      let anchors = pattern.elements.indices.filter { !pattern.elements[$0].isObject }
      func cost(_ element: Int) -> Int {
        pattern.elements[element].concepts.reduce(0) { $0 + (uses[$1] ?? 0) }
      }
      guard let anchor = anchors.min(by: { cost($0) < cost($1) }) else { continue }
      for concept in pattern.elements[anchor].concepts {
        patternsOf[concept, default: []].append((Int32(number), Int32(anchor)))
      }
    }
  }

  /// Every pattern whose words stand in the line, whatever their scope.
  func matches(in line: ReadLine) -> [Match] {
    var matches: [Match] = []
    for hit in line.hits {
      for (pattern, element) in patternsOf[hit.concept] ?? [] {
        let search = Search(index: self, line: line, pattern: patterns[Int(pattern)])
        if let (start, end, object) = search.around(hit, at: Int(element)) {
          let match = Match(pattern: Int(pattern), start: start, end: end, object: object)
          if !matches.suffix(16).contains(match) { matches.append(match) }
        }
      }
    }
    return matches
  }

  /// Looks for the other elements of a pattern on both sides of the one that was found.
  private struct Search {
    let index: PatternIndex
    let line: ReadLine
    let pattern: Pattern

    func around(
      _ anchor: PhraseIndex.Hit, at element: Int
    ) -> (Int, Int, Range<Int>?)? {
      let clause = line.clauses[line.clauseOf[anchor.start]]
      var start = anchor.start
      var end = anchor.end
      var object: Range<Int>?
      var position = anchor.start
      var gap = pattern.elements[element].gapBefore
      for earlier in stride(from: element - 1, through: 0, by: -1) {
        let wanted = pattern.elements[earlier]
        if wanted.isObject {
          let first = max(clause.start, position - PatternIndex.longestObject)
          guard first < position else { return nil }
          object = first..<position
          position = first
        } else {
          guard let found = before(wanted, position, clause, gap, anchor) else { return nil }
          if let open = object { object = found.end..<open.upperBound }
          if object?.isEmpty == true { return nil }
          if gap != .anywhere { position = found.start }
          end = max(end, found.end)
          start = min(start, found.start)
        }
        start = min(start, position)
        gap = wanted.gapBefore
      }
      position = anchor.end
      for later in pattern.elements.indices.dropFirst(element + 1) {
        let wanted = pattern.elements[later]
        if wanted.isObject {
          let last = min(clause.end, position + PatternIndex.longestObject)
          guard position < last else { return nil }
          object = position..<last
          end = last
          continue
        }
        let isAfterObject = pattern.elements[later - 1].isObject
        let reach = isAfterObject ? .far : wanted.gapBefore
        guard let found = after(wanted, position, clause, reach, anchor) else { return nil }
        if isAfterObject {
          guard found.start > position else { return nil }
          object = position..<found.start
        }
        if wanted.gapBefore != .anywhere { position = found.end }
        start = min(start, found.start)
        end = isAfterObject ? found.end : max(end, found.end)
      }
      return (start, end, object)
    }

    private func reach(_ gap: Pattern.Gap) -> Int {
      gap == .near ? PatternIndex.nearGap : PatternIndex.farGap
    }

    private func before(
      _ element: Pattern.Element, _ position: Int, _ clause: Clause, _ gap: Pattern.Gap,
      _ anchor: PhraseIndex.Hit
    ) -> PhraseIndex.Hit? {
      if gap == .anywhere { return anywhere(element, clause, anchor) }
      let first = max(clause.start, position - reach(gap) - 5)
      var word = position - 1
      while word >= first {
        for hit in line.hits(at: word)
        where element.concepts.contains(hit.concept) && hit.end <= position
          && position - hit.end <= reach(gap)
        {
          return hit
        }
        word -= 1
      }
      return nil
    }

    private func after(
      _ element: Pattern.Element, _ position: Int, _ clause: Clause, _ gap: Pattern.Gap,
      _ anchor: PhraseIndex.Hit
    ) -> PhraseIndex.Hit? {
      if gap == .anywhere { return anywhere(element, clause, anchor) }
      var word = position
      while word < min(clause.end, position + reach(gap) + 1) {
        for hit in line.hits(at: word)
        where element.concepts.contains(hit.concept) && hit.end <= clause.end { return hit }
        word += 1
      }
      return nil
    }

    private func anywhere(
      _ element: Pattern.Element, _ clause: Clause, _ anchor: PhraseIndex.Hit
    ) -> PhraseIndex.Hit? {
      let first = max(clause.start, anchor.start - 14)
      for word in first..<min(clause.end, anchor.end + 14) {
        for hit in line.hits(at: word)
        where element.concepts.contains(hit.concept)
          && (hit.end <= anchor.start || hit.start >= anchor.end)
        {
          return hit
        }
      }
      return nil
    }
  }
}
