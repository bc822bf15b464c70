public import SourceText
public import StrictJSON

/// Something in a plan that cannot be as it is, and the place in the document where it stands.
public struct PlanFault: Hashable, Sendable {
  public let code: PlanFaultCode
  public let pointer: JSONPointer
  /// What is: lower case, no full stop, and never a word that somebody said.
  public let message: String
  /// What to do: one sentence.
  public let advice: String

  public init(_ code: PlanFaultCode, at pointer: JSONPointer, _ message: String, advice: String) {
    self.code = code
    self.pointer = pointer
    self.message = message
    self.advice = advice
  }
}

/// Every fault there is in plan files. A code is never used again for another.
public enum PlanFaultCode: String, Hashable, Sendable, CaseIterable {
  case notJSON = "P101"
  case duplicateMember = "P102"
  case tooLargeOrTooDeep = "P103"
  case unknownFormat = "P104"
  case memberMissing = "P105"
  case unknownMember = "P106"
  case wrongKind = "P107"
  case notInTheList = "P108"
  case wrongForm = "P109"
  case forbiddenCharacter = "P110"
  case noSuchDay = "P111"
  case timesOutOfOrder = "P112"
  case tooYoung = "P113"
  case namesNothing = "P114"
  case idTwice = "P115"
  case healthNumber = "P116"
  case samePlaceTwice = "P117"
  case clinicalDecisionCode = "P118"
  case anotherVoice = "P119"
  case digestDiffers = "P120"
  case stateAndContent = "P121"
  case finalButIncomplete = "P122"
  case choiceOfAnotherTopic = "P123"
  case viewTakenForDecision = "P124"
  case formalitiesMissing = "P125"
  case firstMinuteDiffers = "P126"
  case testNumber = "P127"

  /// A warning is worth a look, and the plan is read all the same.
  public var severity: Diagnostic.Severity { self == .testNumber ? .warning : .error }
}
