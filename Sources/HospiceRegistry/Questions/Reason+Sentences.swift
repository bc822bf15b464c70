extension Reason {
  /// What is the matter, for somebody at a desk or at a bedside. It holds no word of the plan.
  public var sentence: String {
    switch self {
    case .empty: "The file is empty."
    case .archive: "This is an archive. Unpack it, and bring in the files that were in it."
    case .tooLarge: "The file is larger than any plan, and was not read."
    case .notAFile: "This is no ordinary file: a folder called like one, a pipe or a device."
    case .isLink: "This is a link, and links are not followed. Bring in the file itself."
    case .notPermitted: "The file may not be read by whoever runs this program."
    case .notThere: "There is no such file or folder."
    case .foldersTooDeep:
      "Folders stand too deep in one another, or their names are too long. Bring in this one alone."
    case .changedWhileRead: "The file was changed while it was being read. Bring it in again."
    case .readingFailed: "The file could not be read. The disk or the stick may be damaged."
    case .notJSON: "The file is damaged, cut off, or no plan at all. Ask for it again."
    case .otherEncoding:
      "The file was saved in another encoding. It has to be UTF-8, without a mark at its beginning."
    case .notAPlan: "The file is JSON, and not an advance care plan."
    case .newerFormat: "The plan was written by a newer program. A newer kindred-hospice is needed."
    case .brokenPlan: "Something in the plan is not as the format has it. Ask for it again."
    case .digestDiffers: "The plan was changed or damaged after it was written. Ask for it again."
    case .sharingDenied:
      "The person said that this hospice may not see the plan. Nothing of it was kept."
    case .mayBeDenied:
      "The person named somebody who may not see the plan, in words that may mean this hospice."
    case .laterVersionDenied:
      "A newer version of this plan came, and in it the person says that this hospice may not see "
        + "the plan. Nothing of it was kept. What stands here may no longer hold."
    case .registryRefused:
      "The registry could not keep this file. Tell whoever looks after this program."
    case .bornLater: "The date of birth lies in the future."
    case .zeroNumber: "The health number is made of noughts, and belongs to nobody."
    case .healthNumber:
      "The health number is nobody's: its last digit does not fit, or all are the same."
    case .testNumber: "The health number is one of those that are set aside for tests."
    case .numberAndBirthDiffer: "The health number holds another date of birth than the plan."
    case .veryOld: "By the date of birth the person is older than 120."
    case .tooYoung: "By the date of birth the person was too young to make this plan."
    case .lookAlikeName: "The name has letters that look like others, or signs that cannot be seen."
    case .blankName: "The name has no letters, or is not written on one line."
    case .personMayBeKnown:
      "The plan may belong to somebody who is in the registry already, and not all details agree."
    case .personDiffers: "Earlier versions of this plan give other details of the person."
    case .timesOutOfOrder: "Some times or versions in the plan are out of order."
    case .datedAhead: "The plan is dated later than today."
    case .draft: "The plan is a draft: the person has not said that it is finished."
    case .replacesItself: "The plan says that it replaces itself."
    case .replacesNewer: "The plan says that it replaces a newer version."
    case .replacesUnknown: "The plan replaces a version that is not here."
    case .takenUpAgain:
      "The person had taken this plan back, and takes it up again with a later version."
    case .gap: "Versions are missing between this one and the one before it."
    case .fork:
      "Versions of this plan stand side by side. None of them is shown as the current one."
    case .signatureWithoutAlgorithm: "A signature names no way of signing that counts."
    case .signatureOfAnotherPlan: "A signature belongs to another plan."
    case .signatureFails: "A signature does not fit the plan."
    case .signatureUnchecked: "A signature could not be checked: its key is not known here."
    case .signingKeyChanged: "This version was signed with another key than the first one."
    case .signatureMissing: "An earlier version of this plan was signed, and this one is not."
    case .furtherSignature: "The same plan came again, with other signatures. Both files are kept."
    case .clinicalDecisionCode:
      "A code in the plan says that a clinician made a decision about CPR. No plan can say that."
    case .unknownCode: "The plan has a code that is not known here. The person's words govern."
    case .blankAnswer: "Something is said to be answered, and there are no words in the answer."
    case .viewAndRefusalDiffer:
      "The person would want CPR to be tried, and a refusal in the same plan is about CPR."
    case .viewAndOtherRefusalDiffer:
      "In one plan the person would want CPR to be tried, and a refusal in another plan of this "
        + "person is about CPR."
    case .refusalNotSigned:
      "A refusal of treatment that keeps the person alive is not signed and witnessed. "
        + "It is not valid as it stands."
    case .refusalWithoutEvenIf:
      "A refusal of treatment that keeps the person alive does not say \"even if my life is at "
        + "risk\". It is not valid as it stands."
    case .witnessIsAttorney: "The witness to a refusal is the person's attorney."
    case .laterAttorney:
      "An attorney was named after a refusal was signed. The refusal may no longer hold."
    case .severalPlans: "There is more than one plan of this person. Read each."
    case .viewsDiffer: "Two plans of this person say different things about CPR."
    case .placesDiffer: "Two plans of this person name different places to be cared for or to die."
    case .notMadeHere: "This was not made with Kindred. It is kept as it came. Read the original."
    case .madeFromAPlan:
      "This says that it was written from a plan of Kindred. Ask for the plan itself."
    case .standingChanged: "A document that was here already says something new of its standing."
    case .noDocument: "This is FHIR, and there is no document in it about what somebody wants."
    case .tooManyDocuments: "There are too many documents in this file. Bring them in one by one."
    case .noIdentifier:
      "The document has no identifier. Nobody can tell whether it is a copy or another version."
    case .documentDiffers:
      "Another document is here with the same identifier and version, and says something else."
    case .patientNotMatched:
      "Nobody who is here has the same number, date of birth and name as the document's patient."
    case .patientDiffers: "The same document came before with another patient."
    case .replacesUnknownDocument: "The document takes the place of one that is not here."
    case .replacesInCircle:
      "Documents say of each other, or one says of itself, that they take the other's place. "
        + "Nobody can tell which holds."
    }
  }
}
