/// Something the person would like to ask those who look after them. Printed first.
public struct TeamQuestion: Hashable, Sendable {
  /// `q1`, `q2` …
  public let id: String
  public let text: String
  public let provenance: Provenance

  public init(id: String, text: String, provenance: Provenance) {
    self.id = id
    self.text = text
    self.provenance = provenance
  }
}
