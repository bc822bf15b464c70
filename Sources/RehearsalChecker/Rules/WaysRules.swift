import SourceText

/// R815: what a look back offers for a cue is heard as meeting it.
enum WaysRules {
  static func diagnostics(of file: ScenarioFile, unmet: [String]) -> [Diagnostic] {
    let report = Report(file: file.source.path)
    for line in file.all where line.kind == .gently || line.kind == .plainly {
      guard let id = line.id?.text, unmet.contains(id) else { continue }
      report.add(
        "R815", line.text?.span ?? line.span, "whoever says this is not heard as meeting the worry",
        "Name the worry in it by one of its `Words:`, and ask about it or give it back.")
    }
    return report.diagnostics
  }
}
