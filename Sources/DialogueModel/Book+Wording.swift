extension Book {
  /// The same book in other words. What has no wording in the language stays in English, and
  /// `englishOnly` names it, so that it can be said.
  ///
  /// - Parameter others: Wordings that the book does not hold itself.
  public func worded(in language: Language, by others: [Variant] = []) -> Book {
    guard language != .english else { return self }
    let variants = variants + others
    var rewording = Rewording(variants.filter { $0.language == language })
    let conversations = conversations.map { rewording.conversation($0) }
    let houseRules = houseRules.map {
      HouseRule(
        name: $0.name, audience: $0.audience, statements: rewording.statements($0.statements))
    }
    let enquiries = enquiries.map {
      Enquiry(
        name: $0.name, audience: $0.audience, statements: rewording.statements($0.statements))
    }
    let words = words.map {
      GlossaryWord(word: $0.word, also: $0.also, means: rewording.line($0.means))
    }
    return Book(
      conversations: conversations, houseRules: houseRules, enquiries: enquiries,
      facts: facts.map { rewording.fact($0) }, words: words, meanings: meanings,
      concepts: concepts, slots: slots.map { rewording.slot($0) }, variants: variants,
      language: language, englishOnly: rewording.missing, isReviewed: isReviewed,
      fingerprint: fingerprint)
  }
}

/// Looks up each line's wording, and remembers which had none.
private struct Rewording {
  private let wordings: [Variant.Subject: Wording]
  private(set) var missing: Set<LineID> = []

  init(_ variants: [Variant]) {
    wordings = Dictionary(
      variants.flatMap(\.renderings).map { ($0.subject, $0.wording) },
      uniquingKeysWith: { first, _ in first })
  }

  mutating func conversation(_ conversation: Conversation) -> Conversation {
    Conversation(
      id: conversation.id, title: conversation.title, audience: conversation.audience,
      topics: conversation.topics.map { topic in
        Dialogue(
          id: topic.id, title: text(.topic(topic.id)) ?? topic.title, weight: topic.weight,
          scenes: topic.scenes.map {
            Scene(name: $0.name, needs: $0.needs, statements: statements($0.statements))
          })
      })
  }

  mutating func statements(_ statements: [Statement]) -> [Statement] {
    statements.map { statement in
      switch statement {
      case .say(let line): .say(self.line(line))
      case .ask(let question): .ask(self.question(question))
      case .branch(let conditions, let inner):
        .branch(when: conditions, self.statements(inner))
      case .whenChanged(let slot, let value, let lookAgainAt, let inner):
        .whenChanged(
          slot: slot, from: value, lookAgainAt: lookAgainAt, self.statements(inner))
      case .readBackEverything, .offer, .goTo, .finish, .rest, .comeBack: statement
      }
    }
  }

  mutating func question(_ question: Question) -> Question {
    // A question is not worded as long as one of its choices is not.
    if question.choices.contains(where: { wordings[.line($0.label.id)] == nil }) {
      missing.insert(question.line.id)
    }
    return Question(
      slot: question.slot, line: line(question.line), whyWeAsk: line(question.whyWeAsk),
      askAgain: line(question.askAgain), easyRead: question.easyRead.map { line($0) },
      choices: question.choices.map { Choice(label: line($0.label), value: $0.value) },
      takesOwnWords: question.takesOwnWords, keepsQuestions: question.keepsQuestions,
      isUnsaved: question.isUnsaved, sayBack: question.sayBack.map { line($0) },
      restsOn: question.restsOn)
  }

  mutating func line(_ line: Line) -> Line {
    guard let wording = wordings[.line(line.id)] else {
      missing.insert(line.id)
      return line
    }
    return Line(id: line.id, wording: wording, source: line.source)
  }

  func fact(_ fact: Fact) -> Fact {
    Fact(
      name: fact.name, says: text(.fact(fact.name, nations: fact.nations)) ?? fact.says,
      nations: fact.nations, source: fact.source, checked: fact.checked, reviewBy: fact.reviewBy,
      isStatistic: fact.isStatistic)
  }

  func slot(_ slot: SlotDeclaration) -> SlotDeclaration {
    let values = if case .choice(let values) = slot.answer { values } else { [String]() }
    let phrases = zip(values, slot.phrases).map { value, phrase in
      text(.phrase(slot: slot.name, value: value)) ?? phrase
    }
    return SlotDeclaration(
      name: slot.name, title: text(.slot(slot.name)) ?? slot.title, answer: slot.answer,
      isWeighty: slot.isWeighty, audiences: slot.audiences, phrases: phrases,
      titleForRelative: slot.titleForRelative, asksAbout: slot.asksAbout,
      isAboutSpeaker: slot.isAboutSpeaker)
  }

  private func text(_ subject: Variant.Subject) -> String? {
    wordings[subject]?.filled { "{\($0)}" }
  }
}
