/// Where plans are published: the base address of a FHIR server.
public struct PublishEndpoint: Hashable, Sendable {
  /// Without a slash at its end.
  public let address: String

  /// - Parameter typed: `https://…`. Without encryption only a server on this computer is taken:
  ///   a plan must not cross a network in the clear. No name, password, query or fragment may
  ///   stand in it, since it is written down in the registry and in the audit.
  public init?(_ typed: String) {
    let isPlain = typed.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    guard isPlain, typed.utf8.count <= 1000,
      !typed.contains(where: { "?#@\\\"<>".contains($0) }),
      let host = PublishEndpoint.host(in: typed), !host.isEmpty
    else { return nil }
    address = String(typed.reversed().drop { $0 == "/" }.reversed())
  }

  /// The host, where the address is one that may be used; nil otherwise.
  private static func host(in typed: String) -> Substring? {
    for scheme in ["https://", "http://"] where typed.hasPrefix(scheme) {
      let rest = typed.dropFirst(scheme.count).prefix { $0 != "/" }
      if scheme == "https://" { return rest }
      let isHere = ["127.0.0.1", "localhost", "[::1]"].contains { here in
        rest == here
          || rest.hasPrefix(here + ":") && rest.dropFirst(here.count + 1).allSatisfy(\.isNumber)
      }
      return isHere ? rest : nil
    }
    return nil
  }

  /// The address of one document: its name is the digest of the plan, so that whoever sends the
  /// same plan twice writes the same document twice.
  public func document(_ digest: String) -> String {
    "\(address)/Bundle/\(PublishEndpoint.identifier(digest))"
  }

  /// The 64 hex digits of a digest, which is as long as a name in FHIR may be.
  public static func identifier(_ digest: String) -> String { String(digest.suffix(64)) }
}
