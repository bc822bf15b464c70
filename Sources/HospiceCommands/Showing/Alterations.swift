import HospiceRegistry

extension Desk {
  /// What stands in the registry other than as it came and was decided: a sentence for each, without
  /// a word of a plan.
  ///
  /// Each plan is read, so that a hundred thousand take a minute.
  func alterations(_ decisions: DecisionCheck) throws -> [String] {
    try ContentCheck(registry, assessor: assessor).faults().map(\.sentence)
      + decisions.faults().map {
        "The registry was altered: how question \($0) was settled is not what the audit says."
      }
  }
}

extension ContentCheck.Fault {
  fileprivate var sentence: String {
    switch self {
    case .fileDiffers(let version, let plan):
      "The file of version \(version) of plan \(plan) is gone, or was altered."
    case .rowDiffers(let version, let plan):
      "The registry was altered: version \(version) of plan \(plan) does not say what its file says."
    case .personDiffers(let version, let plan, let person):
      "The registry was altered: version \(version) of plan \(plan) names somebody else than "
        + "person \(person), with whom it is kept."
    case .forceDiffers(let version, let plan):
      "The registry was altered: nobody decided whether version \(version) of plan \(plan) counts "
        + "as it does."
    case .fileGone(let entry):
      "A file that was taken in is gone: entry \(entry) of the audit tells of it."
    case .questionGone(let entry):
      "A question is gone: entry \(entry) of the audit tells of it."
    }
  }
}
