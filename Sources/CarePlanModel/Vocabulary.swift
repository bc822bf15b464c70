/// What sort of thing a statement is.
public enum StatementKind: String, Hashable, Sendable, CaseIterable {
  case value, preference, wish, refusal, request, fact, contact, location
}

/// Whether a statement was made, and if not, why not. A blank is never a "no".
public enum StatementState: String, Hashable, Sendable, CaseIterable {
  case answered, undecided, withdrawn
  case declinedToAnswer = "declined-to-answer"
  case notAsked = "not-asked"
}

/// What somebody is to the person, as far as care needs to know.
public enum PersonRole: String, Hashable, Sendable, CaseIterable {
  case healthAttorney = "attorney-health"
  case replacementAttorney = "attorney-replacement"
  case deputy, witness
  case signatoryByDirection = "signatory-by-direction"
  case nextOfKin = "next-of-kin"
  case carer, consultee, gp, professional, interpreter, other
}
