import CarePlanModel
import CivilCalendar
import HospiceRegistry

/// What is needed in the first minute, on one screen: who it is, what is in doubt, what the person
/// said, who wrote it down, and how old that is. Everything else stands below it.
struct FirstScreen {
  let file: PersonFile
  let now: PlanTime
  /// What plans call this hospice, beside `hospice`.
  let siteNames: [String]

  /// So many questions stand on the first screen, the weightiest.
  static let questionsMax = 3

  var lines: [String] {
    ["Person \(file.person.id): \(file.person.inWords)"] + doubts + notes + others
      + file.plans.flatMap(lines(of:))
  }

  // MARK: What is in doubt

  /// Those that may turn what is done around, first.
  var questions: [OpenQuestion] {
    file.questions.enumerated().sorted { one, other in
      (one.element.reason.urgency, one.offset) < (other.element.reason.urgency, other.offset)
    }.map(\.element)
  }

  private var doubts: [String] {
    guard !file.questions.isEmpty else { return [] }
    let rest = file.questions.count - FirstScreen.questionsMax
    return ["IN DOUBT. Somebody must decide; ask before you rely on it."]
      + questions.prefix(FirstScreen.questionsMax).flatMap(words(of:))
      + (rest > 0 ? ["  And \(rest) more, below."] : [])
  }

  func words(of question: OpenQuestion) -> [String] {
    if let owner = file.elsewhere[question.id] {
      return [
        "  Question \(question.id): another plan may be this person's.",
        "    It is kept under person \(owner.id): \(owner.inWords)",
      ]
    }
    let other = question.otherPerson.map { ["    It may be person \($0)."] } ?? []
    return ["  Question \(question.id), \(file.what(question)): \(sentence(of: question))"] + other
  }

  private func sentence(of question: OpenQuestion) -> String {
    guard question.reason == .draft, case .version(let digest) = question.subject,
      let changes = file.draftChanges[digest]
    else { return question.reason.sentence }
    let named = changes.prefix(3).joined(separator: ", ")
    let rest = changes.count > 3 ? " and \(changes.count - 3) more" : ""
    return "A newer draft came, and the person has not said that it is finished. What is shown is "
      + "the finished version"
      + (changes.isEmpty ? ". Both say the same." : ". The draft differs in: \(named)\(rest).")
  }

  // MARK: What was decided, and still has to be known

  private var notes: [String] {
    let again = file.plans.flatMap(\.notes).filter { $0 == .takenUpAgain }
    return file.plans.flatMap(fallen) + again.map { "NOTE: \($0.sentence)" } + looked
      + file.plans.flatMap(unlike)
  }

  /// Who reads an older version has to know that a newer one came.
  private func fallen(_ plan: PersonFile.Plan) -> [String] {
    plan.fallen.map { one in
      let why = one.rolledBack.map { "its batch was rolled back on \(dayInWords($0))" }
      let what =
        one.version.status == .withdrawn
        ? "in it THE PERSON TOOK THIS PLAN BACK" : "it is newer than what is shown"
      return "NOTE: version \(one.version.number) does not count: "
        + "\(why ?? "somebody set it aside"). But \(what). Ask."
    }
  }

  /// What somebody looked at holds still: that it was looked at is no answer.
  private var looked: [String] {
    let shown = file.plans.flatMap(\.shown).map(\.version.digest)
    return file.settled.compactMap { one in
      guard one.settlement.decision == .noted, one.question.reason != .fork,
        case .version(let digest) = one.question.subject, shown.contains(digest)
      else { return nil }
      return "NOTE: \(one.question.reason.sentence) Looked at by \(one.settlement.staff) on "
        + "\(dayInWords(one.settlement.at)): \(one.settlement.explanation.onOneLine)"
    }
  }

  /// Whatever was decided: a plan that gives other details than the person's says so.
  private func unlike(_ plan: PersonFile.Plan) -> [String] {
    plan.shown.flatMap { shown in
      shown.clues.details(unlike: file.person.clues).map { detail in
        let what =
          switch detail {
          case .name: "NAME: \(shown.clues.name)"
          case .birthDate: "DATE OF BIRTH: \(shown.clues.birthDate.map(dayInWords) ?? "none")"
          case .healthNumber:
            "HEALTH NUMBER: \(shown.clues.healthNumbers.joined(separator: " and "))"
          }
        return "NOTE: \(shown.version.inWords), GIVES ANOTHER \(what)."
      }
    }
  }

  private var others: [String] {
    let documents = file.documents.countInWords.map { ["\($0): see the end."] } ?? []
    guard file.plans.count > 1 else { return documents }
    return documents + [
      "THERE ARE \(file.plans.count) PLANS. They may not say the same: read each."
    ]
  }

  // MARK: What the person said

  private func lines(of plan: PersonFile.Plan) -> [String] {
    let isOne = file.plans.count == 1 && plan.shown.count == 1
    if case .withdrawn = plan.standing {
      return (isOne ? [] : ["Plan \(plan.id)"])
        + ["THE PERSON TOOK THIS PLAN BACK. Do not go by it. Ask."]
    }
    let divided =
      plan.shown.count > 1
      ? ["NO VERSION IS THE CURRENT ONE: \(plan.shown.count) stand side by side."] : []
    return divided
      + plan.shown.flatMap { shown in
        let heading =
          plan.shown.count > 1
          ? "\(shown.version.inWords), which is not the current plan"
          : "\(ListCommand.standing(plan.versions, plan.standing)), plan \(plan.id.prefix(8))"
        return (isOne ? [] : ["\(heading):"])
          + BedsideWords(shown, now: now, siteNames: siteNames, isShort: !isOne).lines
      }
  }
}

extension PersonFile {
  /// What a question is about.
  func what(_ question: OpenQuestion) -> String {
    switch question.subject {
    case .document(let id): return "document \(id), not made with Kindred"
    case .version(let digest):
      let version = plans.flatMap(\.versions).first { $0.digest == digest }
      return version.map(\.inWords) ?? "a version"
    }
  }
}

/// The day of a moment, or of a day, in words.
func dayInWords(_ text: String) -> String { CivilDate(text.prefix(10))?.inWords ?? text }
