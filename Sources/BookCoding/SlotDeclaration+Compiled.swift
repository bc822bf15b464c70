import DialogueModel

extension SlotDeclaration: Compiled {
  init(from reader: inout ByteReader) {
    self.init(
      name: String(from: &reader), title: String(from: &reader), answer: Answer(from: &reader),
      isWeighty: Bool(from: &reader), audiences: [Audience](from: &reader),
      phrases: [String](from: &reader), titleForRelative: String?(from: &reader),
      asksAbout: String?(from: &reader), isAboutSpeaker: Bool(from: &reader))
  }

  func write(to writer: inout ByteWriter) {
    name.write(to: &writer)
    title.write(to: &writer)
    answer.write(to: &writer)
    isWeighty.write(to: &writer)
    audiences.write(to: &writer)
    phrases.write(to: &writer)
    titleForRelative.write(to: &writer)
    asksAbout.write(to: &writer)
    isAboutSpeaker.write(to: &writer)
  }
}

extension SlotDeclaration.Answer: Compiled {
  /// Which kind of answer follows.
  private enum Kind: CaseIterable, Compiled { case choice, words, date }

  init(from reader: inout ByteReader) {
    switch Kind(from: &reader) {
    case .choice: self = .choice([String](from: &reader))
    case .words: self = .words
    case .date: self = .date
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .choice(let choices):
      Kind.choice.write(to: &writer)
      choices.write(to: &writer)
    case .words: Kind.words.write(to: &writer)
    case .date: Kind.date.write(to: &writer)
    }
  }
}
