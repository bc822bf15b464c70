import ArgumentParser
import Glibc
import OperatingSystem

/// The way to the hospice's own program. This one has no database and no network, and never will.
struct HospiceCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "hospice",
    abstract: "For hospices: keep the plans that people give you, with kindred-hospice.",
    discussion: "Everything behind the word is for that program. kindred-hospice --help tells more."
  )

  @Argument(parsing: .captureForPassthrough, help: "What kindred-hospice is to do.")
  var arguments: [String] = []

  static let program = "kindred-hospice"

  func run(in world: World) throws -> Ending {
    let folders =
      [world.programFolder].compactMap { $0 }
      + (world.variable("PATH") ?? "").split(separator: ":").map(String.init)
    let places = folders.filter { $0.hasPrefix("/") }.map { $0 + "/" + HospiceCommand.program }
    guard let found = places.first(where: { access($0, X_OK) == 0 }) else {
      throw Failure(
        .worldFailed,
        "kindred-hospice is not installed here. A hospice builds it with: make hospice")
    }
    return .handOver(to: found, arguments: arguments)
  }
}
