import Foundation
import HospiceCommands
import HospicePublishing
import TestSupport

/// Runs the hospice's program in a world of its own, one command after another.
final class Hospice {
  let folder = TemporaryFolder()
  var input: [UInt8] = []
  var clock = "2026-11-21T15:00:00Z"
  /// How often the clock tells the time in a run before it fails; nil where it never does.
  private var clockCalls: Int?
  var name: String?
  /// How many files a test has written of its own.
  var taken = 0
  /// What the server answers.
  var server: (PublishRequest) -> PublishReply = { _ in .noAnswer(code: 0) }

  /// Where plans lie before they are taken in.
  var inbox: String { folder.path + "/in" }
  var registry: String { folder.path + "/registry.sqlite" }

  init() { mkdir(inbox, 0o700) }

  /// - Returns: How it ended, and all that it showed.
  @discardableResult
  func run(_ arguments: String..., as staff: String = "Ann") -> (HospiceExit, String) {
    run(arguments, as: staff)
  }

  func run(_ arguments: [String], as staff: String = "Ann") -> (HospiceExit, String) {
    runElsewhere(arguments + ["--registry", registry], as: staff)
  }

  /// - Parameter arguments: They name a registry of their own.
  func runElsewhere(_ arguments: [String], as staff: String = "Ann") -> (HospiceExit, String) {
    var shown = ""
    let words = arguments + ["--as", staff]
    let world = HospiceWorld(
      arguments: words, environment: environment,
      input: { [input] max in Array(input.prefix(max + 1)) }, output: { shown += $0 },
      errors: { shown += $0 }, now: time(), send: server)
    let ending = runHospice(in: world)
    return (ending, shown.replacing(inbox, with: "HOME"))
  }

  private var environment: [String: String] {
    var environment = ["HOME": folder.path]
    environment["KINDRED_HOSPICE"] = name
    return environment
  }

  func clockFails(after calls: Int) { clockCalls = calls }

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
}

extension String {
  /// The text with each line that goes on below its beginning in one piece again.
  var unwrapped: String { replacing(/\n +/, with: " ") }
}
