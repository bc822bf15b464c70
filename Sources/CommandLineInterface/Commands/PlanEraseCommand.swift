import ArgumentParser
import Glibc
import Journal
import OperatingSystem

struct PlanEraseCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Erase a plan and everything that was said for it.")

  @OptionGroup var plan: PlanOption

  @Flag(help: "Erase it without being asked again.")
  var yes = false

  func run(in world: World) throws -> Ending {
    let folder = try PlanFolder(plan.name, in: world)
    guard folder.exists else { throw Failure(.notUnderstood, "There is no plan of that name.") }
    guard yes || world.confirmsErasing("Everything in the plan \(folder.name)") else {
      return .code(.fine)
    }
    // The lock of the journal is held, so that no other window is in the middle of it. It is not read:
    // a damaged one can be erased as well.
    let lock = try JournalFile.lock(directory: folder.path)
    for name in entries(of: folder.path) ?? [] {
      let path = folder.path + "/" + name
      guard unlink(path) == 0 else { throw cannot("erase", path) }
    }
    guard rmdir(folder.path) == 0 else { throw cannot("erase", folder.path) }
    extendLifetime(lock)
    world.output.writeLine("The plan was erased. Copies that you gave away are not.")
    return .code(.fine)
  }
}
