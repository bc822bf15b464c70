import Recognition

/// What only the whole turn can say, and the order of turns.
struct TurnStructures {
  /// A place in the turn that proves it.
  struct Place {
    let sentence: Int
    let words: Range<Int>
    var isDenial = false
  }

  static let questionsStacked = 3
  /// Where nobody is answered, a history may be being taken.
  static let questionsStackedUnasked = 4
  static let informationRun = 3
  static let informationWords = 25
  static let bareWords = 20
  static let breathWords = 45
  static let figuresLoaded = 2
  /// How many turns before count as just before.
  static let turnsJustBefore = 2
  /// Of one of these, the other feels met.
  static let meeting: Set<MomentKind> = [
    .reflection, .acknowledgesFeeling, .exploresFeeling, .echoesCue, .respects,
    .support, .stays, .pauses, .meetsAnger, .asksWhatMatters, .asksWhatTheyKnow, .repairs,
    .wishesAndWorries, .warns, .asksPermission, .summarises, .checksUnderstanding,
    .relievesRelative, .openQuestion, .honestUncertainty, .honestLimit,
  ]
  static let taking: Set<MomentKind> = [
    .information, .advice, .closedQuestion, .falseReassurance, .platitude, .minimises, .jargon,
    .statisticsLoad, .defends, .argues, .evasive, .coercivePositivity, .overPromises, .myStory,
    .pity, .nuisance, .notOurJob, .depersonalises, .abandons, .bluntNews,
  ]
  static let dismissing: Set<MomentKind> = [
    .argues, .defends, .minimises, .platitude, .coercivePositivity, .myStory, .falseReassurance,
    .nuisance,
  ]
  static let hurting: Set<MomentKind> = [
    .falseReassurance, .platitude, .minimises, .coercivePositivity, .overPromises, .myStory,
    .nuisance, .notOurJob, .defends, .argues,
  ]
  static let preparing: Set<MomentKind> = [
    .warns, .asksPermission, .asksWhatTheyKnow, .wishesAndWorries,
  ]
  static let asking: Set<MomentKind> = [
    .asksWhatTheyKnow, .asksWhatMatters, .explores, .exploresFeeling, .openQuestion,
    .asksPermission,
  ]

  let listening: TurnListening
  var turn: Turn { listening.turn }
  private let kinds: Set<MomentKind>

  init(_ listening: TurnListening) {
    self.listening = listening
    kinds = Set(listening.moments.map(\.kind))
  }

  /// In the order of `Structure`.
  func found() -> [(Structure, Place)] {
    Structure.allCases.compactMap { structure in place(of: structure).map { (structure, $0) } }
  }

  private func place(of structure: Structure) -> Place? {
    switch structure {
    case .silence: turn.words.isEmpty ? Place(sentence: 0, words: 0..<0) : nil
    case .echoesCue: echo
    case .takesSpace: spaceTaken
    case .givesThenTakes: spaceTakenBack
    case .stacksQuestions: stack
    case .lectures: lecture
    case .statisticsLoad: figures
    case .usesName: name
    case .tellsSecret: secret
    case .meetsNothing: whole(if: met.isEmpty)
    case .bare:
      whole(
        if: turn.words.count <= Self.bareWords && !kinds.contains(.question)
          && kinds.isDisjoint(with: Self.meeting))
    case .plainWord: whole(if: kinds.contains(.saysPlainly))
    case .unprepared: whole(if: isUnprepared)
    case .nothingAskedYet:
      whole(if: kinds.union(listening.setting.earlier.joined()).isDisjoint(with: Self.asking))
    case .afterNews:
      whole(if: lastTurn.contains { [.saysPlainly, .bluntNews].contains($0) })
    case .afterHurt: whole(if: lastTurn.contains(where: \.isNegative))
    case .niceAgain: whole(if: lastTurn.contains(.chronicNiceness))
    case .softWordIsTheirs: whole(if: softWordIsTheirs)
    default: nil
    }
  }

  private func whole(if isSo: Bool) -> Place? {
    isSo && !turn.words.isEmpty ? Place(sentence: 0, words: 0..<turn.words.count) : nil
  }

  private func sentence(_ sentence: Sentence) -> Place {
    Place(sentence: sentence.number, words: sentence.words)
  }

  // MARK: - Cues

  /// A statement that speaks of what the other raised.
  private var echo: Place? {
    let setting = listening.setting
    for one in turn.sentences where one.question == nil && !hurts(one) {
      for cue in setting.cues {
        let said = listening.words(ofSubject: cue.patterns, in: one) { _ in }
        if let said { return Place(sentence: one.number, words: said) }
        let denied = listening.words(ofSubject: cue.patterns, in: one) { $0.mayBeNegated = true }
        if let denied {
          return Place(sentence: one.number, words: denied, isDenial: !isAboutHer(one))
        }
      }
    }
    guard setting.cues.isEmpty else { return nil }
    return turn.sentences.first { one in
      one.question == nil && !hurts(one) && one.has(.sharesWord)
        && (isOnlyTheirWords(one) || one.has(.afterCue) && givesBack(one))
    }.map(sentence)
  }

  /// "You cannot picture life without him" gives back; "he is not starving" only denies.
  private func isAboutHer(_ one: Sentence) -> Bool {
    one.has(.aboutYou) || stands("sounds-like", in: one) || stands("says-untrue", in: one)
  }

  /// "Fifty two years." Nothing but what the other said, given back.
  private func isOnlyTheirWords(_ one: Sentence) -> Bool {
    one.has(.onlySharedWords) && one.has(.atMostFiveWords) && !one.has(.aboutMe)
      && !listening.setting.saidBefore.hasSuffix("?")
  }

  private func givesBack(_ one: Sentence) -> Bool {
    kinds.contains(.reflection) || one.has(.acknowledgesFeeling) || one.has(.sharesWords)
      || one.has(.aboutYou)
  }

  /// Her words in a promise that nobody can keep, or in somebody else's story, are not given back.
  private func hurts(_ sentence: Sentence) -> Bool {
    Self.hurting.contains { sentence.has($0) }
  }

  /// A cue was raised, and the turn goes elsewhere.
  private var spaceTaken: Place? {
    guard wasRaised, met.isEmpty, echo == nil, !isAnswer else { return nil }
    let taken = turn.sentences.first { one in
      Self.taking.contains { one.has($0) } && !asksAboutHer(one)
    }
    return (taken ?? turn.sentences.first(where: goesElsewhere)).map(sentence)
  }

  /// A long statement in which nothing is hers.
  private func goesElsewhere(_ one: Sentence) -> Bool {
    one.question == nil && one.has(.atLeastTwelveWords) && !one.has(.sharesWord)
      && !one.has(.aboutYou) && !one.has(.aboutMe)
  }

  /// Where no scenario says so, whoever gets an argument or a saying for an answer had raised something.
  private var wasRaised: Bool {
    let isDismissed = !listening.setting.isAuthored && turn.sentences.contains { !$0.has(.atFirst) }
    return turn.sentences.contains { $0.has(.afterCue) }
      || isDismissed && !kinds.isDisjoint(with: Self.dismissing)
  }

  /// What was heard of that by which the other feels met.
  private var met: Set<MomentKind> {
    var met = kinds.intersection(Self.meeting)
    // "Perhaps in the morning" is shaped like a reflection, and gives nothing back.
    if !turn.sentences.contains(where: givesMeaningBack) { met.remove(.reflection) }
    // A feeling that is named on the way to a story of one's own, or to pity, is not met.
    if kinds.contains(.myStory) || kinds.contains(.pity) {
      met.subtract([.acknowledgesFeeling, .reflection])
    }
    return met
  }

  private func givesMeaningBack(_ one: Sentence) -> Bool {
    one.has(.reflection) && one.question == nil && (one.has(.sharesWord) || one.has(.aboutYou))
  }

  /// A question about what the other just said, or about any cue of hers, leaves her the room.
  private func asksAboutHer(_ sentence: Sentence) -> Bool {
    guard sentence.question != nil else { return false }
    return sentence.has(.sharesWord) || listening.cue(in: sentence.number) != nil
  }

  /// Whether the turn speaks of what was asked.
  private var isAnswer: Bool {
    turn.sentences.contains { one in
      listening.setting.asked.contains { asked in
        listening.words(ofSubject: asked.patterns, in: one) {
          ($0.mayAsk, $0.mayBeNegated) = (true, true)
        } != nil
      }
    }
  }

  /// A feeling is named, and then "but".
  private var spaceTakenBack: Place? {
    let given: Set<MomentKind> = [.acknowledgesFeeling, .reflection, .respects, .meetsAnger]
    guard let first = turn.sentences.first(where: { one in given.contains { one.has($0) } }) else {
      return nil
    }
    let takingBack = Self.taking.subtracting([.closedQuestion])
    return turn.sentences[first.number...].first { one in
      let isNext = one.number > first.number
      // "But you do not carry it alone" gives more; "but we need to get it signed" does not.
      let isHard = takingBack.subtracting([.information, .evasive]).contains { one.has($0) }
      let givesMore = isNext && !isHard && Self.meeting.contains { one.has($0) }
      let isAboutUs = isNext && one.question == nil && stands("our-need", in: one)
      return !givesMore && (isNext ? turns(one) : one.words.contains { isTurningWord($0) })
        && (isAboutUs || takingBack.contains { one.has($0) })
    }.map(sentence)
  }

  private func turns(_ sentence: Sentence) -> Bool {
    sentence.words.prefix(2).contains { isTurningWord($0) }
  }

  private func isTurningWord(_ word: Int) -> Bool {
    stands("turning-word", at: word)
  }

  // MARK: - Load

  private var stack: Place? {
    let asked = turn.sentences.filter { one in
      one.question != nil && one.words.count > 2 && !goesOn(one)
    }
    let setting = listening.setting
    let isAnswering = setting.isAuthored || !setting.saidBefore.isEmpty
    let most = isAnswering ? Self.questionsStacked : Self.questionsStackedUnasked
    guard asked.count >= most, let first = asked.first, let last = asked.last
    else { return nil }
    return Place(
      sentence: first.number, words: first.words.lowerBound..<last.words.upperBound)
  }

  /// "Or is it sharp", "and what makes it worse": only goes on with the question before.
  private func goesOn(_ one: Sentence) -> Bool {
    let first = one.words.lowerBound
    return switch turn.words[first].text {
    case "or", "like": true
    case "and": turn.line.end(of: turn.grammar.asking, at: first + 1) != nil
    default: false
    }
  }

  private var lecture: Place? {
    guard !kinds.contains(.question), !kinds.contains(.pauses) else { return nil }
    let told = turn.sentences.filter { $0.has(.information) && !$0.has(.saysPlainly) }
    let words = told.reduce(0) { $0 + $1.words.count }
    if let long = turn.sentences.first(where: isLongAndHardToFollow) { return sentence(long) }
    guard told.count >= Self.informationRun, words >= Self.informationWords, let first = told.first,
      let last = told.last
    else { return nil }
    return Place(sentence: first.number, words: first.words.lowerBound..<last.words.upperBound)
  }

  /// One breath of it, with words or figures that few can follow.
  private func isLongAndHardToFollow(_ one: Sentence) -> Bool {
    one.question == nil && one.words.count >= Self.breathWords
      && (one.has(.jargon) || kinds.contains(.statisticsLoad))
  }

  private var figures: Place? {
    let shares = turn.words.indices.filter { isShare($0) }
    // "Six to nine months" is a figure beside a share, and by itself a plain answer.
    let places =
      shares.isEmpty ? [] : turn.words.indices.filter { shares.contains($0) || isTerm($0) }
    guard places.count >= Self.figuresLoaded, let first = places.first, let last = places.last,
      let start = turn.sentences.first(where: { $0.words.contains(first) })
    else { return nil }
    return Place(sentence: start.number, words: first..<last + 1)
  }

  /// "15%", "two in ten", "3 out of 10", "of every hundred", "a third of them".
  private func isShare(_ word: Int) -> Bool {
    let bytes = turn.line.text.utf8
    let end = bytes.index(bytes.startIndex, offsetBy: turn.words[word].end)
    if end < bytes.endIndex, bytes[end] == UInt8(ascii: "%") { return true }
    let next = turn.words[(word + 1)...].prefix(3).map(\.text)
    if next.first == "percent" || next.starts(with: ["per", "cent"]) { return true }
    if stands("part-of-many", at: word) {
      // "Of those about half", and "half of those".
      if turn.words[..<word].suffix(3).map(\.text).starts(with: ["of", "those"]) { return true }
      return next.first == "of" && stands("counted-people", at: word + 2)
    }
    guard isCount(word) else { return false }
    if turn.words[..<word].suffix(2).map(\.text) == ["of", "every"] { return true }
    if next.starts(with: ["out", "of"]) { return true }
    // "Two in ten minutes" is no share of anything.
    return next.first == "in" && next.count > 1 && (isCount(word + 2) || next[1] == "a")
      && !stands("not-counted-in", at: word + 3)
  }

  /// "Six to nine months", "three or four weeks".
  private func isTerm(_ word: Int) -> Bool {
    let next = turn.words[(word + 1)...].prefix(3).map(\.text)
    return next.count == 3 && isCount(word) && isCount(word + 2)
      && ["to", "or"].contains(next[0]) && stands("length-of-life", at: word + 3)
  }

  private func isCount(_ word: Int) -> Bool {
    turn.words[word].text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      || turn.line.end(of: turn.grammar.number, at: word) != nil
  }

  private func stands(_ concept: String, in sentence: Sentence) -> Bool {
    sentence.words.contains { stands(concept, at: $0) }
  }

  private func stands(_ concept: String, at word: Int) -> Bool {
    word < turn.words.count && listening.recogniser.stands(concept, in: turn.line, at: word)
  }

  // MARK: - Names and secrets

  private var name: Place? {
    let name = listening.setting.name.lowercased().split(separator: " ").map(String.init)
    for one in turn.sentences {
      for word in one.words {
        let text = turn.words[word].text
        if !name.isEmpty ? name.contains(text) : isCalled(word, in: one) {
          return Place(sentence: one.number, words: word..<word + 1)
        }
      }
    }
    return nil
  }

  /// "Margaret, …" and "…, Margaret".
  private func isCalled(_ word: Int, in sentence: Sentence) -> Bool {
    guard turn.line.isName(word), sentence.words.count > 1 else { return false }
    let isEnd = word + 1 == sentence.words.upperBound
    if turn.words[word].isAfterPause, isEnd || turn.words[word + 1].isAfterPause { return true }
    if isEnd || turn.words[word + 1].isAfterPause, word == sentence.words.lowerBound + 1,
      turn.line.end(of: turn.grammar.leadIn, at: word - 1) == word
    {
      return true
    }
    let isTitled =
      word > sentence.words.lowerBound
      && stands("title-of-name", at: word - 1)
    return isTitled && (isEnd || turn.words[word + 1].isAfterPause)
  }

  private var secret: Place? {
    for one in turn.sentences where one.question == nil {
      for secret in listening.setting.secrets {
        if let words = listening.words(ofSubject: secret.patterns, in: one, adding: { _ in }) {
          return Place(sentence: one.number, words: words)
        }
      }
    }
    return nil
  }

  // MARK: - Order of turns

  private var lastTurn: [MomentKind] { listening.setting.earlier.last ?? [] }

  private var isUnprepared: Bool {
    let before = listening.setting.earlier.suffix(Self.turnsJustBefore).joined()
    return kinds.union(before).isDisjoint(with: Self.preparing)
  }

  private var softWordIsTheirs: Bool {
    let lines = listening.setting.personsLines + [listening.setting.saidBefore]
    guard let soft = listening.recogniser.table.number(of: "soft-word") else { return false }
    return lines.contains { text in
      let line = listening.recogniser.table.read(text)
      return line.words.indices.contains { line.end(of: soft, at: $0) != nil }
    }
  }
}
