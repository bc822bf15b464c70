/// Keeps what is asked about versions side by side in step with how they stand.
struct ForkQuestions {
  let registry: any Registry
  let digest: ([UInt8]) -> String
  var batch: Int?

  /// Somebody is asked as long as versions of a plan stand side by side, and nobody is asked about a
  /// version that stands there no longer.
  ///
  /// - Parameter settlement: How a question is closed that has gone away.
  func keepInStep(plan: String, _ settlement: Settlement) throws {
    let standing = try registry.versions(ofPlan: plan).chain.undoubted.standing
    let heads = if case .divided(let digests) = standing { digests } else { [String]() }
    var isAsked = false
    for question in try registry.openQuestions(ofPlan: plan) where question.reason == .fork {
      if case .version(let digest) = question.subject, heads.contains(digest) {
        isAsked = true
        continue
      }
      try registry.settle(question, settlement, batch: batch, digest: digest)
    }
    guard !isAsked, let head = heads.last else { return }
    try registry.ask(.fork, of: head, otherPerson: nil, at: settlement.at)
  }
}
