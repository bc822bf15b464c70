import CarePlanModel
import CivilCalendar
import DialogueModel

extension PlanBuilding {
  /// The plan with everything that follows from its parts.
  ///
  /// - Parameter voiced: What somebody close to the person said of them.
  func finished(with voiced: [VoicedAnswer]) -> CarePlan {
    let others = VoicesFromAnswers(voiced, provenance: { provenance(of: $0) })
    let speaker = others.speaker(id: "p\(people.count + 1)")
    let header = header(nationTold: others.nation)
    return CarePlan(
      header: header,
      firstMinute: FirstMinute(person: person, people: people, statements: statements),
      questionsForMyTeam: questions, person: person, people: people + [speaker].compactMap { $0 },
      statements: statements + reviewNobodyChose(header), refusals: refusals,
      clinicalDecisionsReported: decisions,
      otherVoices: speaker.map { others.voices(of: $0.id) } ?? [],
      sharing: sharing,
      capacity: CapacityNote(statedBy: .notRecorded), producer: context.producer)
  }

  /// A plan is final once the person says so and it is known whose it is.
  ///
  /// - Parameter nationTold: By somebody close to the person; it counts where the person said nothing.
  private func header(nationTold: String?) -> PlanHeader {
    let isUnsaid = statements.isEmpty && refusals.isEmpty && person.name == nil
    let isFinal =
      choice(SlotDeclaration.confirmation) == "yes" && person.name != nil && person.birthDate != nil
    return PlanHeader(
      id: context.id, version: context.version, status: isFinal ? .final : .draft,
      replaces: context.replaces, created: context.created, updated: context.updated,
      finalised: isFinal ? context.updated : nil,
      reviewBy: reviewBy(isFinal: isFinal)?.description,
      jurisdiction: PlanHeader.Jurisdiction(
        nation: choice("nation") ?? (isUnsaid ? nationTold : nil)))
  }

  /// A finished plan has to name a day. Where nobody chose one, the plan says that as well.
  private func reviewNobodyChose(_ header: PlanHeader) -> [PlanStatement] {
    guard header.status == .final, choice("review-when") == nil, said("review-when") == nil,
      let slot = SlotCatalogue.slot(named: "review-when")
    else { return [] }
    let left = LeftQuestion(
      slot: slot.name, reason: .notNow, recorded: context.updated, sinceVersion: context.version,
      source: said(SlotDeclaration.confirmation)?.source ?? .person)
    return [
      PlanStatement(
        id: "s\(statements.count + 1)", topic: slot.topic, kind: slot.kind, state: .notAsked,
        provenance: provenance(of: left))
    ]
  }

  /// When the person wishes it; a year on where a finished plan has no wish, because it must say a
  /// day. A draft has no day that nobody chose.
  private func reviewBy(isFinal: Bool) -> CivilDate? {
    let months: Int? =
      switch choice("review-when") {
      case "three-months": 3
      case "six-months": 6
      case "a-year": 12
      default: isFinal ? 12 : nil
      }
    return months.flatMap { PlanTime(context.updated)?.day.adding(months: $0) }
  }
}
