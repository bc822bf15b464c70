import ArgumentParser
import HospiceRegistry
import OperatingSystem

/// Takes a batch back.
struct RollbackCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback",
    abstract: "Let what a batch brought in no longer count. Nothing is deleted.")

  @OptionGroup var desk: DeskOptions

  @Argument(help: "The number of the batch.")
  var batch: Int

  func run(in world: HospiceWorld) throws -> ExitReason {
    let desk = try Desk(desk, in: world)
    let count = try desk.carryOut { try desk.decisions.rollBack(batch, at: world.now()) }
    let versions = count.versions == 1 ? "1 version" : "\(count.versions) versions"
    let documents =
      switch count.documents {
      case 0: ""
      case 1: " and 1 document not made with Kindred"
      default: " and \(count.documents) documents not made with Kindred"
      }
    let isOne = count.versions == 1 && count.documents == 0
    world.show(
      "Batch \(batch) is rolled back: \(versions)\(documents) no longer "
        + (isOne ? "counts." : "count."))
    if count.kept > 0 {
      world.show(
        (count.kept == 1 ? "1 version" : "\(count.kept) versions")
          + " came again with another batch, and still \(count.kept == 1 ? "counts" : "count").")
    }
    return .fine
  }
}
