import DialogueModel

extension ScopeReader {
  private static var longestNegation: Int { 10 }
  private static var longestShortNegation: Int { 4 }

  mutating func readNegation() {
    guard line.has(.negation) || line.has(.declining) else { return }
    for (number, clause) in line.clauses.enumerated() {
      var cue = -1
      var reach = 0
      let isCarried = line.begins(.either, at: clause.start)
      if number > 0, isCarried, line.words[clause.start - 1].negatedBy >= 0 {
        cue = line.words[clause.start - 1].negatedBy
        reach = clause.start + Self.longestNegation
      }
      var index = clause.start
      while index < clause.end {
        guard let hit = line.hit(.negation, at: index), !isNoNegation(index) else {
          if cue >= 0, index < reach { line.words[index].negatedBy = cue }
          index += 1
          continue
        }
        if cue >= 0, isNounOfNo(hit, behind: cue) {
          line.words[index].negatedBy = cue
          index = hit.end
          continue
        }
        let isShort = line.begins(.shortNegation, at: index)
        let isBehindThing =
          isVerbal(index) && index - clause.start <= 3 && isThing(clause.start..<index)
        if isShort || isBehindThing, hit.end >= clause.end, index > clause.start {
          negateBack(clause, before: index)
        }
        if cue >= 0, index < reach, line.begins(.refusing, at: index) {
          // "wouldn't refuse": the second takes back the first.
          for word in cue..<hit.end { line.words[word].negatedBy = -1 }
          cue = -1
        } else {
          if cue >= 0, index < reach, isVerbal(cue), isVerbal(index) {
            // "I don't want them not to try": nobody can tell without asking.
            for word in line.rest(of: clause, behind: hit) { line.words[word].isDoubted = true }
          }
          if line.hit(.verbNegation, at: index)?.end == hit.end {
            // "Don't want" denies the wanting in it.
            let end = max(index + 1, min(hit.end, clause.end))
            for word in index + 1..<end { line.words[word].negatedBy = index }
          }
          if let thing = fronted(in: clause, before: hit) {
            for word in thing { line.words[word].negatedBy = index }
          }
          cue = index
          reach = hit.end + (isShort ? Self.longestShortNegation : Self.longestNegation)
        }
        index = hit.end
      }
    }
    readNegatedQuestions()
    readRefusedThings()
    readTakingNone()
  }

  /// "I would take none": what is taken is nothing, so that the taking itself is denied.
  private mutating func readTakingNone() {
    for hit in line.hits(of: .takesNone) where !isNoNegation(hit.end - 1) {
      let clause = line.clause(of: hit.start)
      guard line.words[hit.start].negatedBy < 0 else { continue }
      let none = hit.end - 1
      negateBack(clause, before: none)
      line.words[none].negatedBy = none
    }
  }

  /// "Not having it would frighten me": what stands before is refused, and if it was itself a no,
  /// then it is wanted.
  mutating func readRefusedSubjects() {
    guard line.has(.refusedSubject) else { return }
    for hit in line.hits(of: .refusedSubject) {
      let start = line.clause(of: hit.start).start
      let subject = start..<hit.start
      guard subject.contains(where: { !line.isFiller($0) && !line.begins(.myself, at: $0) })
      else { continue }
      for word in subject {
        line.words[word].negatedBy = line.words[word].negatedBy < 0 ? hit.start : -1
      }
      for word in hit.start..<hit.end { line.words[word].negatedBy = -1 }
    }
  }

  /// "Don't" and "not", and neither "no" nor "never", which only say the same again.
  private func isVerbal(_ index: Int) -> Bool { line.begins(.verbNegation, at: index) }

  /// "CPR I don't want": a thing, and behind it a refusal that names none.
  private func fronted(in clause: Clause, before hit: PhraseIndex.Hit) -> Range<Int>? {
    let words = clause.start..<max(clause.start, hit.start - 1)
    guard (1...4).contains(words.count), line.begins(.ownStart, at: hit.start - 1),
      (hit.end..<max(hit.end, clause.end)).allSatisfy({ isFillerOrWanting($0) }),
      isWanting(hit.end - 1) || hit.end < clause.end, isThing(words)
    else { return nil }
    return words
  }

  private func isWanting(_ word: Int) -> Bool { line.covers(word, by: .wanting) }

  private func isFillerOrWanting(_ word: Int) -> Bool { line.isFiller(word) || isWanting(word) }

  /// Words that neither wish nor deny.
  private func isThing(_ words: Range<Int>) -> Bool {
    words.allSatisfy { line.words[$0].negatedBy < 0 && !line.begins(anyOf: .wishes, at: $0) }
  }

  /// "A try rather than a no", "not no": a no that is spoken of, and denies nothing itself.
  private func isNounOfNo(_ hit: PhraseIndex.Hit, behind cue: Int) -> Bool {
    guard line.hit(.no, at: hit.start)?.end == hit.end, !line.begins(.no, at: cue)
    else { return false }
    return hit.start == line.hit(.negation, at: cue)?.end
  }

  /// "Hospital, no chance", "feeding tube I don't want": a thing, and a clause that only declines.
  private mutating func readRefusedThings() {
    for (number, clause) in line.clauses.enumerated().dropFirst() {
      let before = line.clauses[number - 1]
      // "Hospice, and no I never did": behind an "and" stands something else.
      guard before.range.count <= 4, !line.begins(.either, at: clause.start),
        !line.begins(.newThought, at: clause.start),
        onlyRefuses(clause) || onlyDeclines(clause), isThing(before.range)
      else { continue }
      for index in before.range { line.words[index].negatedBy = clause.start }
    }
  }

  /// "I don't want", and nothing else.
  private func onlyRefuses(_ clause: Clause) -> Bool {
    guard line.begins(.ownStart, at: line.firstContent(of: clause)) else { return false }
    var (denies, wants) = (false, false)
    for index in clause.range where !line.isFiller(index) {
      guard line.covers(index, anyOf: .refusals) else { return false }
      denies = denies || line.covers(index, by: .negation)
      wants = wants || isWanting(index)
    }
    return denies && wants
  }

  /// "No chance", and nothing else.
  private func onlyDeclines(_ clause: Clause) -> Bool {
    var declines = false
    for index in clause.range where !line.isFiller(index) {
      guard line.covers(index, anyOf: .declinings) else { return false }
      declines = true
    }
    return declines
  }

  /// Words that look like a negation and are none; "wouldn't mind" says yes.
  func isNoNegation(_ word: Int) -> Bool {
    line.covers(word, anyOf: .notNegations) || opensCorrection(word)
  }

  /// "No home, I typed hime, sorry": a no before what was meant, where the line ends with what was typed
  /// instead and words that are sorry for it.
  private func opensCorrection(_ word: Int) -> Bool {
    guard word == line.firstContent, line.has(.typedIt), line.hit(.no, at: word)?.end == word + 1,
      let typed = line.hits(of: .typedIt).first
    else { return false }
    return typed.start > word + 1 && typed.start - word <= Self.longestShortNegation
      && line.hits.contains {
        $0.isOf(.correction) && $0.start > typed.end
          && line.isEnded(from: $0.end, in: line.words.indices)
      }
  }

  /// "hospital no": the cue stands last and covers what stands before it.
  private mutating func negateBack(_ clause: Clause, before cue: Int) {
    for index in clause.start..<cue where line.words[index].negatedBy < 0 {
      line.words[index].negatedBy = cue
    }
  }

  /// "CPR? No.": a question that is answered at once is a statement.
  private mutating func readNegatedQuestions() {
    for (number, clause) in line.clauses.enumerated().dropFirst() {
      let before = line.clauses[number - 1]
      guard line.words[clause.start - 1].isAsked, before.end - before.start <= 4 else { continue }
      guard let hit = line.hit(.negation, at: clause.start) else { continue }
      let isBare = line.rest(of: clause, behind: hit).allSatisfy { line.isFiller($0) }
      guard isBare else { continue }
      line.words[clause.start - 1].isAsked = false
      for index in before.start..<before.end { line.words[index].negatedBy = clause.start }
    }
  }
}
