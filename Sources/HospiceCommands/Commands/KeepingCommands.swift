import ArgumentParser
import Glibc
import HospiceRegistry
import HospiceStore
import OperatingSystem

/// A copy to keep elsewhere.
struct BackupCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the registry, while others may go on using it.")

  @OptionGroup var desk: DeskOptions

  @Argument(help: "The file to write. There must be none of that name.")
  var file: String

  func run(in world: HospiceWorld) throws -> ExitReason {
    let desk = try Desk(desk, in: world)
    guard let registry = desk.registry as? SQLiteRegistry else {
      throw Failure(
        .notUnderstood,
        "Only a registry in a file is copied like this; a server makes its own copies.")
    }
    guard access(file, F_OK) != 0 else {
      throw Failure(.worldFailed, "There is a file at \(file) already. Name another.")
    }
    // Until it is whole and was looked at, it does not have the name of a copy.
    let draft = file + ".new"
    defer { removeDatabase(draft) }
    removeDatabase(draft)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw cannot("write", file) }
    close(descriptor)
    try registry.copy(to: draft)
    guard try SQLiteRegistry.damage(ofCopyAt: draft).isEmpty else {
      throw Failure(.worldFailed, "The copy is damaged. Try another disk.")
    }
    try putInPlace(draft, as: file)
    try desk.note(.backup, "")
    world.show("The registry was copied to \(file).")
    if access(desk.quarantine, F_OK) == 0 {
      world.show(
        "What was not taken in lies in \(desk.quarantine), and is no part of it: copy that as well."
      )
    }
    return .fine
  }
}

/// A registry from a copy.
struct RestoreCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make a registry from a copy. None is ever overwritten.")

  @OptionGroup var desk: DeskOptions

  @Argument(help: "The copy.")
  var file: String

  func run(in world: HospiceWorld) throws -> ExitReason {
    let path = try Desk.place(desk.registry, in: world)
    guard !PostgreSQLRegistry.isAddress(path) else {
      throw Failure(
        .notUnderstood, "A server restores its own copies; --registry names a file here.")
    }
    guard access(path, F_OK) != 0 else {
      throw Failure(
        .worldFailed, "There is a registry at \(path) already. Move it away first.")
    }
    guard !["-wal", "-journal"].contains(where: { access(file + $0, F_OK) == 0 }) else {
      throw Failure(
        .worldFailed,
        "The log of a database lies beside \(file): it is in use, or backup did not make it.")
    }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    // Until it is whole and was looked at, it does not have the name of a registry.
    let draft = path + ".new"
    defer { removeDatabase(draft) }
    removeDatabase(draft)
    try copyPrivately(file, to: draft)
    let isAuditWhole = try check(draft, in: world)
    try putInPlace(draft, as: path)
    guard isAuditWhole else {
      world.show("The registry is restored, and its audit was altered before. Tell somebody.")
      return .contentHasErrors
    }
    world.show("The registry is restored to \(path).")
    return .fine
  }

  /// Brings what was copied to the newest form, and writes down in it that it was restored.
  ///
  /// - Returns: Whether its audit is whole.
  /// - Throws: Where it is damaged, or no registry.
  private func check(_ draft: String, in world: HospiceWorld) throws -> Bool {
    // Not the registry is damaged, if anything is: there is none yet.
    guard let damage = try? SQLiteRegistry.damage(ofCopyAt: draft) else {
      throw Failure(.worldFailed, "\(file) is no copy of a registry. Nothing was restored.")
    }
    guard damage.isEmpty else {
      throw Failure(.worldFailed, "The copy is damaged, and was not restored.")
    }
    let registry = try SQLiteRegistry(path: draft, hash: hexadecimalDigest, isMaking: false)
    let desk = Desk(registry, path: draft, staff: try Desk.name(desk.staff), in: world)
    let (chain, _, _) = try desk.auditChain(lookingFor: nil)
    try desk.note(.restore, "")
    try registry.close()
    return chain.brokenAt == nil
  }
}

/// Takes away a database that never became one, and what SQLite lays beside it.
private func removeDatabase(_ path: String) {
  for end in ["", "-wal", "-shm", "-journal"] { unlink(path + end) }
}
