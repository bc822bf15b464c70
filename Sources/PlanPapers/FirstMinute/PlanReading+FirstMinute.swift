import CarePlanModel
import TextWidth

extension PlanReading {
  /// How much of an answer stands on the front of the sheet, in columns: what follows it, such as the
  /// view about CPR, must not be pushed overleaf, where nobody looks in the first minute.
  private struct Room {
    let longColumnsMax: Int
    let shortColumnsMax: Int

    static let sheet = Room(longColumnsMax: 165, shortColumnsMax: 84)
    /// Nothing is shortened, but every answer flows as it does on the front.
    static let endless = Room(longColumnsMax: .max, shortColumnsMax: .max)
  }

  /// The block that stands first in a plan. Nothing that a relative said is in it.
  var firstMinute: PaperSection {
    let entries = firstMinuteEntries(in: nil)
    return PaperSection(
      words.firstMinute.title,
      Array(entries.prefix(3)) + reportedAboutCPR(in: nil) + entries.dropFirst(3),
      as: .firstMinute)
  }

  /// - Parameter room: How much of each answer there is room for; nil for all of it.
  private func firstMinuteEntries(in room: Room?) -> [PaperBlock] {
    let block = plan.firstMinute
    func entry(_ title: String, _ answer: PaperBlock?, _ more: [PaperBlock] = []) -> PaperBlock {
      .entry(title, [answer ?? .sentence(words.firstMinute.notSaid)] + more)
    }
    func fitting(_ text: String, isLong: Bool = false) -> String {
      room.map { brief(text, isLong: isLong, in: $0) } ?? text
    }
    return [
      entry(words.firstMinute.name, .detail(fitting(block.name))),
      entry(
        words.firstMinute.whatMatters,
        block.whatMattersMost.map { own(fitting($0, isLong: true)) },
        writtenForMe(plan.statement("what-matters"))),
      .entry(
        words.firstMinute.cpr,
        cprView(columnsMax: room?.longColumnsMax) { fitting($0, isLong: true) }),
      .entry(
        words.advanceDecision(plan.header.jurisdiction).title,
        aboutRefusing { fitting($0, isLong: true) }),
      entry(words.firstMinute.whoToRing, block.whoToRing.map { .detail(fitting($0)) }),
      entry(
        words.firstMinute.communication,
        block.communicationNeeds.map { .detail(fitting($0)) }),
    ]
  }

  /// Whether there is such a paper, and where; and what the plan itself holds of it.
  private func aboutRefusing(fitting: (String) -> String) -> [PaperBlock] {
    let isSaid = plan.statement("adrt-exists")?.state == .answered
    let said =
      isSaid ? [PaperBlock.detail(fitting(inWordsOfNation(plan.aboutAdvanceDecision)))] : []
    let before = plan.statement("adrt-exists").map { isFromBeforeMoving($0.provenance) } ?? false
    let blocks =
      said + (isSaid && before ? [.remark(words.letter.beforeMoving)] : [])
      + refusalsInPlan(isExplained: hasRoomToExplain) {
        plan.refusals.count > 1 ? brief($0, columnsMax: 80) : fitting($0)
      }
      + accepted(fitting: fitting)
    return blocks.isEmpty ? [.sentence(words.firstMinute.notSaid)] : blocks
  }

  /// One side has room for a view about CPR, what was reported of it and what is refused; what is meant by
  /// a refusal, and when, is needed most where there is no view.
  private var hasRoomToExplain: Bool {
    plan.clinicalDecisionsReported.isEmpty || plan.statement("cpr-view")?.state != .answered
  }

  /// Scotland calls such a paper by another name.
  func inWordsOfNation(_ text: String) -> String {
    guard plan.header.jurisdiction == .scotland else { return text }
    return text.replacing("advance decision to refuse treatment", with: "advance directive")
  }

  /// The view, that it is no decision, and the words that it was read from, which may say when it holds.
  private func cprView(columnsMax: Int?, fitting: (String) -> String) -> [PaperBlock] {
    let view = plan.aboutCPR
    guard view.hasSuffix(FirstMinute.notADecision) else { return [.detail(view)] }
    let said = String(view.dropLast(FirstMinute.notADecision.count + 1))
    return [.detail(fitting(said)), .remark(FirstMinute.notADecision)]
      + typedViewOfCPR(
        columnsMax: columnsMax, elsewhere: words.firstMinute.ownWordsElsewhere)
      + writtenForMe(plan.statement("cpr-view"))
  }

  /// Words that do not fit are left out whole: a view that was said among other things would be shown
  /// by how these other things began.
  ///
  /// - Parameters:
  ///   - columnsMax: How much there is room for; nil for all of it.
  ///   - elsewhere: Says that there are more.
  func typedViewOfCPR(columnsMax: Int?, elsewhere: String) -> [PaperBlock] {
    guard let statement = plan.statement("cpr-view"), statement.state == .answered,
      let typed = statement.provenance.quote
    else { return [] }
    guard let columnsMax else { return [own(typed, statement.provenance)] }
    let line = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return DisplayWidth.columns(line) > columnsMax
      ? [.remark(elsewhere)] : [own(line, statement.provenance)]
  }

  /// As many words as there is room for, and where the rest stands.
  private func brief(_ text: String, isLong: Bool, in room: Room) -> String {
    brief(
      text, columnsMax: isLong ? room.longColumnsMax : room.shortColumnsMax,
      more: " " + words.firstMinute.moreInFull)
  }

  /// One side of paper for the door of a fridge: who it is, and the first minute.
  ///
  /// What did not fit stands overleaf, in full.
  var firstMinuteSheet: Paper {
    let front = entriesOfSheet(in: .sheet)
    let whole = zip(entriesOfSheet(in: .endless), entriesOfSheet(in: nil))
    let shortened = zip(front, whole).filter { $0 != $1.0 }.map { pointingToLetter($1.1) }
    let about = PaperSection(words.firstMinute.onTheSheet, front, as: .firstMinute)
    let overleaf =
      shortened.isEmpty
      ? nil : PaperSection(words.firstMinute.inFull, shortened, as: .overleaf)
    return paper(
      .firstMinute, words.firstMinute.title, warning: warningOfDraft,
      [about, whatTheSheetIs(as: .ordinary), overleaf, identification].compactMap { $0 })
  }

  /// A very long answer is shortened in every first minute, and the letter has the rest of it.
  private func pointingToLetter(_ block: PaperBlock) -> PaperBlock {
    func pointing(_ text: String) -> String {
      guard text.hasSuffix(FirstMinute.restBelow) else { return text }
      return text.dropLast(FirstMinute.restBelow.count) + words.firstMinute.restInLetter
    }
    switch block {
    case .detail(let text): return .detail(pointing(text))
    case .quote(let said): return .quote(OwnWords(pointing(said.text), language: said.language))
    case .entry(let title, let blocks): return .entry(title, blocks.map(pointingToLetter))
    default: return block
    }
  }

  /// The name and what identifies; then what matters, and all that there is about CPR together.
  private func entriesOfSheet(in room: Room?) -> [PaperBlock] {
    let birth = birthDay.map { PaperBlock.entry(words.firstMinute.birthDate, [.detail($0)]) }
    let entries = firstMinuteEntries(in: room)
    let identity = Array(entries.prefix(1)) + [birth].compactMap { $0 } + healthNumbers
    return identity + entries[1...2] + reportedAboutCPR(in: room) + entries.dropFirst(3)
  }

  /// What a part of a plan is and is not.
  func whatTheSheetIs(as kind: PaperSection.Kind) -> PaperSection {
    var sentences = words.firstMinute.sentences
    sentences.insert(words.closing.notARefusal(plan.header.jurisdiction), at: 2)
    return PaperSection(
      words.firstMinute.whatThisIs, sentences.map { .sentence($0) }, as: kind)
  }

  /// What the person says they were told, which nobody has checked.
  private func reportedAboutCPR(in room: Room?) -> [PaperBlock] {
    plan.clinicalDecisionsReported.filter { $0.subject == .cpr }.compactMap { decision in
      guard let told = told(decision) else { return nil }
      let place = decision.paperAt.map { place in
        let shown = room.map { brief(place, isLong: false, in: $0) } ?? place
        return [.sentence("\(words.firstMinute.formAt):"), own(shown)]
      }
      let title = decision.isByStaff ? words.staffReport.aboutCPR : words.firstMinute.reported
      return .entry(title, [brief(told, in: room)] + (place ?? []))
    }
  }

  private func brief(_ told: PaperBlock, in room: Room?) -> PaperBlock {
    guard let room, case .quote(let said) = told else { return told }
    return .quote(OwnWords(brief(said.text, isLong: false, in: room), language: said.language))
  }

  /// Nil where nothing was told, or it is known of none.
  func told(_ decision: ClinicalDecisionReported) -> PaperBlock? {
    guard decision.choice != "none-known" else { return nil }
    if let choice = decision.choice, let sentence = sentence(choice, of: decision) {
      return .sentence(sentence)
    }
    return decision.text.map { own($0, decision.provenance) }
  }
}
