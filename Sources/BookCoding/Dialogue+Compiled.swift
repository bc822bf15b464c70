import DialogueModel

extension ByteWriter {
  /// A conversation behind its id and its length, so that a reader can pass it by.
  mutating func writeApart(_ conversation: Conversation) {
    var inner = ByteWriter()
    conversation.write(to: &inner)
    write(conversation.id)
    write(inner.bytes)
  }
}

extension ByteReader {
  /// The conversation that stands here, if it is wanted by its id; else it is passed by.
  mutating func readApart(_ isWanted: (String) -> Bool) -> Conversation? {
    let id = text()
    let count = number()
    guard isWanted(id) else {
      skip(count)
      return nil
    }
    return Conversation(from: &self)
  }
}

extension Conversation: Compiled {
  init(from reader: inout ByteReader) {
    self.init(
      id: String(from: &reader), title: String(from: &reader), audience: Audience(from: &reader),
      topics: [Dialogue](from: &reader))
  }

  func write(to writer: inout ByteWriter) {
    id.write(to: &writer)
    title.write(to: &writer)
    audience.write(to: &writer)
    topics.write(to: &writer)
  }
}

extension Dialogue: Compiled {
  init(from reader: inout ByteReader) {
    self.init(
      id: String(from: &reader), title: String(from: &reader), weight: Weight(from: &reader),
      scenes: [Scene](from: &reader))
  }

  func write(to writer: inout ByteWriter) {
    id.write(to: &writer)
    title.write(to: &writer)
    weight.write(to: &writer)
    scenes.write(to: &writer)
  }
}

extension Weight: Compiled {}

extension Scene: Compiled {
  init(from reader: inout ByteReader) {
    self.init(
      name: String(from: &reader), needs: [Condition](from: &reader),
      statements: [Statement](from: &reader))
  }

  func write(to writer: inout ByteWriter) {
    name.write(to: &writer)
    needs.write(to: &writer)
    statements.write(to: &writer)
  }
}

extension HouseRule: Compiled {
  init(from reader: inout ByteReader) {
    self.init(
      name: HouseRuleName(from: &reader), audience: Audience?(from: &reader),
      statements: [Statement](from: &reader))
  }

  func write(to writer: inout ByteWriter) {
    name.write(to: &writer)
    audience.write(to: &writer)
    statements.write(to: &writer)
  }
}

extension Audience: Compiled {}

extension HouseRuleName: Compiled {}

extension Enquiry: Compiled {
  init(from reader: inout ByteReader) {
    self.init(
      name: String(from: &reader), audience: Audience?(from: &reader),
      statements: [Statement](from: &reader))
  }

  func write(to writer: inout ByteWriter) {
    name.write(to: &writer)
    audience.write(to: &writer)
    statements.write(to: &writer)
  }
}
