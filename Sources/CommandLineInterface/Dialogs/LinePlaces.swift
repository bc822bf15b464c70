import DialogueLanguage
import DialogueModel
import SourceText

/// Every line that may be said, with its file and the number of its line, in order.
struct LinePlaces {
  struct Place {
    let id: LineID
    let path: String
    let number: Int
  }

  private(set) var all: [Place] = []

  init(files: [SourceFile]) {
    for file in files where DialogueReader.reads(file) {
      let read = DialogueReader.read(file).file
      guard let prefix = read.header?.id?.text else { continue }
      collect(read.lines, of: read.source, prefix)
    }
  }

  /// What is said of itself or asked; choices stand with their question, and words are explained
  /// to whoever asks for them.
  private mutating func collect(_ lines: [SyntaxLine], of file: SourceFile, _ prefix: String) {
    for line in lines {
      if isSpoken(line.kind), let id = line.id?.text {
        let number = file.position(of: line.span.start).line
        all.append(Place(id: LineID("\(prefix).\(id)"), path: file.path, number: number))
      }
      collect(line.children, of: file, prefix)
    }
  }

  private func isSpoken(_ kind: LineKind) -> Bool {
    switch kind {
    case .speech, .question, .why, .askAgain, .easyRead, .sayBack: true
    default: false
    }
  }
}
