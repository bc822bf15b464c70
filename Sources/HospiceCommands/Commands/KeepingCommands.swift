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
    guard access(file, F_OK) != 0 else {
      throw Failure(.worldFailed, "There is a file at \(file) already.")
    }
    // Written down before, so that the copy has the line too.
    try desk.note(.backup, "", outcome: "begun")
    try makeWhole(file) { try registry.copy(to: $0) }
    try desk.note(.backup, "", outcome: "done")
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
    guard try SQLiteRegistry.damage(ofFile: file).isEmpty else {
      throw Failure(.worldFailed, "The copy is damaged or is none, and was not restored.")
    }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makePrivateFolder(String(path[..<slash]))
    }
    try makeWhole(path) { try SQLiteRegistry.copy(file, to: $0) }
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

/// Makes a registry, and gives it its name only when all of it is there and sound: half of one would
/// be taken for a registry in which there is nobody.
private func makeWhole(_ path: String, _ copy: (_ draft: String) throws -> Void) throws {
  let draft = path + ".new"
  func discard() { for end in ["", "-journal"] { unlink(draft + end) } }
  discard()
  let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
  guard descriptor >= 0 else { throw cannot("write", path) }
  close(descriptor)
  do {
    try copy(draft)
    guard try SQLiteRegistry.damage(ofFile: draft).isEmpty else {
      throw Failure(.worldFailed, "The copy is damaged. Try another disk.")
    }
    guard access(path, F_OK) != 0, rename(draft, path) == 0 else { throw cannot("write", path) }
  } catch {
    discard()
    throw error
  }
}
