import DialogueLanguage
import DialogueModel
import SourceText

/// A gap that nothing fills would leave a hole in a sentence that somebody reads.
enum EveryGapIsKnown: Rule {
  static let code = "D204"

  static func check(_ library: Library, _ report: Report) {
    library.forEachLine { file, line in
      guard line.kind.isSeen, let text = line.text else { return }
      for gap in text.gaps where !isKnown(gap.text, in: line, of: file, library) {
        let known = library.slotNames + library.factNames + houseGaps
        report.add(file, gap.span, .unknownGap(gap.text, known))
      }
    }
  }

  private static func isKnown(
    _ gap: String, in line: SyntaxLine, of file: SyntaxFile, _ library: Library
  ) -> Bool {
    if library.slots[gap] != nil || library.facts[gap] != nil { return true }
    // A wording has the gaps of what it words.
    if gap == "name" || gap == SlotDeclaration.planName || file.kind == .variant { return true }
    if gap == "answer", line.kind == .sayBack { return true }
    if houseGaps.contains(gap) { return file.kind == .houseRules }
    return library.extent == .excerpt && library.facts.isEmpty
  }

  private static let houseGaps = [
    "name", "answer", "words", "title", "old", "topic", "choices", "done", "left",
    "word", "meaning",
  ]
}

extension Message {
  fileprivate static func unknownGap(_ gap: String, _ known: [String]) -> Message {
    Message(
      "nothing fills the gap `{\(gap)}` here", near: gap, in: known,
      or: "Use a slot or a fact; `{name}` stands anywhere, `{answer}` in `Say back:`, and the "
        + "other house gaps in House.")
  }
}
