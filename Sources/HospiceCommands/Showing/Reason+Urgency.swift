import HospiceRegistry

extension Reason {
  /// What may turn around what is done at a bedside comes first, whenever it was asked.
  var urgency: Int {
    switch self {
    case .viewAndRefusalDiffer, .viewAndOtherRefusalDiffer, .viewsDiffer: 0
    case .laterVersionDenied, .personDiffers, .fork, .mayBeDenied: 1
    case .personMayBeKnown, .laterAttorney, .witnessIsAttorney, .clinicalDecisionCode: 2
    case .draft, .signatureUnchecked, .unknownCode: 4
    default: 3
    }
  }

  static let urgencies = 0...4
}
