import DialogueModel

extension Variant: Compiled {
  init(from reader: inout ByteReader) {
    self.init(language: Language(from: &reader), renderings: [Rendering](from: &reader))
  }

  func write(to writer: inout ByteWriter) {
    language.write(to: &writer)
    renderings.write(to: &writer)
  }
}

extension Language: Compiled {}

extension Variant.Rendering: Compiled {
  init(from reader: inout ByteReader) {
    self.init(
      Variant.Subject(from: &reader), Wording([Wording.Piece](from: &reader)))
  }

  func write(to writer: inout ByteWriter) {
    subject.write(to: &writer)
    wording.pieces.write(to: &writer)
  }
}

extension Variant.Subject: Compiled {
  /// Which kind of subject follows.
  private enum Kind: CaseIterable, Compiled { case line, topic, slot, phrase, fact }

  init(from reader: inout ByteReader) {
    switch Kind(from: &reader) {
    case .line: self = .line(LineID(String(from: &reader)))
    case .topic: self = .topic(String(from: &reader))
    case .slot: self = .slot(String(from: &reader))
    case .phrase: self = .phrase(slot: String(from: &reader), value: String(from: &reader))
    case .fact: self = .fact(String(from: &reader), nations: [String](from: &reader))
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .line(let id):
      Kind.line.write(to: &writer)
      id.text.write(to: &writer)
    case .topic(let id):
      Kind.topic.write(to: &writer)
      id.write(to: &writer)
    case .slot(let name):
      Kind.slot.write(to: &writer)
      name.write(to: &writer)
    case .phrase(let slot, let value):
      Kind.phrase.write(to: &writer)
      slot.write(to: &writer)
      value.write(to: &writer)
    case .fact(let name, let nations):
      Kind.fact.write(to: &writer)
      name.write(to: &writer)
      nations.write(to: &writer)
    }
  }
}
