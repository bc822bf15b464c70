/// One thing that somebody who looks after the person at work can report of a team's decision.
///
/// It is reported and never made here, and leads nowhere but to `clinicalDecisionsReported`.
public struct ReportSlot: Hashable, Sendable {
  /// How it is called in dialogues: `team-decision`.
  public let name: String
  /// The heading in lists of answers, and before the answer in the report.
  public let title: String
  public let answer: AnswerShape
  public let isWeighty: Bool
  public let field: Field

  public enum Field: Hashable, Sendable {
    case decision, paperAt, paperDate
    /// A sentence of the report, below its title.
    case note
  }
}

/// Everything that staff can report of a decision about CPR.
public enum ReportCatalogue {
  /// In the order in which a report is read.
  public static let slots: [ReportSlot] = [
    ReportSlot(
      name: "team-decision", title: "What the team decided about CPR",
      answer: .choices([
        ChoicePhrase("none-known", "The team has made no decision about CPR"),
        ChoicePhrase("told-will-be-tried", "The team decided that CPR will be tried"),
        ChoicePhrase("told-will-not-be-tried", "The team decided that CPR will not be tried"),
        ChoicePhrase("unknown", "It is not known whether the team made a decision about CPR"),
      ]), isWeighty: true, field: .decision),
    note("team-owner", "Who is responsible for it"),
    note("team-reason", "Why"),
    note("team-discussed-with", "Who it was talked over with"),
    note("team-discussed", "What was talked over"),
    note("team-person-said", "What the person said"),
    note("team-told", "Who has been told"),
    note("team-written-where", "What was written, and where"),
    note("team-review", "When it will be looked at again"),
    ReportSlot(
      name: "team-form-where", title: "Where the form is", answer: .words, isWeighty: false,
      field: .paperAt),
    ReportSlot(
      name: "team-form-date", title: "The date on the form", answer: .words, isWeighty: false,
      field: .paperDate),
  ]

  public static func slot(named name: String) -> ReportSlot? { byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: slots.map { ($0.name, $0) })

  private static func note(_ name: String, _ title: String) -> ReportSlot {
    ReportSlot(name: name, title: title, answer: .words, isWeighty: false, field: .note)
  }
}
