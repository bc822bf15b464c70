/// What shows that a plan's bytes were not changed or cut off. It shows no identity.
public struct PlanProof: Hashable, Sendable {
  public struct Signature: Hashable, Sendable {
    public enum Role: String, Hashable, Sendable, CaseIterable {
      case person, device, witness, professional, organisation
    }

    public let role: Role
    public let signer: String
    public let at: String
    /// Detached, over the canonical bytes of the document.
    public let jws: String

    public init(role: Role, signer: String, at: String, jws: String) {
      self.role = role
      self.signer = signer
      self.at = at
      self.jws = jws
    }
  }

  /// `sha-256:` and 64 hex digits, over the canonical bytes of the document.
  public let digest: String
  public let signatures: [Signature]

  public init(digest: String, signatures: [Signature] = []) {
    self.digest = digest
    self.signatures = signatures
  }
}
