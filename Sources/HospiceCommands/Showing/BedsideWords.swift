import CarePlanModel
import CivilCalendar
import HospiceRegistry

/// What one version says that is needed at a bedside, a line each, in the person's own words where
/// there are any.
struct BedsideWords {
  private let version: HeldVersion
  private let plan: CarePlan
  private let now: PlanTime
  private let siteNames: [String]
  /// Where several stand beside each other, only what may turn around what is done.
  private let isShort: Bool

  /// So many characters of an answer stand here: two lines of a screen.
  private static let charactersMax = 120
  /// So many refusals do.
  private static let refusalsMax = 3

  init(_ shown: PersonFile.Shown, now: PlanTime, siteNames: [String], isShort: Bool) {
    version = shown.version
    plan = shown.sealed.plan
    self.now = now
    self.siteNames = siteNames
    self.isShort = isShort
  }

  var lines: [String] {
    let first = [cpr] + reported + refusals
    let last = sharing + sources + age
    guard !isShort else { return first + last }
    return first + [whatMatters, ring] + understood + last
      + ["Copy: check the original. What the person says now comes first."]
  }

  // MARK: What was said

  private var cpr: String {
    let statement = plan.statement("cpr-view")
    let quote = statement?.state == .answered ? statement?.provenance.quote : nil
    return "CPR: " + brief(plan.firstMinute.cprView)
      + (quote.map { " In these words: \(quoted($0))" } ?? "")
  }

  /// What somebody says that a clinician decided.
  private var reported: [String] {
    plan.clinicalDecisionsReported.compactMap { report in
      guard report.subject == .cpr, report.choice != "none-known",
        let said = report.text.map({ quoted($0) }) ?? report.phrase.map({ $0 + "." })
      else { return nil }
      let paper = report.paperAt.map { " The form: \(quoted($0))" } ?? ""
      return "Reported of CPR: \(said)\(paper)"
    }
  }

  private var refusals: [String] {
    let exists = plan.statement("adrt-exists")
    // That the place of a paper was not said is not true where a refusal says it.
    let isTold = !plan.refusals.isEmpty && exists?.choice == "yes"
    let about = isTold ? [] : ["Refusals: \(brief(plan.aboutAdvanceDecision))"]
    let rest = plan.refusals.count - BedsideWords.refusalsMax
    return plan.refusals.prefix(BedsideWords.refusalsMax).map(refused) + about
      + (rest > 0 ? ["REFUSES MORE: \(rest) more, below."] : [])
  }

  private func refused(_ refusal: PlanRefusal) -> String {
    let place = refusal.signature.paperAt ?? plan.statement("adrt-where")?.text
    let paper =
      "Only the signed paper counts. Where it is"
      + (place.map { ": \(quoted($0))." } ?? " was not said.")
    let signed = refusal.signature.how == .none ? " NOT SIGNED." : ""
    let even =
      refusal.lifeSustaining && refusal.evenIfLifeAtRisk != true
      ? " It does not say \"even if my life is at risk\"." : ""
    return "REFUSES: \(quoted(refusal.treatment)).\(signed)\(even) \(paper)"
  }

  private var whatMatters: String {
    "What matters: " + (plan.firstMinute.whatMattersMost.map { quoted($0) } ?? "not said.")
  }

  private var ring: String {
    "Ring first: " + (plan.firstMinute.whoToRing.map { quoted($0) } ?? "not said.")
  }

  private var understood: [String] {
    plan.firstMinute.communicationNeeds.map { ["To be understood: \(quoted($0))"] } ?? []
  }

  // MARK: Who may see it

  /// Who rings at night may be somebody to whom the person said no.
  private var sharing: [String] {
    let names = plan.sharing.map(\.with).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let latest = names.compactMap { name in
      plan.sharing.filter { $0.with == name }
        .max { (PlanTime($0.decided)?.seconds ?? 0) < (PlanTime($1.decided)?.seconds ?? 0) }
    }
    let denied = latest.filter { $0.decision == .deny }.map(\.with)
    let over = latest.filter { decision in
      guard decision.decision == .permit, (["hospice"] + siteNames).contains(decision.with),
        let end = decision.until.flatMap({ CivilDate($0) })
      else { return false }
      return end < now.day
    }.compactMap(\.until)
    return (denied.isEmpty ? [] : ["NOT TO BE SHOWN TO: \(denied.joined(separator: ", "))."])
      + over.map { "THE PERSON'S LEAVE FOR THIS HOSPICE TO SEE IT ENDED on \(dayInWords($0))." }
  }

  // MARK: Who said it, and when

  /// Of what stands here, each source once; silence would pass for the person.
  private var sources: [String] {
    let topics = ["cpr-view", "what-matters", "adrt-exists"]
    let said = plan.statements.filter { topics.contains($0.topic) && $0.state != .notAsked }
    let words = said.map { statement in
      let recorded = statement.provenance.recorded
      let age = PlanTime(recorded).map { ", \(Age.inWords(from: $0, to: now))" } ?? ""
      return StatementWords.who(statement.provenance, plan) + " on \(dayInWords(recorded))\(age)"
    }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return words.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }
  }

  private var age: [String] {
    let changed = PlanTime(plan.header.updated).map {
      "last changed on \($0.day.inWords), \(Age.inWords(from: $0, to: now))"
    }
    let review = plan.header.reviewBy.flatMap { CivilDate($0) }
    let isOverdue = review.map { $0 < now.day } ?? false
    return ["Version \(version.number), \(changed ?? "changed at an unknown time")."]
      + (isOverdue ? ["REVIEW OVERDUE since \(review?.inWords ?? "")."] : [])
  }

  // MARK: Words

  private func quoted(_ text: String) -> String { "\"\(brief(text))\"" }

  /// What does not fit stands below, and the reader is told.
  private func brief(_ text: String) -> String {
    let line = text.onOneLine
    guard line.count > BedsideWords.charactersMax else { return line }
    let start = line.prefix(BedsideWords.charactersMax)
    let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    return words + " … (more below)"
  }
}
