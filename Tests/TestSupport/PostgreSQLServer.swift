import Foundation

/// A real PostgreSQL server, which `.ci/with-postgresql` starts for the tests.
public enum PostgreSQLServer {
  /// The folder of its socket; nil where no server was started.
  public static let folder = ProcessInfo.processInfo.environment["KINDRED_POSTGRESQL"]

  public static var isThere: Bool { folder != nil }

  private static let numbers = Counter()

  /// A new database with two hospices in it, of which the first made it.
  public static func database() throws -> String {
    let name = "kindred_\(getpid())_\(numbers.next())"
    for site in ["hospice_a", "hospice_b"] {
      // Whoever comes second finds it there.
      _ = try run("CREATE ROLE \(site) LOGIN", in: "postgres")
    }
    let made = try run("CREATE DATABASE \(name) TEMPLATE template0 OWNER hospice_a", in: "postgres")
    precondition(made.isWell, made.text)
    return name
  }

  public static func address(of database: String, as role: String = "hospice_a") -> String {
    "postgresql:///\(database)?host=\(folder ?? "")&user=\(role)"
  }

  /// Runs a statement with psql, beside whatever is under test.
  @discardableResult
  public static func run(
    _ sql: String, in database: String, as role: String = "owner"
  ) throws -> (isWell: Bool, text: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "psql", "-h", folder ?? "", "-U", role, "-d", database, "-AtX", "-v", "ON_ERROR_STOP=1",
      "-c", sql,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus == 0, String(decoding: bytes, as: UTF8.self))
  }
}

private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var count = 0

  func next() -> Int {
    lock.withLock {
      count += 1
      return count
    }
  }
}
