/// What somebody else says the person would want. It is never shown as the person's own.
public struct OtherVoice: Hashable, Sendable {
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    case heardThemSayIt = "heard-them-say-it"
    case knowThemWell = "know-them-well"
    case guess
  }

  /// `v1`, `v2` …
  public let id: String
  public let person: String
  /// Nil where nobody asked, or nobody said.
  public let basis: Basis?
  public let topic: String
  public let text: String
  public let provenance: Provenance

  public init(
    id: String, person: String, basis: Basis?, topic: String, text: String,
    provenance: Provenance
  ) {
    self.id = id
    self.person = person
    self.basis = basis
    self.topic = topic
    self.text = text
    self.provenance = provenance
  }
}
