import HospiceRegistry

/// A registry on a server, for a group of hospices.
///
/// Each hospice logs in with a role of its own and meets only what is its own.
public final class PostgreSQLRegistry: SQLRegistry {
  /// - Parameters:
  ///   - address: `postgresql://…`, as libpq has it. A password belongs into a file of its own,
  ///     which `PGPASSFILE` names: what stands in an address is seen by others on the computer.
  ///   - hash: SHA-256 as 64 hex digits in lower case, for the audit.
  /// - Throws: ``RegistryFailure`` where there is no such server, or it lets nobody in.
  public init(address: String, hash: @escaping @Sendable ([UInt8]) -> String) throws {
    try super.init(PostgreSQLConnection(address: address), hash: hash)
  }

  /// A registry as an older program made it.
  init(address: String, hash: @escaping @Sendable ([UInt8]) -> String, schema: Int) throws {
    try super.init(PostgreSQLConnection(address: address), hash: hash, schema: schema)
  }

  public override func claim(batch: Int) throws -> Bool {
    guard let server = connection as? PostgreSQLConnection else { return true }
    return try server.claim(batch)
  }

  /// Whether a text names a server, and not a file.
  public static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
  }
}
