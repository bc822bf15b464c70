import DialogueModel

extension Chooser {
  /// Words with which a reason begins, which says nothing of its own.
  static let reasons = ["because", "cause", "cos", "coz", "cus", "since", "achos"]

  /// What else there is to know of the line, beside what it means.
  func notes(
    of kept: [Kept], answers: [String], others: [Hearing.Other], house: [Kept]
  ) -> [Hearing.Note] {
    var notes: [Hearing.Note] = []
    if waits(house) { notes.append(.waits) }
    if mayStop(house) { notes.append(.mayStop) }
    if answers.count == 1 || !house.isEmpty, isOfEach { notes.append(.ofEach) }
    if answers.isEmpty, saysNothingElse(than: others, kept) { notes.append(.onlyOthers) }
    if isAnswered(beside: house + kept.filter { $0.meaning.kind == .enquiry }) {
      notes.append(.answersFirst)
    }
    if kept.contains(where: { $0.meaning.name == "emergency" && isAskedFor($0) }) {
      notes.append(.namesDanger)
    }
    if kept.contains(where: isByOwnHand) { notes.append(.ownHand) }
    if answers.count == 1, isNothingLeft(by: kept) { notes.append(.onlyAnswers) }
    if isVague { notes.append(.vague) }
    return notes
  }

  /// Whether a refusal leaves to be guessed what it is about, or from when on it counts.
  ///
  /// A treatment in one breath with "everything" is as vague as "everything"; "every case" is said of
  /// when, and leaves nothing open. An illness is vague where nothing says how ill.
  private var isVague: Bool {
    guard let noted = SlotDeclaration.vagueness(of: listening.slot) else { return false }
    if noted.contains("-when-") { return line.has(.longIllness) && !line.has(.howIll) }
    return line.has(.allAndSundry)
  }

  /// Whether it is a danger of which the words say that somebody took or did something.
  private func isByOwnHand(_ kept: Kept) -> Bool {
    kept.meaning.name == "emergency"
      && (kept.match.start..<kept.match.end).contains {
        line.covers($0, by: .ownHand)
      }
  }

  /// Whether every word is a part of the answer, or says nothing.
  private func isNothingLeft(by kept: [Kept]) -> Bool {
    let open = kept.filter(\.isOpen)
    return line.words.indices.allSatisfy { word in
      line.covers(word, anyOf: .bare)
        || open.contains { ($0.match.start..<$0.match.end).contains(word) }
    }
  }

  /// "Hang on" asks for a moment; "hang on, let us stop there" does not.
  private func waits(_ house: [Kept]) -> Bool {
    let pauses = house.filter { $0.meaning.name == "pause" }
    return pauses.contains { holds(.waiting, $0.match) }
      && !pauses.contains { pause in
        [Cue.stopping, .goingOnLater].contains { holds($0, pause.match) }
      }
  }

  /// "I'm knackered" may be a wish to stop, and may be no more than said.
  private func mayStop(_ house: [Kept]) -> Bool {
    let pauses = house.filter { $0.meaning.name == "pause" }
    return !pauses.isEmpty
      && pauses.allSatisfy {
        $0.pattern.marks.isGentle && !holds(.stopping, $0.match)
      }
  }

  private func holds(_ cue: Cue, _ match: PatternIndex.Match) -> Bool {
    line.begins(cue, among: match.start..<match.end)
  }

  /// How many words a line has that says something and then wishes something of the talk, where no
  /// full stop stands between them.
  private static let longLine = 8

  /// Whether the line begins with something else than what it wishes or asks.
  private func isAnswered(beside wishes: [Kept]) -> Bool {
    guard !wishes.isEmpty else { return false }
    if isAnsweredBefore(wishes, in: line.sentences.first ?? 0..<0) { return true }
    guard line.words.count >= Self.longLine,
      let first = line.clauses.first(where: { !$0.range.allSatisfy { line.isFiller($0) } })
    else { return false }
    return !wishes.contains { first.range.contains($0.match.start) }
  }

  /// Whether a sentence says something, and what is wished or asked stands behind it: "My garden. Can
  /// I talk to a nurse?" One that may itself be a wish about the talk, said in a longer line, is none.
  private func isAnsweredBefore(_ wishes: [Kept], in sentence: Range<Int>) -> Bool {
    guard sentence.contains(where: { !line.covers($0, anyOf: .bare) }),
      !wishes.contains(where: { sentence.contains($0.match.start) }),
      !line.clauses.contains(where: { $0.range.overlaps(sentence) && $0.scope.contains(.question) })
    else { return false }
    return !line.matches.contains { match in
      sentence.contains(match.start) && recogniser.meaning(of: match).kind == .house
    }
  }

  /// "No to all of them", and not "none of those machines".
  private var isOfEach: Bool {
    line.hits(of: .eachOfThem).contains { hit in
      line.isEnded(from: hit.end, in: line.clause(of: hit.start).range)
    }
  }

  /// Whether every clause answers other questions, or gives the reason of what does.
  private func saysNothingElse(than others: [Hearing.Other], _ kept: [Kept]) -> Bool {
    guard !others.isEmpty else { return false }
    let spoken = kept.filter { one in others.contains { isSaid(one, for: $0.slot) } }
    return line.clauses.allSatisfy { clause in
      clause.range.allSatisfy { line.isFiller($0) }
        || spoken.contains { clause.range.contains($0.match.start) }
        || Self.reasons.contains(letters(of: line.words[line.firstContent(of: clause)]))
    }
  }

  // MARK: - Safety that was asked about

  /// Whether what touches safety is only what the open question asks for.
  ///
  /// Asked whether somebody has died, "she died in May" is the answer. Asked for worries, a fear is
  /// one, and so is the name of what is feared. Asked who is not to be consulted, "he's after the
  /// house" is the reason, but whoever stands over somebody is a danger there too.
  func isAskedFor(_ kept: Kept) -> Bool {
    guard let asked = listening.asksAbout else { return false }
    let isAsked = kept.meaning.name == asked
    guard SlotDeclaration.isWorry(listening.slot) else {
      return isAsked && isOfTheSlot(kept)
    }
    switch kept.meaning.name {
    case asked: return holds(.frightened, kept.match)
    case "emergency": return isNamedAsFeared(kept.match)
    default: return false
    }
  }

  /// A pet that died is an answer about pets, and somebody's death is none; what somebody is after says
  /// why they are not to be asked, and what they do to somebody says more.
  private func isOfTheSlot(_ kept: Kept) -> Bool {
    switch listening.slot {
    case "pets": !line.has(.relation)
    case "not-to-consult": holds(.afterMoney, kept.match)
    default: true
    }
  }

  /// "Choking", "that I can't breathe" and "drowning in my own lungs" name what is feared. With
  /// somebody who does it, a "can't", or a cry for help, they stay an alarm.
  ///
  /// The other clauses of the line may say who is afraid of it, and of what not.
  private func isNamedAsFeared(_ match: PatternIndex.Match) -> Bool {
    guard !line.words.contains(where: { Self.urgent.contains(letters(of: $0)) }) else {
      return false
    }
    let clause = line.clause(of: match.start).range
    let typed = line.words[clause].map(letters)
    let first = typed.first { !Self.leading.contains($0) } ?? ""
    if first == "that" { return true }
    guard !line.begins(.negation, among: clause),
      !typed.contains(where: { Self.unable.contains($0) || Self.subjects.contains($0) })
    else { return false }
    return first.hasSuffix("ing") || first.hasSuffix("in")
      || !typed.contains(where: Self.whose.contains)
  }

  private static let urgent = [
    "help", "now", "quick", "quickly", "please", "999", "ambulance", "ring", "call",
  ]
  private static let unable = ["cant", "cannot", "cannae", "carnt", "wont", "isnt", "canna"]
  private static let leading = ["of", "just", "mainly", "mostly", "the", "about", "and", "or"]
  private static let subjects = [
    "i", "im", "ive", "ah", "am", "we", "weve", "he", "hes", "she", "shes", "they", "theyre", "it",
    "its", "mum", "mums", "dad", "dads", "mam", "has", "is",
  ]
  private static let whose = ["my", "mi", "ma", "me", "his", "her", "our", "their", "the"]
}
