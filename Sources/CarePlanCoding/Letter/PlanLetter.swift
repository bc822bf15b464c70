public import CarePlanModel

/// A plan as a letter in plain text, for paper.
///
/// Whoever opens it at a bedside reads the first block and knows what to do; everything else
/// follows in the order in which it was asked.
public enum PlanLetter {
  /// No line is wider than this many columns.
  public static let columnsMax = 70

  /// - Returns: Lines that end in a newline, in UTF-8 when written.
  public static func text(of sealed: SealedCarePlan) -> String {
    var page = LetterPage()
    let plan = sealed.plan
    page.line("ADVANCE CARE PLAN")
    page.paragraph(standing(of: plan.header))
    firstMinute(plan.firstMinute, on: &page)
    questions(plan.questionsForMyTeam, on: &page)
    identity(plan, on: &page)
    for group in SlotGroup.allCases where group != .identity && group != .sharing {
      statements(in: group, of: plan, on: &page)
    }
    sharing(plan, on: &page)
    otherVoices(plan, on: &page)
    unanswered(plan, on: &page)
    closing(sealed, on: &page)
    return page.text
  }

  private static func standing(of header: PlanHeader) -> String {
    let day = PlanTime(header.updated)?.day.inWords ?? header.updated
    switch header.status {
    case .draft: return "Version \(header.version), \(day). A draft: it is not finished."
    case .final: return "Version \(header.version), \(day)."
    case .withdrawn: return "Version \(header.version), \(day). Withdrawn: do not use it."
    }
  }

  private static func firstMinute(_ block: FirstMinute, on page: inout LetterPage) {
    page.heading("The first minute")
    page.entry("Name", block.name)
    page.entry("What matters most to me", block.whatMattersMost.map { "\"\($0)\"" } ?? notSaid)
    page.entry("CPR", block.cprView)
    page.entry("Advance decision to refuse treatment", block.advanceDecision)
    page.entry("Who to ring first", block.whoToRing ?? notSaid)
    page.entry("What helps me to be understood", block.communicationNeeds ?? notSaid)
  }

  private static func questions(_ questions: [TeamQuestion], on page: inout LetterPage) {
    guard !questions.isEmpty else { return }
    page.heading("Questions for my team")
    for question in questions { page.quote(question.text) }
  }

  static let notSaid = "Nothing was said about this."
}

/// A letter in the writing.
struct LetterPage {
  private var lines: [String] = []

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func line(_ text: String) { lines.append(text) }

  mutating func paragraph(_ text: String, indent: Int = 0) {
    lines += LineWrapping.lines(of: text, columnsMax: PlanLetter.columnsMax, indent: indent)
  }

  mutating func heading(_ title: String) {
    line("")
    let title = title.uppercased()
    paragraph(title)
    line(String(repeating: "-", count: min(DisplayWidth.columns(title), PlanLetter.columnsMax)))
  }

  mutating func entry(_ title: String, _ text: String) {
    paragraph("\(title):")
    paragraph(text, indent: 2)
  }

  /// The person's own words, as they wrote them.
  mutating func quote(_ words: String) { paragraph("\"\(words)\"", indent: 2) }
}
