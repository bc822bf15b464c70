public import CarePlanModel
import CivilCalendar
import TextWidth

/// A plan that is being told on paper, and the words in which it is told.
struct PlanReading {
  let plan: CarePlan
  let digest: String
  let words: PaperWords

  func paper(_ form: PaperForm) -> Paper {
    if isOfOthersAlone { return paperOfOthersAlone(form) }
    if isOfStaffAlone { return paperOfStaffAlone(form) }
    return switch form {
    case .letter: letter
    case .firstMinute: firstMinuteSheet
    case .advanceDecision: advanceDecisionPaper
    case .crisisCard: crisisCard
    }
  }
}

extension Paper {
  /// - Parameter words: In which language the fixed sentences stand.
  public init(_ form: PaperForm, of sealed: SealedCarePlan, in words: PaperWords = .english) {
    self = PlanReading(plan: sealed.plan, digest: sealed.proof.digest, words: words).paper(form)
  }
}

extension PlanReading {
  /// A paper of this plan, with what stands on each of them.
  ///
  /// - Parameter standing: What else is said of the plan below the title; nil for all there is.
  func paper(
    _ form: PaperForm, _ title: String, warning: String?, standing: [String]? = nil,
    _ sections: [PaperSection]
  ) -> Paper {
    let isWithdrawn = plan.header.status == .withdrawn
    let isDraftUnsaid = warning == nil && plan.header.status == .draft
    let draft = isDraftUnsaid && standing == nil ? [words.standing.draft] : []
    return Paper(
      form: form, title: title, owner: owner, version: version,
      warning: isWithdrawn ? words.standing.withdrawn : warning,
      standing: ["\(version)."] + (isWithdrawn ? [] : draft + (standing ?? [review])),
      sections: sections, pages: words.pages)
  }

  var owner: String {
    guard let name = plan.person.name.map({ brief($0.text, columnsMax: 60) }) else {
      return nameFromOthers.map { words.standing.nameFromOthers(brief($0, columnsMax: 60)) }
        ?? words.standing.noName
    }
    return birthDay.map { words.standing.born(name, $0) } ?? name
  }

  var birthDay: String? { plan.person.birthDate.flatMap { CivilDate($0) }?.inWords }

  var version: String {
    let day = PlanTime(plan.header.updated)?.day.inWords ?? plan.header.updated
    return words.standing.version(plan.header.version, day)
  }

  var reviewDay: String? { plan.header.reviewBy.flatMap { CivilDate($0) }?.inWords }

  /// Whether the day is one that the person wished for. Of a day that was chosen, the plan makes its
  /// date and no statement.
  var isReviewChosen: Bool { plan.statement("review-when") == nil }

  /// How long the plan should be relied on unread.
  private var review: String {
    reviewDay.map(isReviewChosen ? words.standing.review : words.standing.reviewNotChosen)
      ?? words.standing.noReview
  }

  /// What stands at the foot of every page of an unfinished plan.
  var warningOfDraft: String? { plan.header.status == .draft ? words.standing.draft : nil }

  func own(_ text: String, _ provenance: Provenance? = nil) -> PaperBlock {
    .quote(OwnWords(text, language: provenance?.question?.variant == .welsh ? "cy" : nil))
  }

  /// Which plan it is, to the letter.
  var identification: PaperSection {
    let header = plan.header
    // Nothing is taken for signed by professionals that was not.
    var blocks = isUnreviewed ? [PaperBlock.sentence(words.closing.unreviewed)] : []
    let program = "\(plan.producer.name) \(plan.producer.version)"
    blocks.append(.sentence(words.closing.plan(header.id, header.version, program)))
    if let begun = PlanTime(header.created)?.day, let changed = PlanTime(header.updated)?.day {
      blocks.append(.sentence(words.closing.days(begun.inWords, changed.inWords)))
    }
    blocks.append(.entry(words.closing.fingerprint, [.fingerprint(digest)]))
    return PaperSection(words.closing.whichPlan, blocks, as: .closing)
  }

  private var isUnreviewed: Bool {
    plan.statements.contains { $0.provenance.question?.reviewStatus == .unreviewed }
  }

  /// As many words as there is room for; that there are more is shown.
  ///
  /// - Parameter more: Where the rest stands. It counts among the columns.
  func brief(_ text: String, columnsMax: Int, more: String = "") -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard DisplayWidth.columns(line) > columnsMax else { return line }
    let ending = "…" + more
    let room = columnsMax - DisplayWidth.columns(ending)
    return (LineWrapping.lines(of: line, columnsMax: room).first ?? "") + ending
  }
}
