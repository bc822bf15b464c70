import CarePlanCoding
import CarePlanModel

/// That there is a version which this hospice may not see: its place in its plan, and no word of it.
public struct DeniedVersion: Hashable, Sendable {
  public let plan: String
  public let number: Int
  public let digest: String

  public init(plan: String, number: Int, digest: String) {
    self.plan = plan
    self.number = number
    self.digest = digest
  }

  /// Nil where the file was altered after it was written: anybody may have written such a no.
  init?(_ sealed: SealedCarePlan, _ faults: [PlanFault]) {
    guard !faults.contains(where: { $0.code == .digestDiffers }) else { return nil }
    plan = sealed.plan.header.id
    number = sealed.plan.header.version
    digest = sealed.proof.digest
  }
}
