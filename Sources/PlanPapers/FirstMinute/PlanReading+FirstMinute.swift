import CarePlanModel

extension PlanReading {
  /// How much of an answer stands on the sheet, in columns: what follows it, such as the view about
  /// CPR, must not be pushed overleaf, where nobody looks in the first minute.
  private struct Room {
    let longColumnsMax: Int
    let shortColumnsMax: Int

    static let sheet = Room(longColumnsMax: 200, shortColumnsMax: 120)
  }

  /// The block that stands first in a plan. Nothing that a relative said is in it.
  var firstMinute: PaperSection {
    PaperSection(words.firstMinute.title, firstMinuteEntries(in: nil), as: .firstMinute)
  }

  /// - Parameter room: How much of each answer there is room for; nil for all of it.
  private func firstMinuteEntries(in room: Room?) -> [PaperBlock] {
    let block = plan.firstMinute
    func entry(_ title: String, _ answer: PaperBlock?) -> PaperBlock {
      .entry(title, [answer ?? .sentence(words.firstMinute.notSaid)])
    }
    func fitting(_ text: String, isLong: Bool = false) -> String {
      room.map { brief(text, columnsMax: isLong ? $0.longColumnsMax : $0.shortColumnsMax) } ?? text
    }
    return [
      entry(words.firstMinute.name, .detail(block.name)),
      entry(
        words.firstMinute.whatMatters,
        block.whatMattersMost.map { own(fitting($0, isLong: true)) }),
      .entry(words.firstMinute.cpr, cprView { fitting($0, isLong: true) }),
      entry(
        words.firstMinute.advanceDecision,
        .detail(fitting(block.advanceDecision, isLong: true))),
      entry(words.firstMinute.whoToRing, block.whoToRing.map { .detail(fitting($0)) }),
      entry(
        words.firstMinute.communication,
        block.communicationNeeds.map { .detail(fitting($0)) }),
    ]
  }

  /// The view, and apart from it that it is no decision.
  private func cprView(fitting: (String) -> String) -> [PaperBlock] {
    let view = plan.firstMinute.cprView
    guard view.hasSuffix(FirstMinute.notADecision) else { return [.detail(view)] }
    let words = String(view.dropLast(FirstMinute.notADecision.count + 1))
    return [.detail(fitting(words)), .remark(FirstMinute.notADecision)]
  }

  /// One side of paper for the door of a fridge: who it is, and the first minute.
  var firstMinuteSheet: Paper {
    let birth = birthDay.map { PaperBlock.entry(words.firstMinute.birthDate, [.detail($0)]) }
    let entries = firstMinuteEntries(in: .sheet)
    let reported = reportedAboutCPR(in: .sheet)
    // The name and what identifies; then what matters, and all that there is about CPR together.
    var first = Array(entries.prefix(1)) + [birth].compactMap { $0 } + healthNumbers
    first += entries[1...2] + reported
    first += entries.dropFirst(3)
    let about = PaperSection(words.firstMinute.onTheSheet, first, as: .firstMinute)
    return paper(
      .firstMinute, words.firstMinute.title, warning: warningOfDraft,
      [about, whatTheSheetIs, identification])
  }

  /// What a part of a plan is and is not.
  var whatTheSheetIs: PaperSection {
    PaperSection(
      words.firstMinute.whatThisIs, words.firstMinute.sentences.map { .sentence($0) },
      as: .closing)
  }

  /// What the person says they were told, which nobody has checked.
  private func reportedAboutCPR(in room: Room?) -> [PaperBlock] {
    plan.clinicalDecisionsReported.filter { $0.subject == .cpr }.compactMap { decision in
      guard let told = told(decision) else { return nil }
      let place = decision.paperAt.map { place in
        let shown = room.map { brief(place, columnsMax: $0.shortColumnsMax) } ?? place
        return [.sentence("\(words.firstMinute.formAt):"), own(shown)]
      }
      return .entry(words.firstMinute.reported, [told] + (place ?? []))
    }
  }

  /// Nil where nothing was told, or it is known of none.
  func told(_ decision: ClinicalDecisionReported) -> PaperBlock? {
    guard decision.choice != "none-known" else { return nil }
    let slot = SlotCatalogue.slot(named: "cpr-decision-reported")
    if let phrase = decision.choice.flatMap({ slot?.phrase(of: $0) }) {
      return .sentence("\(phrase).")
    }
    return decision.text.map { own($0, decision.provenance) }
  }
}
