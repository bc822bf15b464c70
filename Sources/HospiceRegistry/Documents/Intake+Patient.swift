import FHIRCoding

extension Intake {
  struct DocumentOwner {
    /// Nil where the document does not say enough.
    let person: Int?
    /// Who else it may be.
    var other: Int?
    var findings: [Finding] = []
  }

  /// Whose document it is: somebody who is here with all three clues, or else a question.
  ///
  /// Where nobody is like its patient, somebody new is made of a name and a date of birth, so that
  /// all documents of one person are found together. Where somebody is, it belongs to nobody until
  /// the question is settled.
  func owner(of clues: PersonClues?) throws -> DocumentOwner {
    guard let clues else {
      return DocumentOwner(person: nil, findings: [Finding(.patientNotMatched)])
    }
    var possible: KnownPerson?
    // What was here of somebody may have been given to another since.
    for known in try candidates(clues) where try registry.hasAnything(ofPerson: known.id) {
      switch PersonMatch(clues, known.clues) {
      case .same:
        try registry.addClues(clues, to: known.id)
        return DocumentOwner(person: known.id)
      case .possible: possible = possible ?? known
      case .other: continue
      }
    }
    if let possible {
      return DocumentOwner(
        person: nil, other: possible.id, findings: [Finding(.personMayBeKnown)])
    }
    return DocumentOwner(
      person: clues.tellsOfSomebody ? try registry.addPerson(clues) : nil,
      findings: [Finding(.patientNotMatched)])
  }
}

extension PersonClues {
  /// Whether somebody can be told by them from most others.
  var tellsOfSomebody: Bool { !nameParts.isEmpty && birthDate != nil }
}
