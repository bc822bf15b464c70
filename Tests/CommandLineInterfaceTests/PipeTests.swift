import Glibc
import TestSupport
import Testing

/// The real program with a pipe on either side.
@Suite(.serialized) struct `Through a pipe` {
  private let home = TemporaryFolder()

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func `a signal to end keeps everything that was answered`(signal: Int32) throws {
    let program = try #require(PipedProgram([], ["KINDRED_HOME": home.path]))
    #expect(program.waits(for: "Which part of the UK"))
    program.type("Scotland\n")
    #expect(program.waits(for: "Who is there with you just now?"))
    program.type("half a li")
    kill(program.process, signal)
    #expect(program.end() == 128 + signal)
    #expect(try typedLines(below: home) == ["Scotland"])
    #expect(try contents(of: journal).contains(#""event":"rested""#))
  }

  @Test func `a hang-up that nobody is to hear of is not heard`() throws {
    Glibc.signal(SIGHUP, SIG_IGN)
    defer { Glibc.signal(SIGHUP, SIG_DFL) }
    let program = try #require(PipedProgram([], ["KINDRED_HOME": home.path]))
    #expect(program.waits(for: "Which part of the UK"))
    kill(program.process, SIGHUP)
    program.type("Scotland\nstop\n")
    #expect(program.end() == 0)
    #expect(try typedLines(below: home) == ["Scotland", "stop"])
  }

  @Test func `the end of the pipe stops and keeps an unended line`() throws {
    let program = try #require(PipedProgram([], ["KINDRED_HOME": home.path]))
    program.type("Scotland")
    program.close()
    #expect(program.end() == 0)
    #expect(try typedLines(below: home) == ["Scotland"])
  }

  private var journal: String { home.path + "/Plans/my-plan/journal.jsonl" }
}

/// The real program, reading from one pipe and writing to another.
final class PipedProgram {
  let process: pid_t
  private var input: Int32
  private let output: Int32
  private var written: [UInt8] = []

  init?(_ arguments: [String], _ environment: [String: String]) {
    var toProgram: [Int32] = [0, 0]
    var fromProgram: [Int32] = [0, 0]
    guard pipe(&toProgram) == 0, pipe(&fromProgram) == 0 else { return nil }
    for end in toProgram + fromProgram { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process = spawn(arguments, environment) { actions in
      posix_spawn_file_actions_adddup2(&actions, toProgram[0], 0)
      posix_spawn_file_actions_adddup2(&actions, fromProgram[1], 1)
      posix_spawn_file_actions_adddup2(&actions, fromProgram[1], 2)
    }
    Glibc.close(toProgram[0])
    Glibc.close(fromProgram[1])
    guard let process else { return nil }
    self.process = process
    input = toProgram[1]
    output = fromProgram[0]
  }

  deinit {
    close()
    Glibc.close(output)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(input, bytes, bytes.count)
  }

  func close() {
    if input >= 0 { Glibc.close(input) }
    input = -1
  }

  /// Waits until the program has written something; false after ten seconds or at its end.
  func waits(for text: String) -> Bool {
    for _ in 0..<200 {
      if written.contains(Array(text.utf8)) { return true }
      var place = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&place, 1, 50) > 0 else { continue }
      var piece = [UInt8](repeating: 0, count: 4096)
      let count = read(output, &piece, piece.count)
      if count <= 0 { return false }
      written += piece[..<count]
    }
    return false
  }

  /// Closes the input and reads what is written, to the end.
  func everything() -> [UInt8] {
    close()
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(output, &piece, piece.count)
      guard count > 0 else { return written }
      written += piece[..<count]
    }
  }

  /// Waits for the end: the exit code, or 128 and the signal; nil after ten seconds.
  func end() -> Int32? {
    for _ in 0..<200 {
      var raw: Int32 = 0
      if waitpid(process, &raw, WNOHANG) == process {
        return raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + (raw & 0x7F)
      }
      usleep(50_000)
    }
    kill(process, SIGKILL)
    return nil
  }
}
