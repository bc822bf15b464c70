public import CarePlanModel
import CivilCalendar

/// What a plan says on one topic, in one line, for comparing and for telling who said it.
public struct StatementWords: Hashable, Sendable {
  /// The heading of the catalogue.
  public let title: String
  /// Our reading and the words themselves.
  public let said: String
  /// Who said it, how, and in answer to which question.
  public let source: String

  public init(_ statement: PlanStatement, of plan: CarePlan) {
    let rank = statement.rank.map { $0 > 1 ? " (\($0))" : "" } ?? ""
    title = (statement.slot?.title ?? statement.topic) + rank
    said = StatementWords.said(statement, plan)
    source = StatementWords.source(statement.provenance, plan)
  }

  private static func said(_ statement: PlanStatement, _ plan: CarePlan) -> String {
    switch statement.state {
    case .notAsked: return "not asked"
    case .declinedToAnswer: return "preferred not to say"
    case .withdrawn: return "taken back"
    case .undecided where statement.choice == nil && statement.text == nil: return "not decided"
    case .answered, .undecided: break
    }
    var parts: [String] = []
    if let choice = statement.choice {
      parts.append((statement.slot?.phrase(of: choice) ?? choice) + ".")
    }
    if statement.topic == "cpr-view" { parts.append(FirstMinute.notADecision) }
    if let text = statement.text { parts.append("\"\(text)\"") }
    if let name = plan.people.first(where: { $0.id == statement.person })?.name {
      parts.append(name.text)
    }
    if let when = statement.when { parts.append("When: \"\(when)\"") }
    return parts.joined(separator: " ")
  }

  /// Who said something, and who wrote it down.
  public static func who(_ provenance: Provenance, _ plan: CarePlan) -> String {
    let by = plan.people.first { $0.id == provenance.by }?.name?.text
    let named = by.map { ", \($0)" } ?? ""
    return switch provenance.source {
    case .person: "said by the person"
    case .attorney: "said by the attorney" + named
    case .staffScribe: "the person's words, written down by " + (by ?? "staff")
    case .carriedForward: "carried forward from an earlier version"
    case .relative: "said by a relative" + named
    case .professional: "said by a professional" + named
    }
  }

  private static func source(_ provenance: Provenance, _ plan: CarePlan) -> String {
    let who = who(provenance, plan)
    let day = PlanTime(provenance.recorded)?.day.inWords ?? provenance.recorded
    let how =
      switch provenance.method {
      case .chosen: "chosen"
      case .typed: "typed"
      case .corrected: "corrected"
      case .typedReadBackConfirmed: "typed, read back and confirmed"
      }
    let quote = provenance.quote.map { " In these words: \"\($0)\"." } ?? ""
    let question = provenance.question.map { " Asked: \"\($0.text)\"" } ?? ""
    return "\(who) on \(day), \(how).\(quote)\(question)"
  }
}
