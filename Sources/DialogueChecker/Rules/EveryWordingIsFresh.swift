import DialogueLanguage
import DialogueModel
import SourceText

/// A wording of what the English no longer says would tell two people two things.
enum EveryWordingIsFresh: Rule {
  static let code = "D603"
  static let severity = Diagnostic.Severity.warning

  static func check(_ library: Library, _ report: Report) {
    let wordings = WordingMaking(library: library)
    for file in library.files(.variant) {
      for line in file.lines(.lineWording) {
        guard let english = wordings.subject(of: line, in: file)?.english else { continue }
        let fingerprint = Wording(written: english).fingerprint
        if line.id?.text != fingerprint { report.add(file, line.span, .stale(fingerprint)) }
      }
    }
  }
}

extension Message {
  fileprivate static func stale(_ fingerprint: String) -> Message {
    Message(
      "this does not word what the English says now, and is not said",
      "Word it anew, and end the line with two spaces and `[\(fingerprint)]`.")
  }
}
