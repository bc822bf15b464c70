import Foundation
import Glibc

/// Stands between a program and PostgreSQL, and cuts the connection once, at a chosen moment.
public final class CuttingProxy: @unchecked Sendable {
  /// When it cuts, seen from the first COMMIT that follows a chosen statement.
  public enum Moment: String, CaseIterable, Sendable {
    /// The server never hears of it.
    case beforeCommit
    /// The server hears of it, and may be at it still when the program asks again.
    case whileCommitting
    /// The server carried it out, and its answer is lost.
    case afterCommit
  }

  private let folder = TemporaryFolder()
  private let moment: Moment
  private let statement: [UInt8]
  private let listener: Int32
  private let lock = NSLock()
  private var isArmed = false
  private var cuts = 0

  /// - Parameter statement: Text of the statement after which the next COMMIT is the one.
  public init(_ moment: Moment, after statement: String) {
    self.moment = moment
    self.statement = Array(statement.utf8)
    listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let path = CuttingProxy.path(in: folder.path)
    precondition(
      withSocketAddress(path) { bind(listener, $0, $1) } == 0 && listen(listener, 8) == 0)
    Thread.detachNewThread { [listener, weak self] in
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0 else { return }
        Thread.detachNewThread { [weak self] in self?.serve(client) }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  public var cutCount: Int { lock.withLock { cuts } }

  public func address(of database: String, as role: String = "hospice_a") -> String {
    "postgresql:///\(database)?host=\(folder.path)&user=\(role)"
  }

  private static func path(in folder: String) -> String { folder + "/.s.PGSQL.5432" }

  private func serve(_ client: Int32) {
    let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer {
      close(client)
      close(server)
    }
    let path = CuttingProxy.path(in: PostgreSQLServer.folder ?? "")
    guard withSocketAddress(path, { connect(server, $0, $1) }) == 0 else { return }
    var polled = [client, server].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while poll(&polled, 2, -1) > 0 {
      for (from, to) in [(0, server), (1, client)] where polled[from].revents != 0 {
        guard let bytes = received(polled[from].fd) else { return }
        guard from == 0, isTheOne(bytes) else {
          guard sent(bytes, to) else { return }
          continue
        }
        if moment != .beforeCommit { _ = sent(bytes, server) }
        // What the server answers is read, and nobody hears of it.
        if moment == .afterCommit { _ = received(server) }
        return
      }
    }
  }

  /// Whether these bytes of the program hold the COMMIT at which to cut.
  private func isTheOne(_ bytes: [UInt8]) -> Bool {
    lock.withLock {
      guard cuts == 0 else { return false }
      if bytes.firstRange(of: statement) != nil { isArmed = true }
      guard isArmed, bytes.firstRange(of: Array("COMMIT".utf8)) != nil else { return false }
      cuts += 1
      return true
    }
  }
}

private func withSocketAddress(
  _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
) -> Int32 {
  var address = sockaddr_un()
  address.sun_family = sa_family_t(AF_UNIX)
  withUnsafeMutableBytes(of: &address.sun_path) {
    $0.copyBytes(from: path.utf8.prefix($0.count - 1))
  }
  return withUnsafePointer(to: &address) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
    }
  }
}

/// Nil where the connection is over.
private func received(_ socket: Int32) -> [UInt8]? {
  var piece = [UInt8](repeating: 0, count: 65_536)
  let count = read(socket, &piece, piece.count)
  return count > 0 ? Array(piece[..<count]) : nil
}

private func sent(_ bytes: [UInt8], _ socket: Int32) -> Bool {
  var start = 0
  while start < bytes.count {
    let count = bytes[start...].withUnsafeBytes {
      send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    guard count > 0 else { return false }
    start += count
  }
  return true
}
