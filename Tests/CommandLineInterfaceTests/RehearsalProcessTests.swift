import Glibc
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

/// What a learner says of themselves is not played.
@Suite(.serialized) struct `A learner who speaks of wanting to die` {
  private static let pause = "We stop the practice for a moment."

  @Test(arguments: [
    "I want to kill myself", "i want to die", "I don't want to live any more.",
    "She died and I want to end my life.", "You don't get it. I just want to end it all.",
  ])
  func `steps out of the talk once, with a number to ring`(line: String) throws {
    let home = TemporaryFolder()
    let said = try said([line, line, "Surinder died in the night."], home)
    #expect(said.count(of: Self.pause) == 1)
    #expect(said.contains("116 123"))
    #expect(said.contains("ring 999 now"))
    // The second time it was meant for her, and is a turn like any other.
    let kept = try contents(of: home.path + "/data/rehearsals/rehearsals.jsonl")
    #expect(kept.count(of: line) == 1)
  }

  @Test(arguments: [
    "Do you want to die?", "You told me that you want to die.", "Are you saying I want to die?",
    "It might be tonight, it might be next week.",
    "You've been up since two, and you are going to work. That can't go on.",
  ])
  func `does not step out for a line of the talk`(line: String) throws {
    #expect(try !said([line], TemporaryFolder()).contains(Self.pause))
  }

  private func said(_ turns: [String], _ home: TemporaryFolder) throws -> String {
    let program = try #require(
      PipedProgram(["rehearse", "empty-bed"], ["KINDRED_HOME": home.path + "/data"]))
    program.type(turns.joined(separator: "\n") + "\n")
    let text = String(decoding: program.everything(), as: UTF8.self)
    #expect(program.end() == 0)
    // Lines are broken where they are long.
    return text.split(separator: "\n").joined(separator: " ")
  }
}

/// At a terminal the practice waits to be begun.
@Suite(.serialized) struct `A learner who is asked to press Enter` {
  /// "Hello" would be lost, and so would what she had the courage to say first.
  @Test func `is answered where she types her first line instead`() throws {
    let said = try said(first: "Surinder died in the night, Joyce. I am so sorry.")
    #expect(said.count(of: "JOYCE") == 2)
  }

  @Test(arguments: ["", "yes", "go"])
  func `says nothing to anybody by beginning`(line: String) throws {
    #expect(try said(first: line).count(of: "JOYCE") == 1)
  }

  /// What is said from the first line to the prompt after the brief.
  private func said(first line: String) throws -> String {
    let home = TemporaryFolder()
    let terminal = try #require(
      PseudoTerminal(["rehearse", "empty-bed"], ["KINDRED_HOME": home.path, "TERM": "dumb"]))
    #expect(terminal.waits(for: "Press Enter to begin"))
    let mark = terminal.here
    terminal.type(line + "\r")
    #expect(terminal.waits(for: "JOYCE (", after: mark))
    terminal.type("/help\r")
    #expect(terminal.waits(for: "we look back at it", after: mark))
    return String(decoding: terminal.screen.utf8.dropFirst(mark), as: UTF8.self)
  }
}

/// One learner with two windows, or with a file of another version.
@Suite(.serialized) struct `Rehearsals in two windows` {
  @Test func `neither loses what the other kept, nor a line that cannot be read`() throws {
    let home = TemporaryFolder()
    let first = try #require(begun(home))
    let second = try #require(begun(home))
    for program in [first, second] { #expect(program.waits(for: "Surinder")) }
    try finish(first)
    let path = home.path + "/data/rehearsals/rehearsals.jsonl"
    try append("not a rehearsal, and cut o", to: path)
    try finish(second)
    let lines = try contents(of: path).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.count { $0.hasPrefix("{") } == 2)
    #expect(lines.contains("not a rehearsal, and cut o"))
  }

  private func begun(_ home: TemporaryFolder) -> PipedProgram? {
    PipedProgram(["rehearse", "empty-bed"], ["KINDRED_HOME": home.path + "/data"])
  }

  private func finish(_ program: PipedProgram) throws {
    program.type("I am so sorry.\n")
    _ = program.everything()
    #expect(program.end() == 0)
  }

  private func append(_ text: String, to path: String) throws {
    let file = try #require(fopen(path, "ab"))
    defer { fclose(file) }
    #expect(fputs(text, file) >= 0)
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
