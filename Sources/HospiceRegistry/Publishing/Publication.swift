/// What became of one version of a plan at one server.
public struct Publication: Hashable, Sendable {
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// About to be sent: whether it arrived is not known until the server has answered.
    case begun
    case accepted
    /// The server did not want it, and was never asked before in vain: it is not there.
    case refused
    /// It was published, and is no longer there.
    case takenBack = "taken-back"

    /// Whether the server may have it.
    public var mayBeThere: Bool { self == .begun || self == .accepted }
  }

  public let digest: String
  public let endpoint: String
  /// Whom the server shows it to; nil where an older program wrote it down.
  public let recipient: String?
  public let state: State
  public let at: String

  public init(
    digest: String, endpoint: String, recipient: String? = nil, state: State, at: String
  ) {
    self.digest = digest
    self.endpoint = endpoint
    self.recipient = recipient
    self.state = state
    self.at = at
  }
}
