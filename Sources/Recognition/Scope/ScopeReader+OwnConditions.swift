import DialogueModel

/// Conditions that belong to the question, by what they say and not by their exact words.
extension ScopeReader {
  /// "If I got poorly", "if Dr Maguire thought it right": a question about care is asked for just
  /// such a day, so that its answer hangs on nothing new. "If I had a stroke" is another matter.
  func isOfTheQuestion(_ condition: PhraseIndex.Hit) -> Bool {
    guard !line.begins(.proviso, at: condition.start) else { return false }
    let clause = line.clause(of: condition.start)
    let words = line.rest(of: clause, behind: condition)
    return isAboutNeed(words) || isJudgedByCarers(words)
  }

  /// Nothing is said but that one is ill, or needs something.
  private func isAboutNeed(_ words: Range<Int>) -> Bool {
    var needs = false
    for word in words {
      if line.covers(word, by: .need) {
        needs = true
      } else if !line.covers(word, by: .besideNeed), !line.isFiller(word) {
        return false
      }
    }
    return needs
  }

  /// Somebody who treats people, perhaps by name, thinks or says something.
  private func isJudgedByCarers(_ words: Range<Int>) -> Bool {
    guard let first = words.first(where: { !line.isFiller($0) }),
      let carer = line.hit(.carer, at: first)
    else { return false }
    let verb = (carer.end..<max(carer.end, words.upperBound)).first { !line.begins(.name, at: $0) }
    return verb.map { line.begins(.judging, at: $0) } ?? false
  }
}
