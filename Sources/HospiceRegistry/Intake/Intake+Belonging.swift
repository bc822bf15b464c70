import CarePlanCoding
import CarePlanModel
import StrictJSON

extension Intake {
  struct Owner {
    let person: Int
    /// Nobody is like them, or somebody has to look: there is nothing else of them yet.
    var isNew = false
    /// Who else it may be.
    var other: Int?
    var findings: [Finding] = []
  }

  /// Whose plan it is: somebody who is here with all three clues, or else somebody new.
  func owner(of plan: IncomingPlan, _ before: [HeldVersion]) throws -> Owner {
    let clues = plan.clues
    if let person = before.last?.person, let known = try registry.person(person) {
      let differs = clues.contradicts(known.clues)
      if !differs { try registry.addClues(clues, to: person) }
      return Owner(person: person, findings: differs ? [Finding(.personDiffers)] : [])
    }
    var possible: KnownPerson?
    // What was here of somebody may have been given to another since.
    for known in try candidates(clues) where try registry.hasAnything(ofPerson: known.id) {
      switch PersonMatch(clues, known.clues) {
      case .same:
        try registry.addClues(clues, to: known.id)
        return Owner(person: known.id)
      case .possible: possible = possible ?? known
      case .other: continue
      }
    }
    return Owner(
      person: try registry.addPerson(clues), isNew: true, other: possible?.id,
      findings: possible == nil ? [] : [Finding(.personMayBeKnown)])
  }

  func candidates(_ clues: PersonClues) throws -> [KnownPerson] {
    var found = try clues.numbers.flatMap { try registry.people(number: $0) }
    if let birth = clues.birthDate {
      found += try registry.people(birthDate: birth, sharing: clues.nameParts)
    }
    return found
  }

  /// Whether a signature that does not fit this plan fits another one that is here: then somebody
  /// put it there who is not the one who signed.
  func isSignedForAnother(_ plan: IncomingPlan) throws -> Bool {
    for signature in plan.failingSignatures {
      let others =
        try registry.versions(ofPlan: plan.header.id)
        + registry.versions(signedWith: signature.keyText, countMax: 20)
      for other in others {
        guard let document = try registry.document(ofVersion: other.digest, assessor) else {
          continue
        }
        let message = signature.message(document.canonical)
        if assessor.isSigned(signature.signature, message, signature.key) { return true }
      }
    }
    return false
  }

  /// What was missing is here now, so nobody has to look for it any longer.
  func settleArrival(of digest: String, at now: String) throws {
    for version in try registry.versions(replacing: digest) {
      for question in try registry.openQuestions(of: version.digest)
      where question.reason == .replacesUnknown {
        try settle(question, "The version came.", at: now)
      }
    }
  }
}

extension PlanChain.Standing {
  /// The versions that are shown: one, or those side by side.
  public var shown: [String] {
    switch self {
    case .nothing: []
    case .current(let digest), .draft(let digest), .withdrawn(let digest): [digest]
    case .divided(let digests): digests
    }
  }
}
