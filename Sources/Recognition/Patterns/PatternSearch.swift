extension PatternIndex {
  /// Every pattern whose words stand in the line, whatever their scope.
  func matches(in line: ReadLine) -> [Match] {
    line.searched { line in
      var search = PatternSearch(self, line)
      search.run()
      return search.matches
    }
  }
}

/// Tries the patterns whose rarest element was found, and looks for their other elements.
///
/// On each side the nearest words are tried first and further ones after them, so that a pattern
/// holds wherever its elements can be laid upon the words, whichever element was found first.
struct PatternSearch {
  /// How far from the element that was found the others around a `+` may begin, in words.
  private static let anywhereReach = 14
  private static let longestObject = 6
  /// How many of the matches before are compared with a new one, which may be the same.
  private static let comparedMost = 16
  /// How often the search for one pattern may turn back.
  private static let turnsMost = 256

  private let index: PatternIndex
  private let line: SearchedLine
  private(set) var matches: [PatternIndex.Match] = []
  /// How many steps the search took: what it costs, in a number that is the same everywhere.
  private(set) var steps = 0

  // The trial that goes on.
  private var elements = 0..<0
  private var clause = 0..<0
  private var anchor = PhraseIndex.Hit(concept: -1, start: 0, end: 0)
  private var match = PatternIndex.Match(pattern: 0, start: 0, end: 0)
  private var turns = 0
  /// Whether only words that say nothing may follow in the clause.
  private var isToEnd = false
  /// The first way in which the elements can be laid, but for such an end.
  private var unfinished: PatternIndex.Match?

  init(_ index: PatternIndex, _ line: SearchedLine) {
    self.index = index
    self.line = line
  }

  mutating func run() {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: ConceptSet.words) { room in
      let present = ConceptSet(of: line.hits, in: room)
      for hit in line.hits {
        for trial in index.trials(of: hit.concept) {
          steps += 1
          guard
            trial.companion < 0
              || present.mayContain(trial.companion, or: trial.alternative)
                && isAccompanied(hit, trial)
          else { continue }
          attempt(trial, at: hit)
        }
      }
    }
  }

  /// Whether a companion that stands in the line stands where its pattern would have it.
  private mutating func isAccompanied(_ hit: PhraseIndex.Hit, _ trial: PatternIndex.Trial) -> Bool {
    guard trial.side != .anywhere else { return true }
    let reach = Int(trial.reach)
    let isBefore = trial.side == .before
    let near =
      isBefore
      ? line.places(from: hit.start - reach - index.longestPhrase, to: hit.start)
      : line.places(from: hit.end, to: hit.end + reach + 1)
    for place in near {
      steps += 1
      let concept = line.hits[place].concept
      guard concept == trial.companion || concept == trial.alternative else { continue }
      let end = line.hits[place].end
      if !isBefore || end <= hit.start && hit.start - end <= reach { return true }
    }
    return false
  }

  private mutating func attempt(_ trial: PatternIndex.Trial, at hit: PhraseIndex.Hit) {
    let pattern = Int(trial.pattern)
    clause = index.marks[pattern].isAcross ? line.range : line.clause(of: hit.start).range
    guard hit.end <= clause.upperBound else { return }
    elements = index.elements(pattern)
    anchor = hit
    match = PatternIndex.Match(pattern: pattern, start: hit.start, end: hit.end)
    match.parts.append(hit)
    turns = 0
    isToEnd = index.marks[pattern].isToEnd
    unfinished = nil
    let element = elements.lowerBound + Int(trial.element)
    let isLaid = goBack(from: element, hit.start) && goOn(from: element, hit.end)
    // Why a reading was dropped can be shown, so one that goes no further is kept for the showing.
    guard let found = isLaid ? match : unfinished else { return }
    if !matches.suffix(Self.comparedMost).contains(found) { matches.append(found) }
  }

  /// A longer phrase may reach the end that a shorter one leaves: "that" and "that question".
  private mutating func isFinished() -> Bool {
    guard isToEnd, !line.isEnded(from: match.end, in: clause) else { return true }
    if unfinished == nil { unfinished = match }
    return false
  }

  // MARK: - Before and behind

  /// Lays the elements before one upon the words before a place.
  private mutating func goBack(from element: Int, _ position: Int) -> Bool {
    let earlier = element - 1
    guard earlier >= elements.lowerBound else { return true }
    if isObject(earlier) { return goBackOverObject(from: earlier, position) }
    let gap = index.gaps[element]
    if gap == .anywhere { return goAnywhere(earlier) && goBack(from: earlier, position) }
    return goBack(to: earlier, position, reach: gap.wordsMost, leaving: 0)
  }

  private mutating func goBackOverObject(from object: Int, _ end: Int) -> Bool {
    guard object > elements.lowerBound else {
      let start = max(clause.lowerBound, end - Self.longestObject)
      guard start < end else { return false }
      match.object = start..<end
      return true
    }
    return goBack(to: object - 1, end, reach: Pattern.Gap.far.wordsMost, leaving: 1)
  }

  /// - Parameter leaving: How many words at least must stay free in between, for the object.
  private mutating func goBack(
    to element: Int, _ position: Int, reach: Int, leaving least: Int
  ) -> Bool {
    let first = max(clause.lowerBound, position - reach - index.longestPhrase)
    let concepts = index.concepts(element)
    var word = position - 1 - least
    while word >= first {
      for place in line.places(at: word) {
        let hit = line.hits[place]
        guard hit.end + least <= position, position - hit.end <= reach, isOne(of: concepts, hit)
        else { continue }
        let before = match
        take(hit)
        if least > 0 { match.object = hit.end..<position }
        if goBack(from: element, hit.start) { return true }
        match = before
        turns += 1
        if turns > Self.turnsMost { return false }
      }
      word -= 1
    }
    return false
  }

  /// Lays the elements behind one upon the words behind a place.
  private mutating func goOn(from element: Int, _ position: Int) -> Bool {
    let later = element + 1
    guard later < elements.upperBound else { return isFinished() }
    if isObject(later) { return goOnOverObject(from: later, position) }
    let gap = index.gaps[later]
    if gap == .anywhere { return goAnywhere(later) && goOn(from: later, position) }
    return goOn(to: later, position, reach: gap.wordsMost, leaving: 0)
  }

  private mutating func goOnOverObject(from object: Int, _ start: Int) -> Bool {
    guard object + 1 < elements.upperBound else {
      let end = min(clause.upperBound, start + Self.longestObject)
      guard start < end else { return false }
      match.object = start..<end
      match.end = max(match.end, end)
      return true
    }
    return goOn(to: object + 1, start, reach: Pattern.Gap.far.wordsMost, leaving: 1)
  }

  private mutating func goOn(
    to element: Int, _ position: Int, reach: Int, leaving least: Int
  ) -> Bool {
    let last = min(clause.upperBound, position + reach + 1)
    guard position + least < last else { return false }
    let concepts = index.concepts(element)
    for place in line.places(from: position + least, to: last) {
      let hit = line.hits[place]
      guard hit.end <= clause.upperBound, isOne(of: concepts, hit) else { continue }
      let before = match
      take(hit)
      if least > 0 { match.object = position..<hit.start }
      if goOn(from: element, hit.end) { return true }
      match = before
      turns += 1
      if turns > Self.turnsMost { return false }
    }
    return false
  }

  private mutating func goAnywhere(_ element: Int) -> Bool {
    let first = max(clause.lowerBound, anchor.start - Self.anywhereReach)
    let concepts = index.concepts(element)
    let last = min(clause.upperBound, anchor.end + Self.anywhereReach)
    for place in line.places(from: first, to: last) {
      let hit = line.hits[place]
      guard hit.end <= anchor.start || hit.start >= anchor.end else { continue }
      guard hit.end <= clause.upperBound, isOne(of: concepts, hit) else { continue }
      take(hit)
      return true
    }
    return false
  }

  // MARK: - Elements

  private func isObject(_ element: Int) -> Bool { index.alternatives(element).isEmpty }

  private mutating func isOne(
    of concepts: UnsafeBufferPointer<Int32>, _ hit: PhraseIndex.Hit
  ) -> Bool {
    steps += 1
    for concept in concepts where concept == hit.concept { return true }
    return false
  }

  private mutating func take(_ hit: PhraseIndex.Hit) {
    match.start = min(match.start, hit.start)
    match.end = max(match.end, hit.end)
    match.parts.append(hit)
  }
}

/// Which concepts stand in a line, as bits; two concepts may share one.
struct ConceptSet {
  static let words = 16
  private let bits: UnsafeMutableBufferPointer<UInt64>

  init(of hits: UnsafeBufferPointer<PhraseIndex.Hit>, in room: UnsafeMutableBufferPointer<UInt64>) {
    room.initialize(repeating: 0)
    bits = room
    for hit in hits {
      let place = Self.place(hit.concept)
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  func mayContain(_ concept: Int32, or other: Int32) -> Bool {
    mayContain(concept) || other != concept && mayContain(other)
  }

  private func mayContain(_ concept: Int32) -> Bool {
    let place = Self.place(concept)
    return bits[place >> 6] & (1 << UInt64(place & 63)) != 0
  }

  private static func place(_ concept: Int32) -> Int {
    Int((UInt32(bitPattern: concept) &* 0x9E37_79B1) >> 22)
  }
}
