import Foundation
import HospiceCommands
import HospicePublishing
import HospiceRegistry
import OperatingSystem
import TestSupport

@testable import HospiceStore

/// Runs the hospice's program in a world of its own, one command after another.
final class Hospice {
  let folder = TemporaryFolder()
  var input: [UInt8] = []
  var clock = "2026-11-21T15:00:00Z"
  var name: String?
  /// How many files a test has written of its own.
  var taken = 0
  /// How often the clock tells the time in a run before it fails; nil where it never does.
  var clockCalls: Int?
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
  func run(_ arguments: String..., as staff: String = "Ann") -> (ExitReason, String) {
    run(arguments, as: staff)
  }

  func run(_ arguments: [String], as staff: String = "Ann") -> (ExitReason, String) {
    runElsewhere(arguments + ["--registry", registry], as: staff)
  }

  /// - Parameter arguments: They name a registry of their own.
  func runElsewhere(_ arguments: [String], as staff: String = "Ann") -> (ExitReason, String) {
    var shown = ""
    let words = arguments + ["--as", staff]
    var environment = ["HOME": folder.path]
    environment["KINDRED_HOSPICE"] = name
    let world = HospiceWorld(
      arguments: words, environment: environment, account: "night-desk",
      input: { [input] max in Array(input.prefix(max + 1)) }, output: { shown += $0 },
      outputFault: { [outputFault] in outputFault }, errors: { shown += $0 },
      columns: { [columns] in columns }, now: time(), send: server)
    let ending = runHospice(in: world)
    return (ending, shown.replacing(inbox, with: "HOME"))
  }

  private func time() -> () -> String {
    var left = clockCalls
    return { [clock] in
      left = left.map { $0 - 1 }
      return (left ?? 0) < 0 ? "never" : clock
    }
  }

  func path(_ name: String) -> String { inbox + "/" + name }

  func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(filePath: path(name)))
  }

  /// Takes each in by an import of its own.
  func take(_ plans: [GoodPlan]) throws {
    for plan in plans {
      taken += 1
      try write(plan.file, "\(taken).json")
      run("import", path("\(taken).json"))
    }
  }

  /// Writes into its registry as somebody would who goes past the program.
  func alter(_ statement: String) throws {
    let store = try SQLiteRegistry(path: registry, hash: PlanFiles.digest)
    try store.transaction { _ = try store.rows(statement) }
    try store.close()
    chmod(registry, 0o600)
  }
}
