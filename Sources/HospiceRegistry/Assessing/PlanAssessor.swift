import CarePlanCoding
public import CarePlanModel
import StrictJSON

/// One file, weighed by itself: nothing that is in the registry matters here.
public struct Assessment: Sendable {
  /// SHA-256 of the bytes as they came: 64 hex digits.
  public let fileHash: String
  /// Nil where the file is rejected.
  public let plan: IncomingPlan?
  public let findings: [Finding]
  /// Nil unless it is a file of documents that were not made with Kindred.
  public let documents: IncomingDocuments?
  /// Nil unless the file is a version that this hospice may not see.
  public let denied: DeniedVersion?

  init(
    fileHash: String, plan: IncomingPlan?, findings: [Finding],
    documents: IncomingDocuments? = nil, denied: DeniedVersion? = nil
  ) {
    self.fileHash = fileHash
    self.plan = plan
    self.findings = findings
    self.documents = documents
    self.denied = denied
  }
}

/// A plan that may be taken in.
public struct IncomingPlan: Sendable {
  public let sealed: SealedCarePlan
  public let clues: PersonClues
  public let bytes: [UInt8]
  /// The key that the device or the person signed with, where a signature fits.
  public let signingKey: String?
  /// Signatures that do not fit this plan, and might fit another.
  public let failingSignatures: [DetachedSignature]

  public var digest: String { sealed.proof.digest }
  public var header: PlanHeader { sealed.plan.header }
}

/// Reads a file strictly, and says everything that is the matter with it.
public struct PlanAssessor: Sendable {
  /// So many findings tell enough; a hostile file has a hundred thousand.
  public static let findingsMax = 100

  /// SHA-256 as 64 hex digits in lower case.
  public let digest: @Sendable ([UInt8]) -> String
  /// Ed25519: whether a signature of 64 bytes over a message fits a key of 32 bytes.
  public let isSigned: @Sendable (_ signature: [UInt8], _ message: [UInt8], _ key: [UInt8]) -> Bool
  /// What plans call this hospice, beside `hospice`.
  public let siteNames: [String]

  public init(
    siteNames: [String] = [], digest: @escaping @Sendable ([UInt8]) -> String,
    isSigned: @escaping @Sendable ([UInt8], [UInt8], [UInt8]) -> Bool
  ) {
    self.siteNames = siteNames
    self.digest = digest
    self.isSigned = isSigned
  }

  /// - Parameter now: The moment by the clock of this machine, which dates are held against.
  public func assess(_ bytes: [UInt8], at now: PlanTime) -> Assessment {
    let hash = digest(bytes)
    func rejected(_ findings: [Finding]) -> Assessment {
      Assessment(
        fileHash: hash, plan: nil, findings: Array(findings.prefix(PlanAssessor.findingsMax)))
    }
    if bytes.allSatisfy(isSpace) { return rejected([Finding(.empty)]) }
    if isArchive(bytes) { return rejected([Finding(.archive)]) }
    let inspection = CarePlanReader.inspect(bytes, digest: digest)
    guard let root = inspection.root else {
      return assessDocuments(bytes, hash: hash) ?? rejected([Finding(textReason(bytes))])
    }
    guard let document = root["document"] else {
      return assessDocuments(bytes, hash: hash) ?? rejected([Finding(.notAPlan)])
    }
    if let reason = formatReason(document) { return rejected([Finding(reason)]) }
    guard let sealed = inspection.sealed else {
      let denied = mayDeny(document) ? [Finding(.sharingDenied)] : []
      return rejected(denied + inspection.faults.compactMap { finding(for: $0, in: nil) })
    }
    if isDenied(sealed.plan.sharing, on: now) {
      return Assessment(
        fileHash: hash, plan: nil, findings: [Finding(.sharingDenied)],
        denied: DeniedVersion(sealed, inspection.faults))
    }
    let signatures = SignatureCheck(sealed.proof, inspection.canonicalDocument, isSigned)
    var findings = inspection.faults.compactMap { finding(for: $0, in: sealed.plan) }
    // Nobody can tell which hospice is meant, so somebody who reads it has to.
    if sealed.plan.isRefusedInOwnWords("hospice") {
      findings.append(Finding(.mayBeDenied, at: .root.member("document").member("sharing")))
    }
    findings += personFindings(sealed.plan, at: now)
    findings += timeFindings(sealed.plan, at: now) + signatures.findings
    findings += blankFindings(sealed.plan) + codeFindings(sealed.plan) + legalFindings(sealed.plan)
    if findings.weight != .rejects {
      findings += PlanRules.firstMinuteFaults(in: sealed.plan)
        .compactMap { finding(for: $0, in: sealed.plan) }
    }
    if findings.reasons.contains(.bornLater) { findings.removeAll { $0.reason == .tooYoung } }
    guard findings.weight != .rejects else { return rejected(findings) }
    let plan = IncomingPlan(
      sealed: sealed, clues: PersonClues(sealed.plan.person), bytes: bytes,
      signingKey: signatures.key, failingSignatures: signatures.failing)
    return Assessment(
      fileHash: hash, plan: plan, findings: Array(findings.prefix(PlanAssessor.findingsMax)))
  }
}
