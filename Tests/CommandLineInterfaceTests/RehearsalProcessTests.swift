import TestSupport
import Testing

/// Each process of the program orders its sets by chance of its own, so that an order which leaks into
/// a reply shows only between two of them.
@Suite(.serialized) struct `The same learner in two processes` {
  /// What one process says, what it reports and what may be taken away.
  private struct Played: Equatable {
    let said: [UInt8]
    let report: String
    let takenAway: String
  }

  @Test(arguments: ["writing-me-off/good-plain", "kind-lie/mixed", "do-everything/poor"])
  func `the same typed lines give the same bytes`(learner: String) throws {
    let first = try played(learner)
    let second = try played(learner)
    #expect(first.said.count > 1000)
    #expect(first.report.contains(#""ending""#))
    #expect(!first.takenAway.isEmpty)
    #expect(first == second)
  }

  @Test func `other typed lines give other bytes`() throws {
    #expect(try played("kind-lie/mixed") != played("kind-lie/poor"))
  }

  /// - Parameter learner: The rehearsal and the learner, as `Tests/Rehearsals` names them.
  private func played(_ learner: String) throws -> Played {
    let home = TemporaryFolder()
    let scenario = String(learner.prefix { $0 != "/" })
    let turns = try Repository.text("Tests/Rehearsals/\(learner).turns")
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: "\n")
    let program = try #require(
      PipedProgram(
        [
          "rehearse", scenario, "--report", home.path + "/report.json", "--take-away",
          home.path + "/look-back.txt",
        ], ["KINDRED_HOME": home.path + "/data"]))
    program.type(turns + "\n")
    let said = program.everything()
    #expect(program.end() == 0)
    // The folder is another one each time, and its name may be said.
    let text = String(decoding: said, as: UTF8.self)
      .split(separator: home.path, omittingEmptySubsequences: false).joined(separator: "HOME")
    return Played(
      said: Array(text.utf8), report: try contents(of: home.path + "/report.json"),
      takenAway: try contents(of: home.path + "/look-back.txt"))
  }
}
