/// Why a file was not simply taken in: a closed list, each with a name and a sentence.
///
/// A name is never used again for another reason. It stands in reports, in the queue and in the
/// audit, and never beside a word of the plan.
public enum Reason: String, Hashable, Sendable, CaseIterable {
  // the file
  case empty
  case archive
  case tooLarge = "too-large"
  case notAFile = "not-a-file"
  case isLink = "is-link"
  case notPermitted = "not-permitted"
  case notThere = "not-there"
  case foldersTooDeep = "folders-too-deep"
  case changedWhileRead = "changed-while-read"
  case readingFailed = "reading-failed"
  // what is in it
  case notJSON = "not-json"
  case otherEncoding = "other-encoding"
  case notAPlan = "not-a-plan"
  case newerFormat = "newer-format"
  case brokenPlan = "broken-plan"
  case digestDiffers = "digest-differs"
  case sharingDenied = "sharing-denied"
  case mayBeDenied = "may-be-denied"
  case laterVersionDenied = "later-version-denied"
  case registryRefused = "registry-refused"
  // the person
  case bornLater = "born-later"
  case zeroNumber = "zero-number"
  case healthNumber = "health-number"
  case testNumber = "test-number"
  case numberAndBirthDiffer = "number-and-birth-differ"
  case veryOld = "very-old"
  case tooYoung = "too-young"
  case lookAlikeName = "look-alike-name"
  case blankName = "blank-name"
  case personMayBeKnown = "person-may-be-known"
  case personDiffers = "person-differs"
  // times and versions
  case timesOutOfOrder = "times-out-of-order"
  case datedAhead = "dated-ahead"
  case draft
  case replacesItself = "replaces-itself"
  case replacesNewer = "replaces-newer"
  case replacesUnknown = "replaces-unknown"
  case gap
  case takenUpAgain = "taken-up-again"
  case fork
  // signatures
  case signatureWithoutAlgorithm = "signature-without-algorithm"
  case signatureOfAnotherPlan = "signature-of-another-plan"
  case signatureFails = "signature-fails"
  case signatureUnchecked = "signature-unchecked"
  case signingKeyChanged = "signing-key-changed"
  case signatureMissing = "signature-missing"
  case furtherSignature = "further-signature"
  // what it says
  case clinicalDecisionCode = "clinical-decision-code"
  case unknownCode = "unknown-code"
  case blankAnswer = "blank-answer"
  case viewAndRefusalDiffer = "view-and-refusal-differ"
  case viewAndOtherRefusalDiffer = "view-and-other-refusal-differ"
  case refusalNotSigned = "refusal-not-signed"
  case refusalWithoutEvenIf = "refusal-without-even-if"
  case witnessIsAttorney = "witness-is-attorney"
  case laterAttorney = "later-attorney"
  case severalPlans = "several-plans"
  case viewsDiffer = "views-differ"
  case placesDiffer = "places-differ"
  // documents that were not made with Kindred
  case notMadeHere = "not-made-here"
  case madeFromAPlan = "made-from-a-plan"
  case standingChanged = "standing-changed"
  case noDocument = "no-document"
  case tooManyDocuments = "too-many-documents"
  case noIdentifier = "no-identifier"
  case documentDiffers = "document-differs"
  case patientNotMatched = "patient-not-matched"
  case patientDiffers = "patient-differs"
  case replacesUnknownDocument = "replaces-unknown-document"
  case replacesInCircle = "replaces-in-circle"
}

extension Reason {
  /// What a reason does to the file.
  public enum Weight: Int, Hashable, Sendable, Comparable {
    /// The plan is taken in, and this is shown with it.
    case notes
    /// The plan is taken in, and somebody must look into this.
    case asks
    /// The plan is not taken in.
    case rejects
    /// The file was never read.
    case preventsReading

    public static func < (one: Weight, other: Weight) -> Bool { one.rawValue < other.rawValue }
  }

  public var weight: Weight {
    switch self {
    case .tooLarge, .notAFile, .isLink, .notPermitted, .notThere, .foldersTooDeep,
      .changedWhileRead, .readingFailed:
      .preventsReading
    case .empty, .archive, .notJSON, .otherEncoding, .notAPlan, .newerFormat, .brokenPlan,
      .digestDiffers, .sharingDenied, .registryRefused, .bornLater, .zeroNumber, .replacesItself,
      .signatureWithoutAlgorithm,
      .signatureOfAnotherPlan, .noDocument, .tooManyDocuments:
      .rejects
    case .mayBeDenied, .laterVersionDenied, .healthNumber, .testNumber, .numberAndBirthDiffer,
      .veryOld, .tooYoung,
      .lookAlikeName, .blankName, .blankAnswer,
      .personMayBeKnown, .personDiffers, .timesOutOfOrder, .datedAhead, .draft, .replacesNewer,
      .replacesUnknown, .fork, .signatureFails, .signatureUnchecked, .signingKeyChanged,
      .signatureMissing,
      .clinicalDecisionCode, .unknownCode, .viewAndRefusalDiffer, .viewAndOtherRefusalDiffer,
      .witnessIsAttorney, .laterAttorney, .viewsDiffer, .placesDiffer, .noIdentifier,
      .documentDiffers,
      .patientNotMatched, .patientDiffers, .replacesUnknownDocument, .replacesInCircle:
      .asks
    case .gap, .takenUpAgain, .furtherSignature, .refusalNotSigned, .refusalWithoutEvenIf,
      .severalPlans,
      .notMadeHere, .madeFromAPlan, .standingChanged:
      .notes
    }
  }
}
