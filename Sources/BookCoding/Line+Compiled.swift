import DialogueModel

extension Question: Compiled {
  init(from reader: inout ByteReader) {
    self.init(
      slot: String(from: &reader), line: Line(from: &reader), whyWeAsk: Line(from: &reader),
      askAgain: Line(from: &reader), easyRead: Line?(from: &reader),
      choices: [Choice](from: &reader), takesOwnWords: Bool(from: &reader),
      keepsQuestions: Bool(from: &reader), isUnsaved: Bool(from: &reader),
      sayBack: Line?(from: &reader),
      restsOn: [String](from: &reader))
  }

  func write(to writer: inout ByteWriter) {
    slot.write(to: &writer)
    line.write(to: &writer)
    whyWeAsk.write(to: &writer)
    askAgain.write(to: &writer)
    easyRead.write(to: &writer)
    choices.write(to: &writer)
    takesOwnWords.write(to: &writer)
    keepsQuestions.write(to: &writer)
    isUnsaved.write(to: &writer)
    sayBack.write(to: &writer)
    restsOn.write(to: &writer)
  }
}

extension Choice: Compiled {
  init(from reader: inout ByteReader) {
    self.init(label: Line(from: &reader), value: String(from: &reader))
  }

  func write(to writer: inout ByteWriter) {
    label.write(to: &writer)
    value.write(to: &writer)
  }
}

extension Line: Compiled {
  init(from reader: inout ByteReader) {
    self.init(
      id: LineID(String(from: &reader)), wording: Wording([Wording.Piece](from: &reader)),
      source: String?(from: &reader))
  }

  func write(to writer: inout ByteWriter) {
    id.text.write(to: &writer)
    wording.pieces.write(to: &writer)
    source.write(to: &writer)
  }
}

extension Wording.Piece: Compiled {
  init(from reader: inout ByteReader) {
    self = Bool(from: &reader) ? .gap(String(from: &reader)) : .text(String(from: &reader))
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .text(let text):
      false.write(to: &writer)
      text.write(to: &writer)
    case .gap(let name):
      true.write(to: &writer)
      name.write(to: &writer)
    }
  }
}
