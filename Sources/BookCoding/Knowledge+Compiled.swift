import DialogueModel

extension Fact: Compiled {
  init(from reader: inout ByteReader) {
    self.init(
      name: String(from: &reader), says: String(from: &reader), nations: [String](from: &reader),
      source: String(from: &reader), checked: String(from: &reader),
      reviewBy: String(from: &reader), isStatistic: Bool(from: &reader))
  }

  func write(to writer: inout ByteWriter) {
    name.write(to: &writer)
    says.write(to: &writer)
    nations.write(to: &writer)
    source.write(to: &writer)
    checked.write(to: &writer)
    reviewBy.write(to: &writer)
    isStatistic.write(to: &writer)
  }
}

extension GlossaryWord: Compiled {
  init(from reader: inout ByteReader) {
    self.init(
      word: String(from: &reader), also: [String](from: &reader), means: Line(from: &reader))
  }

  func write(to writer: inout ByteWriter) {
    word.write(to: &writer)
    also.write(to: &writer)
    means.write(to: &writer)
  }
}

extension Meaning: Compiled {
  init(from reader: inout ByteReader) {
    self.init(
      name: String(from: &reader), answers: [String](from: &reader),
      stakes: Stakes(from: &reader), patterns: [String](from: &reader),
      examples: [String](from: &reader), contrasts: [String](from: &reader))
  }

  func write(to writer: inout ByteWriter) {
    name.write(to: &writer)
    answers.write(to: &writer)
    stakes.write(to: &writer)
    patterns.write(to: &writer)
    examples.write(to: &writer)
    contrasts.write(to: &writer)
  }
}

extension Meaning.Stakes: Compiled {}

extension Concept: Compiled {
  init(from reader: inout ByteReader) {
    self.init(name: String(from: &reader), phrases: [String](from: &reader))
  }

  func write(to writer: inout ByteWriter) {
    name.write(to: &writer)
    phrases.write(to: &writer)
  }
}
