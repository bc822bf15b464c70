/// All patterns, found by the element that the fewest of them share.
struct PatternIndex: Sendable {
  /// A pattern that holds in a line.
  struct Match: Hashable, Sendable {
    let pattern: Int
    /// Words, from the first to past the last.
    var start: Int
    var end: Int
    /// The words of the object.
    var object: Range<Int>?
    /// The words of each element that was found.
    var parts: [Range<Int>] = []

    func covers(_ word: Int) -> Bool { parts.contains { $0.contains(word) } }
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
        if let match = search.around(hit, at: Int(element), number: Int(pattern)) {
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

    func around(_ anchor: PhraseIndex.Hit, at element: Int, number: Int) -> Match? {
      let clause = line.clauses[line.clauseOf[anchor.start]]
      guard anchor.end <= clause.end else { return nil }
      var match = Match(pattern: number, start: anchor.start, end: anchor.end)
      match.parts = [anchor.start..<anchor.end]
      guard goBack(from: element, anchor, clause, &match),
        goOn(from: element, anchor, clause, &match)
      else { return nil }
      return match
    }

    private func goBack(
      from element: Int, _ anchor: PhraseIndex.Hit, _ clause: Clause, _ match: inout Match
    ) -> Bool {
      var position = anchor.start
      var gap = pattern.elements[element].gapBefore
      var objectEnd: Int?
      for earlier in stride(from: element - 1, through: 0, by: -1) {
        let wanted = pattern.elements[earlier]
        if wanted.isObject {
          objectEnd = position
          gap = .far
          continue
        }
        guard let found = before(wanted, position, clause, gap, anchor) else { return false }
        if let end = objectEnd {
          guard found.end < end else { return false }
          match.object = found.end..<end
          objectEnd = nil
        }
        take(found, &match)
        if gap != .anywhere { position = found.start }
        gap = wanted.gapBefore
      }
      if let end = objectEnd {
        let start = max(clause.start, end - PatternIndex.longestObject)
        guard start < end else { return false }
        match.object = start..<end
      }
      return true
    }

    private func goOn(
      from element: Int, _ anchor: PhraseIndex.Hit, _ clause: Clause, _ match: inout Match
    ) -> Bool {
      var position = anchor.end
      for later in pattern.elements.indices.dropFirst(element + 1) {
        let wanted = pattern.elements[later]
        if wanted.isObject {
          let last = min(clause.end, position + PatternIndex.longestObject)
          guard position < last else { return false }
          match.object = position..<last
          match.end = max(match.end, last)
          continue
        }
        let isAfterObject = pattern.elements[later - 1].isObject
        let gap = isAfterObject ? .far : wanted.gapBefore
        guard let found = after(wanted, position, clause, gap, anchor) else { return false }
        if isAfterObject {
          guard found.start > position else { return false }
          match.object = position..<found.start
          match.end = found.end
        }
        take(found, &match)
        if wanted.gapBefore != .anywhere { position = found.end }
      }
      return true
    }

    private func take(_ hit: PhraseIndex.Hit, _ match: inout Match) {
      match.start = min(match.start, hit.start)
      match.end = max(match.end, hit.end)
      match.parts.append(hit.start..<hit.end)
    }

    private func reach(_ gap: Pattern.Gap) -> Int {
      switch gap {
      case .next: 0
      case .near: PatternIndex.nearGap
      case .far, .anywhere: PatternIndex.farGap
      }
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
