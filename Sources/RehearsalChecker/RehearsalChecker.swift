public import Rehearsal
public import SourceText

/// Reads and checks the scenarios and the table of effects.
public enum RehearsalChecker {
  /// How much is checked.
  public enum Extent: Sendable {
    /// Every scenario is whole, and every rule is looked at.
    case wholeFolder
    /// Pieces: what is missing from them is not missed.
    case excerpt
  }

  /// What became of the files.
  public struct Checked: Sendable {
    /// Those without an error, by id.
    public let scenarios: [Scenario]
    /// Nil where it is missing or has an error.
    public let effects: EffectTable?
    /// By file and place.
    public let diagnostics: [Diagnostic]
  }

  /// Whether a file is one of ours.
  public static func reads(_ file: SourceFile) -> Bool {
    file.name.hasSuffix(".rehearsal") || file.name == "effects.table"
  }

  /// - Parameters:
  ///   - files: All of `Dialogs`; of those that are not ours, only names of concepts and of
  ///     sources are looked at.
  ///   - moments: What can be heard in a turn, by name.
  ///   - unmet: Ids of lines that are offered for a cue and do not meet it, by scenario. To find
  ///     them somebody must listen, which this room cannot.
  public static func check(
    _ files: [SourceFile], moments: [String], extent: Extent = .wholeFolder,
    unmet: ([Scenario]) -> [[String]] = { $0.map { _ in [] } }
  ) -> Checked {
    let own = files.filter(reads).sorted { $0.path < $1.path }
    let outside = Outside(files: files, moments: moments)
    var diagnostics: [Diagnostic] = []
    var scenarios: [Scenario] = []
    var effects: EffectTable?
    var sound: [ScenarioFile] = []
    for source in own {
      let (file, found) = ScenarioReader.read(source)
      diagnostics += found
      guard let file else { continue }
      let report = Report(file: source.path)
      if file.kind == .effects {
        let table = EffectsMaking(file, moments: moments, report: report).table()
        TableRules(file: file, table: table, outside: outside, report: report).check(extent)
        if !hasErrors(found + report.diagnostics) { effects = table }
      } else {
        let making = ScenarioMaking(file, moments: moments, report: report)
        let scenario = making.scenario()
        ScenarioRules(file: file, scenario: scenario, outside: outside, report: report)
          .check(extent)
        if !hasErrors(found + report.diagnostics) {
          scenarios.append(scenario)
          sound.append(file)
        }
      }
      diagnostics += report.diagnostics
    }
    // What is offered is tried only in scenarios that have no other mistake.
    for (file, ids) in zip(sound, unmet(scenarios)) {
      diagnostics += WaysRules.diagnostics(of: file, unmet: ids)
    }
    return Checked(
      scenarios: scenarios, effects: effects, diagnostics: diagnostics.sorted(by: isBefore))
  }

  /// Every code that is used here, in order.
  public static let codes = (1...15).map { "R8" + ($0 < 10 ? "0" : "") + String($0) }

  private static func hasErrors(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.contains { $0.severity == .error }
  }

  private static func isBefore(_ one: Diagnostic, _ other: Diagnostic) -> Bool {
    (one.file, one.span.start, one.code, one.message)
      < (other.file, other.span.start, other.code, other.message)
  }
}
