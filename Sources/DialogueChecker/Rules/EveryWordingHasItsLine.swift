import DialogueLanguage
import DialogueModel
import SourceText

/// The wording of a line that is not there is never said, and of two wordings one is not.
enum EveryWordingHasItsLine: Rule {
  static let code = "D602"
  static let isAboutWholeBook = true

  static func check(_ library: Library, _ report: Report) {
    let wordings = WordingMaking(library: library)
    for file in library.files(.variant) {
      var seen: Set<Variant.Subject> = []
      for line in file.lines {
        guard line.kind.isSeen, let name = line.name else { continue }
        guard let subject = wordings.subject(of: line, in: file)?.subject else {
          report.add(file, name.span, .ofNothing(name.text))
          continue
        }
        if !seen.insert(subject).inserted { report.add(file, name.span, .twice(name.text)) }
      }
    }
  }
}

extension Message {
  fileprivate static func ofNothing(_ name: String) -> Message {
    Message(
      "there is nothing called `\(name)` to be worded",
      "Look whether it was taken out or renamed; if it was, take this line out too.")
  }

  fileprivate static func twice(_ name: String) -> Message {
    Message("`\(name)` is worded twice", "Keep one of the two.")
  }
}
