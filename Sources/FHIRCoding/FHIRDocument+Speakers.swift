import CarePlanModel
import StrictJSON

/// Whose words something is. A document that named the patient for all of it would put the words of
/// others into a mouth that never said them.
enum FHIRSpeaker: Hashable {
  case patient
  /// Somebody whom the plan names, by their id.
  case related(String)
  case scribe, professional, attorney, relative
}

extension FHIRDocument {
  /// Who answers for words of this provenance: whoever said them, and whoever wrote them down.
  func speakers(_ provenance: Provenance) -> [FHIRSpeaker] {
    let named = plan.people.first { $0.id == provenance.by }.map { FHIRSpeaker.related($0.id) }
    return switch provenance.source {
    case .person, .carriedForward: [.patient]
    case .staffScribe: [.patient, named ?? .scribe]
    case .attorney: [named ?? .attorney]
    case .relative: [named ?? .relative]
    case .professional: [named ?? .professional]
    }
  }

  /// What a scribe answered for themselves is not written down in the person's words.
  func provenance(of statement: PlanStatement) -> Provenance {
    var provenance = statement.provenance
    if statement.isOfWhoeverWrites { provenance.source = .professional }
    return provenance
  }

  /// What has to be said beside words that did not come from the person's own hand.
  func remark(on provenance: Provenance) -> String? {
    switch provenance.source {
    case .person: nil
    case .staffScribe: "Written down by staff, in the person's words."
    case .attorney: "Said by the person's attorney, and not by the person."
    case .relative: "Said by somebody close to the person, and not by the person."
    case .professional: "Written by staff, and not said by the person."
    case .carriedForward: "Taken over from an earlier plan of the person's."
    }
  }

  /// Whoever said or wrote any of the plan, in the order in which it is read.
  var authors: [FHIRSpeaker] {
    let provenances =
      plan.questionsForMyTeam.map(\.provenance) + plan.statements.map(provenance(of:))
      + plan.clinicalDecisionsReported.map(\.provenance) + plan.otherVoices.map(\.provenance)
    let spoken = (plan.sharing.isEmpty ? [] : [.patient]) + provenances.flatMap(speakers)
    let authors: [FHIRSpeaker] = spoken.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    return authors.isEmpty ? [.patient] : authors
  }

  /// Whether any of it is the person's own.
  var isOfThePerson: Bool { authors.contains(.patient) }

  func reference(_ speaker: FHIRSpeaker) -> JSONValue {
    switch speaker {
    case .patient: reference("patient")
    case .related(let id): reference("person \(id)")
    case .scribe: unnamed("Staff, who wrote down what the person said")
    case .professional: unnamed("Staff who look after the person")
    case .attorney: unnamed("An attorney of the person's")
    case .relative: unnamed("Somebody close to the person")
    }
  }

  /// What each did towards the plan.
  func agent(_ speaker: FHIRSpeaker) -> JSONValue {
    let part =
      switch speaker {
      case .patient, .professional: ("Author", "author")
      case .scribe: ("Enterer", "enterer")
      case .related, .attorney, .relative: ("Informant", "informant")
      }
    return .object([
      JSONMember("type", concept(part.0, (FHIRSystem.participant, part.1))),
      JSONMember("who", reference(speaker)),
    ])
  }

  private func unnamed(_ who: String) -> JSONValue {
    .object([JSONMember("display", .string(who))])
  }
}
