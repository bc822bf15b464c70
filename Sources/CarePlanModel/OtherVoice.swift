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
  /// How they know it; nil where nobody asked, or they did not say.
  public let basis: Basis?
  public let topic: String
  /// Their own words, and nothing else.
  public let text: String
  /// When and how the person said it, in words.
  public let when: String?
  public let provenance: Provenance

  public init(
    id: String, person: String, basis: Basis?, topic: String, text: String,
    when: String? = nil, provenance: Provenance
  ) {
    self.id = id
    self.person = person
    self.basis = basis
    self.topic = topic
    self.text = text
    self.when = when
    self.provenance = provenance
  }
}
