import CarePlanModel
import DialogueModel

extension PlanBuilding {
  /// Drafts the refusals of which the person named a treatment.
  ///
  /// Formalities are declared only where the person says that each of them is on paper. That a
  /// refusal could keep somebody alive is taken to be so unless they are sure that it could not.
  mutating func draftRefusals() {
    guard areRefusalsDrafted else { return }
    for number in 1...SlotCatalogue.refusalCountMax {
      guard let treatment = said("refusal-\(number)"),
        let statement = statements.first(where: {
          $0.topic == "advance-refusal" && $0.rank == number
        })
      else { continue }
      let isLifeSustaining = choice("refusal-\(number)-life") != "no"
      let evenIf = choice("refusal-\(number)-even-if").map { $0 == "yes" }
      refusals.append(
        PlanRefusal(
          statement: statement.id, treatment: piece(treatment),
          circumstances: said("refusal-\(number)-when").map(piece),
          lifeSustaining: isLifeSustaining, evenIfLifeAtRisk: evenIf, signature: signature,
          witness: witness,
          assessment: assessment(isLifeSustaining: isLifeSustaining, evenIf: evenIf)))
    }
  }

  /// Whoever moved to where no such paper is drafted keeps their words, as statements.
  var areRefusalsDrafted: Bool {
    let nation = PlanHeader.Jurisdiction(nation: choice("nation"))
    return nation == .englandAndWales || nation == .other
  }

  private var signature: PlanRefusal.Signature {
    let paperAt = said("refusal-paper-where").map(piece)
    switch choice("refusal-signed") {
    case "by-me": return PlanRefusal.Signature(how: .paperDeclared, paperAt: paperAt)
    case "by-somebody": return PlanRefusal.Signature(how: .byDirection, paperAt: paperAt)
    default: return PlanRefusal.Signature(how: .none, paperAt: paperAt)
    }
  }

  /// Only who is said to have signed is a witness.
  private var witness: PlanRefusal.Witness? {
    guard choice("refusal-witnessed") == "yes" else { return nil }
    return people.first { $0.roles.contains(.witness) }.map { PlanRefusal.Witness(person: $0.id) }
  }

  private func assessment(
    isLifeSustaining: Bool, evenIf: Bool?
  ) -> PlanRefusal.Assessment {
    let isSigned = signature.how != .none && witness != nil
    return isSigned && (!isLifeSustaining || evenIf == true)
      ? .formalitiesDeclared : .draftNotValid
  }

  /// The rest of a very long answer goes on in a further statement.
  private func piece(_ answer: RecordedAnswer) -> String {
    PlainText.pieces(of: answer.text)[0]
  }
}
