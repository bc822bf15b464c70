import HospiceRegistry

/// A registry on a server, for a group of hospices.
///
/// Each hospice logs in with a role of its own and meets only what is its own.
public final class PostgreSQLRegistry: SQLRegistry {
  private let postgreSQL: PostgreSQLConnection

  /// - Parameters:
  ///   - address: `postgresql://…`, as libpq has it. A password belongs into a file of its own,
  ///     which `PGPASSFILE` names: what stands in an address is seen by others on the computer.
  ///   - hash: SHA-256 as 64 hex digits in lower case, for the audit.
  ///   - isMaking: Whether an empty database is made into a registry.
  /// - Throws: ``RegistryFailure`` where there is no such server, or it lets nobody in.
  public init(
    address: String, hash: @escaping @Sendable ([UInt8]) -> String, isMaking: Bool = true
  ) throws {
    postgreSQL = try PostgreSQLConnection(address: address)
    try super.init(postgreSQL, hash: hash, isMaking: isMaking)
  }

  /// A registry as an older program made it.
  init(address: String, hash: @escaping @Sendable ([UInt8]) -> String, schema: Int) throws {
    postgreSQL = try PostgreSQLConnection(address: address)
    try super.init(postgreSQL, hash: hash, schema: schema)
  }

  /// The lock goes with the connection.
  public override func claim(batch: Int) throws -> Bool { try postgreSQL.claim(batch) }

  /// Whether a text names a server, and not a file.
  public static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
  }
}
