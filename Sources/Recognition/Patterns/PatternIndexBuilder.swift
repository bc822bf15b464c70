/// Lays patterns behind one another, and then says when each is tried.
struct PatternIndexBuilder {
  private var meanings: [Int32] = []
  private var marks: [Pattern.Marks] = []
  private var slotLists: [Int32] = []
  private var exceptionStarts: [Int32] = [0]
  private var exceptions: [Int32] = []
  private var lineExceptionStarts: [Int32] = [0]
  private var lineExceptions: [Int32] = []
  private var companionStarts: [Int32] = [0]
  private var companions: [Int32] = []
  private var longestPhrase = 1
  private var elementStarts: [Int32] = [0]
  private var gaps: [Pattern.Gap] = []
  private var nameStarts: [Int32] = [0]
  private var names: [Int32] = []
  private var trialStarts: [Int32] = []
  private var trials: [PatternIndex.Trial] = []

  /// - Parameter slots: The number of the list of slots for which it is heard only, or 0.
  mutating func add(_ reader: PatternReader, meaning: Int32, slots: Int32) {
    meanings.append(meaning)
    marks.append(reader.marks)
    slotLists.append(slots)
    exceptions += reader.exceptions
    exceptionStarts.append(Int32(exceptions.count))
    lineExceptions += reader.lineExceptions
    lineExceptionStarts.append(Int32(lineExceptions.count))
    companions += reader.companions
    companionStarts.append(Int32(companions.count))
    if reader.gaps.count <= PatternIndex.elementsMost {
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
    var anchors = [Int32](repeating: -1, count: meanings.count)
    trialStarts = Array(repeating: 0, count: conceptCount + 1)
    for pattern in meanings.indices {
      guard let anchor = rarest(of: pattern, uses: uses, but: -1) else { continue }
      anchors[pattern] = Int32(anchor)
      for name in alternatives(anchor) { trialStarts[Int(names[name]) + 1] += 1 }
    }
    for concept in 0..<conceptCount { trialStarts[concept + 1] += trialStarts[concept] }
    trials = Array(
      repeating: PatternIndex.Trial(pattern: 0, element: 0), count: Int(trialStarts[conceptCount]))
    var next = trialStarts
    for pattern in meanings.indices where anchors[pattern] >= 0 {
      let anchor = Int(anchors[pattern])
      let trial = trial(of: pattern, anchor, uses: uses)
      for name in alternatives(anchor) {
        trials[Int(next[Int(names[name])])] = trial
        next[Int(names[name])] += 1
      }
    }
  }

  /// The trial of a pattern where one of its elements was found.
  private func trial(of pattern: Int, _ anchor: Int, uses: [Int32]) -> PatternIndex.Trial {
    var trial = PatternIndex.Trial(
      pattern: pattern, element: anchor - Int(elementStarts[pattern]))
    guard let companion = rarest(of: pattern, uses: uses, but: anchor) else { return trial }
    let companions = names[alternatives(companion)]
    guard companions.count <= 2, let first = companions.first, let last = companions.last
    else { return trial }
    trial.companion = first
    trial.alternative = last
    // Only of neighbours is it plain how far apart they may stand.
    let later = max(anchor, companion)
    guard abs(anchor - companion) == 1, gaps[later] != .anywhere else { return trial }
    trial.side = companion < anchor ? .before : .behind
    trial.reach = UInt8(gaps[later].wordsMost)
    return trial
  }

  func write(to writer: inout TableWriter) {
    writer.write(meanings)
    writer.write(marks)
    writer.write(slotLists)
    writer.write(exceptionStarts)
    writer.write(exceptions)
    writer.write(lineExceptionStarts)
    writer.write(lineExceptions)
    writer.write(companionStarts)
    writer.write(companions)
    writer.write(longestPhrase)
    writer.write(elementStarts)
    writer.write(gaps)
    writer.write(nameStarts)
    writer.write(names)
    writer.write(trialStarts)
    writer.write(trials)
  }

  private func alternatives(_ element: Int) -> Range<Int> {
    Int(nameStarts[element])..<Int(nameStarts[element + 1])
  }

  private func elements(_ pattern: Int) -> Range<Int> {
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
