import Glibc
import Testing

/// The real program, at a real terminal. One after another: they share this machine's terminals.
@Suite(.serialized) struct `At a terminal` {
  private let home = TemporaryFolder()

  @Test func `a line can be edited before it is sent`() throws {
    let terminal = try begun()
    // Ctrl-A to the start, Ctrl-K away with it, then a wrong letter and a backspace.
    terminal.type("Wales\u{1}\u{B}Scotlant\u{7F}")
    try #require(terminal.says("d"))
    #expect(try typed() == ["Scotland"])
  }

  @Test func `letters of more than one byte are erased whole`() throws {
    let terminal = try begun()
    terminal.type("ŵ😀é\u{7F}\u{7F}")
    try #require(terminal.says("yneb"))
    #expect(try typed() == ["ŵyneb"])
  }

  @Test func `letters are whole without a locale too`() throws {
    let terminal = try begun(["LANG": "C", "LC_ALL": "C"])
    terminal.type("hé\u{7F}")
    try #require(terminal.says("i"))
    #expect(try typed() == ["hi"])
  }

  @Test func `Tab completes a choice in whatever case it is begun`() throws {
    let terminal = try begun()
    terminal.type("in sc\t")
    try #require(terminal.says(""))
    #expect(try typed() == ["In Scotland"])
  }

  @Test func `Tab completes what may always be asked for`() throws {
    let terminal = try begun()
    terminal.type("hel\t")
    try #require(terminal.says(""))
    #expect(try typed() == ["help"])
  }

  @Test func `Ctrl-C clears the line`() throws {
    let terminal = try begun()
    let mark = terminal.here
    terminal.type("half a line\u{3}")
    #expect(terminal.waits(for: "^C", after: mark))
    try #require(terminal.says("Scotland"))
    #expect(try typed() == ["Scotland"])
  }

  @Test func `Ctrl-C twice in a row offers to stop`() throws {
    let terminal = try begun()
    terminal.type("half\u{3}")
    usleep(100_000)
    terminal.type("\u{3}")
    // "Stop" is heard as if it had been typed: the sitting ends, or asks.
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
    #expect(try typed() == ["stop"])
  }

  @Test func `Ctrl-D on an empty line stops and keeps everything`() throws {
    let terminal = try begun()
    try #require(terminal.says("Scotland"))
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
    #expect(terminal.isAsAShellLeavesIt)
    #expect(terminal.screen.contains("kept"))
    #expect(try typed() == ["Scotland"])
  }

  @Test func `a change of size keeps the line that is half typed`() throws {
    let terminal = try begun()
    terminal.type("Scot")
    terminal.resize(columns: 30)
    usleep(100_000)
    let mark = terminal.here
    try #require(terminal.says("land"))
    #expect(try typed() == ["Scotland"])
    let shown = String(terminal.screen.utf8.dropFirst(mark)) ?? ""
    let lines = shown.split(whereSeparator: \.isNewline).dropFirst()
    #expect(lines.allSatisfy { $0.count <= 31 }, "\(lines)")
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal to end keeps everything and puts the terminal in order`(signal: Int32) throws {
    let terminal = try begun()
    try #require(terminal.says("Scotland"))
    terminal.type("half")
    usleep(100_000)
    kill(terminal.process, signal)
    #expect(terminal.end() == 128 + signal)
    #expect(terminal.isAsAShellLeavesIt)
    #expect(try typed() == ["Scotland"])
  }

  @Test func `a dropped connection keeps everything`() throws {
    let terminal = try begun()
    try #require(terminal.says("Scotland"))
    terminal.hangUp()
    #expect(terminal.end() == 128 + SIGHUP)
    #expect(try typed() == ["Scotland"])
  }

  @Test func `killed after every reply, nothing that was typed is lost`() throws {
    let lines = ["Scotland", "Just me", "Ann", "the long way round", "skip", "what?"]
    for line in lines {
      let terminal = try begun()
      try #require(terminal.says(line))
      kill(terminal.process, SIGKILL)
      #expect(terminal.end() == 128 + SIGKILL)
    }
    #expect(try typed() == lines)
    let terminal = try begun()
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
  }

  @Test func `a line of ten thousand letters arrives whole`() throws {
    let long = String(repeating: "a long story ", count: 800) + "end"
    let terminal = try begun()
    let arrived = terminal.says(long)
    #expect(arrived)
    #expect(try typed().map(\.utf8.count) == [long.utf8.count])
  }

  @Test func `a terminal that wants nothing drawn gets no escape codes`() throws {
    let terminal = try #require(
      PseudoTerminal([], ["KINDRED_HOME": home.path, "TERM": "dumb", "NO_COLOR": "1"]))
    #expect(terminal.waits(for: "You: "))
    terminal.type("Scotland\n")
    #expect(terminal.waits(for: "You: ", after: terminal.here))
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
    #expect(!terminal.screen.contains("\u{1B}"))
  }

  /// The program at its first question.
  private func begun(_ environment: [String: String] = [:]) throws -> PseudoTerminal {
    let settings = environment.merging(["KINDRED_HOME": home.path]) { $1 }
    let terminal = try #require(PseudoTerminal([], settings))
    try #require(terminal.waits(for: "\n> "))
    return terminal
  }

  private func typed() throws -> [String] { try typedLines(below: home) }
}
