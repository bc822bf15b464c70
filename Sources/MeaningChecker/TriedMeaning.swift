import DialogueLanguage
import DialogueModel
import Recognition
import SourceText

/// A meaning with all that was heard when its examples and contrasts were tried.
struct TriedMeaning {
  /// An example or a contrast, in each moment at which the meaning is listened for.
  struct Trial {
    let phrase: Phrase
    let hearings: [ListeningRoom.Heard]
    let scope: Recogniser.LineScope
  }

  let file: SyntaxFile
  let name: String
  let isWeighty: Bool
  let examples: [Trial]
  let contrasts: [Trial]

  /// Nil for a file of another kind.
  init?(_ file: SyntaxFile, in room: ListeningRoom) {
    guard let name = file.header?.text?.text, let meaning = room.meaning(of: file) else {
      return nil
    }
    self.file = file
    self.name = name
    isWeighty = meaning.stakes == .weighty
    let moments = room.moments(for: meaning)
    func trials(_ kind: LineKind) -> [Trial] {
      file.lines(kind).flatMap(\.examples).map { phrase in
        Trial(
          phrase: phrase,
          hearings: moments.compactMap { room.hear(phrase.text, as: meaning, at: $0) },
          scope: room.recogniser.scope(of: phrase.text))
      }
    }
    examples = trials(.like)
    contrasts = trials(.never)
  }
}
