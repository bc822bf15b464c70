import Foundation
import HospiceCommands
import HospicePublishing
import TestSupport

/// Runs the hospice's program in a world of its own, one command after another.
final class Hospice {
  let folder = TemporaryFolder()
  var input: [UInt8] = []
  var clock = "2026-11-21T15:00:00Z"
  var name: String?
  /// How many files a test has written of its own.
  var taken = 0
  /// The width of its terminal; nil where its output goes elsewhere.
  var columns: Int?
  /// Why its output could not be written.
  var outputFault: String?
  /// What the server answers.
  var server: (PublishRequest) -> PublishReply = { _ in .noAnswer(code: 0) }

  /// Where plans lie before they are taken in.
  var inbox: String { folder.path + "/in" }
  /// The registry's file, or the address of a server.
  let registry: String

  /// - Parameter registry: Without it the registry is a file of its own.
  init(registry: String? = nil) {
    self.registry = registry ?? folder.path + "/registry.sqlite"
    mkdir(inbox, 0o700)
  }

  /// - Returns: How it ended, and all that it showed.
  @discardableResult
  func run(_ arguments: String..., as staff: String = "Ann") -> (HospiceExit, String) {
    run(arguments, as: staff)
  }

  func run(_ arguments: [String], as staff: String = "Ann") -> (HospiceExit, String) {
    var shown = ""
    let words = arguments + ["--registry", registry, "--as", staff]
    var environment = ["HOME": folder.path]
    environment["KINDRED_HOSPICE"] = name
    let world = HospiceWorld(
      arguments: words, environment: environment,
      input: { [input] max in Array(input.prefix(max + 1)) }, output: { shown += $0 },
      outputFault: { [outputFault] in outputFault }, errors: { shown += $0 },
      columns: { [columns] in columns }, now: { [clock] in clock }, send: server)
    let ending = runHospice(in: world)
    return (ending, shown.replacing(inbox, with: "HOME"))
  }

  func path(_ name: String) -> String { inbox + "/" + name }

  func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(filePath: path(name)))
  }
}
