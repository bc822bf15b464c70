import DialogueModel

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
