import ArgumentParser
import Glibc
import HospiceRegistry
import HospiceStore

/// A copy to keep elsewhere.
struct BackupCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the registry, while others may go on using it.")

  @OptionGroup var desk: DeskOptions

  @Argument(help: "The file to write. There must be none of that name.")
  var file: String

  func run(in world: HospiceWorld) throws -> HospiceExit {
    let desk = try Desk(desk, in: world)
    guard let registry = desk.registry as? SQLiteRegistry else {
      throw Failure(
        .notUnderstood,
        "Only a registry in a file is copied like this; a server makes its own copies.")
    }
    try desk.note(.backup, "")
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw cannot("write", file) }
    close(descriptor)
    try registry.copy(to: file)
    let copy = try SQLiteRegistry(path: file, hash: hexadecimalDigest)
    guard try copy.damage().isEmpty else {
      throw Failure(.worldFailed, "The copy is damaged. Try another disk.")
    }
    try copy.close()
    world.show("The registry was copied to \(file).")
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

  func run(in world: HospiceWorld) throws -> HospiceExit {
    let path = try Desk.place(desk.registry, in: world)
    guard !PostgreSQLRegistry.isAddress(path) else {
      throw Failure(
        .notUnderstood, "A server restores its own copies; --registry names a file here.")
    }
    guard access(path, F_OK) != 0 else {
      throw Failure(
        .worldFailed, "There is a registry at \(path) already. Move it away first.")
    }
    guard access(file, R_OK) == 0 else { throw cannot("read", file) }
    let copy = try SQLiteRegistry(path: file, hash: hexadecimalDigest)
    guard try copy.damage().isEmpty else {
      throw Failure(.worldFailed, "The copy is damaged, and was not restored.")
    }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makePrivateFolder(String(path[..<slash]))
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw cannot("write", path) }
    close(descriptor)
    try copy.copy(to: path)
    try copy.close()
    let restored = try Desk(desk, in: world)
    try restored.note(.restore, "")
    let (chain, _) = try restored.auditChain(lookingFor: nil)
    guard chain.brokenAt == nil else {
      world.show("The registry is restored, and its audit was altered before. Tell somebody.")
      return .contentHasErrors
    }
    world.show("The registry is restored to \(path).")
    return .fine
  }
}
