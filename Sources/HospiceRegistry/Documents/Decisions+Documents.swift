extension Decisions {
  /// - Returns: What has changed by it.
  func carryOut(
    _ settlement: Settlement, _ question: OpenQuestion, ofDocument id: Int, _ person: Int?
  ) throws -> [DecisionRecord.Change] {
    guard let document = try registry.document(id) else { throw Refusal.noSuchQuestion }
    switch settlement.decision {
    case .noted, .arrived, .takenBack, .use: return []
    case .setAside:
      try registry.setForce(.setAside, ofDocument: id)
      return [.setDocumentAside(id)]
    case .differentPerson:
      guard document.person == nil else { return [] }
      guard let clues = document.patient, clues.tellsOfSomebody else { throw Refusal.needsPerson }
      return try give(document, to: try registry.addPerson(clues), question, settlement)
    case .samePerson:
      guard let other = person ?? question.otherPerson, try registry.person(other) != nil else {
        throw Refusal.needsPerson
      }
      return try give(document, to: other, question, settlement)
    }
  }

  /// Other documents of the same patient go along, and so does what the patient is known by: the
  /// next one needs no question.
  private func give(
    _ document: HeldDocument, to other: Int, _ asked: OpenQuestion, _ settlement: Settlement
  ) throws -> [DecisionRecord.Change] {
    let changes = try ([document] + companions(of: document)).map { one in
      try registry.move(document: one.id, to: other)
      for question in try registry.openQuestions(ofDocument: one.id)
      where question.id != asked.id
        && [.patientNotMatched, .personMayBeKnown].contains(question.reason)
      {
        try registry.settle(question, settlement, digest: assessor.digest)
      }
      return DecisionRecord.Change.movedDocument(one.id, from: one.person, to: other)
    }
    if let clues = document.patient { try registry.addClues(clues, to: other) }
    return changes
  }

  /// Those that have all three clues in common with it, and are where it is.
  private func companions(of document: HeldDocument) throws -> [HeldDocument] {
    guard let clues = document.patient else { return [] }
    if let former = document.person, try !registry.versions(ofPerson: former).isEmpty { return [] }
    let others =
      try document.person.map { try registry.documents(ofPerson: $0) }
      ?? registry.documentsOfNobody()
    return others.filter { other in
      other.id != document.id && other.patient.map { PersonMatch($0, clues) } == .same
    }
  }
}
