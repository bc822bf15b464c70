import CarePlanModel

extension LetterWords {
  static let typedInCompany =
    "I was not alone when this was typed, and would rather have been. Please ask me again alone."

  static let english = LetterWords(
    title: "Advance care plan",
    fullName: "Full name",
    preferredName: "Likes to be called",
    birthDate: "Date of birth",
    numbers: number,
    contacts: contact,
    takenBack: "I said something here before, and I have taken it back.",
    inMyOwnWords: "In my own words:",
    notDecided: "I have not decided about this.",
    when: "When:",
    source: source,
    toldByStaff:
      "Somebody who looks after me wrote this about me. It may not be in my own words.",
    toldBySomebody:
      "Somebody who was with me may have written this about me. It may not be in my own words.",
    reported: "What I was told by a doctor or a nurse (nobody has checked it)",
    formAt: "Where the form is:",
    formDated: "The date on the form:",
    refusal: "A refusal of treatment, written down but not checked",
    refusalDraft: "This is a draft. It has to be signed and witnessed on paper.",
    refusalOnPaper: "Only the signed and witnessed paper counts.",
    paperAt: "Where the signed paper is:",
    beforeMoving:
      "I said this before I changed where I live. Another law may count there: please check.",
    registered: registered,
    sharing: sharing,
    otherVoices: "What others say: these are not my own words",
    somebody: "Somebody",
    voice: { "\($0), about “\($1)”" + ($2.map { " (\(basis($0)))" } ?? "") },
    unanswered: "What I left unanswered",
    unansweredIsNoRefusal: "A question without an answer is not a “no”.",
    leftForLater: "I left these for another time",
    ratherNotSay: "I would rather not say",
    notSure: "I am not sure, or did not know how to say it")

  @Sendable private static func number(_ system: HealthIdentifier.System) -> String {
    switch system {
    case .nhsNumber: "NHS number"
    case .chiNumber: "CHI number"
    case .hscNumber: "Health and Care number"
    case .local: "Number"
    }
  }

  @Sendable private static func contact(_ kind: Contact.Kind) -> String {
    switch kind {
    case .phone: "Telephone"
    case .email: "Email"
    case .address: "Address"
    }
  }

  @Sendable private static func source(_ source: Provenance.Source) -> String? {
    switch source {
    case .person: nil
    case .staffScribe: "Somebody who looks after me wrote this down for me."
    case .attorney: "My attorney for health and care said this for me."
    case .carriedForward: "This was taken over from an earlier plan of mine."
    case .relative, .professional: "Somebody else said this."
    }
  }

  @Sendable private static func registered(_ claim: AttorneyPower.Claim) -> String {
    switch claim {
    case .yes: "I said that the power to decide for me is registered."
    case .no: "The power to decide for me is not registered."
    case .notKnown: "I do not know whether the power to decide for me is registered."
    }
  }

  @Sendable private static func sharing(
    _ decision: SharingDecision.Decision, _ recipient: String
  ) -> String {
    switch decision {
    case .permit: "Yes: \(recipient)."
    case .deny: "No: \(recipient)."
    case .undecided: "Not decided: \(recipient)."
    }
  }

  private static func basis(_ basis: OtherVoice.Basis) -> String {
    switch basis {
    case .heardThemSayIt: "they heard me say it"
    case .knowThemWell: "they know me well"
    case .guess: "they guess"
    }
  }
}
