import DialogueLanguage
import DialogueModel
import SourceText

/// A gap that is lost in another language takes a name or an answer with it.
enum EveryWordingKeepsItsGaps: Rule {
  static let code = "D604"

  static func check(_ library: Library, _ report: Report) {
    let wordings = WordingMaking(library: library)
    for file in library.files(.variant) {
      for line in file.lines {
        guard line.kind.isSeen, let text = line.text,
          let english = wordings.subject(of: line, in: file)?.english
        else { continue }
        let gaps = Wording(written: english).gaps.sorted()
        if Wording(written: text.text).gaps.sorted() != gaps {
          report.add(file, text.span, .otherGaps(gaps))
        }
      }
    }
  }
}

extension Message {
  fileprivate static func otherGaps(_ gaps: [String]) -> Message {
    let written = gaps.map { "`{\($0)}`" }
    return Message(
      "the gaps are not those of the English",
      gaps.isEmpty ? "Write it without a gap." : "Write \(list(written, "and")), each once.")
  }
}
