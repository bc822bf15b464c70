import DialogueLanguage
import SourceText

/// A telephone number that changed may be worse than none.
///
/// It is a warning, because a date must never keep somebody from talking.
enum EveryFactIsFresh: Rule {
  static let code = "D405"
  static let severity = Diagnostic.Severity.warning

  static func check(_ library: Library, _ report: Report) {
    for file in library.files(.facts) {
      for fact in file.lines(.fact) {
        guard let day = fact.child(.reviewBy)?.text, day.text < library.today else { continue }
        report.add(file, day.span, .stale(fact.text?.text ?? "", day.text))
      }
    }
  }
}

extension Message {
  fileprivate static func stale(_ name: String, _ day: String) -> Message {
    Message(
      "the fact `\(name)` was to be looked at again by \(day)",
      "Look it up at its source, then write new days at `Checked:` and `Review by:`.")
  }
}
