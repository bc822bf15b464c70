import Glibc
import TestSupport
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

  @Test func `Ctrl-C twice in a row offers to stop, in words that stand in the house rules`() throws
  {
    let terminal = try begun()
    let mark = terminal.here
    terminal.type("half\u{3}")
    try #require(terminal.waits(for: "^C", after: mark))
    terminal.type("\u{3}")
    #expect(terminal.waits(for: "Would you like to stop here?", after: mark))
    #expect(terminal.waits(for: "2. No, go on\r\n> ", after: mark))
    let house = try Repository.text("Dialogs/House/asking.dialog")
    #expect(house.contains("ASK local-offer-stop: Would you like to stop here?"))
    try #require(terminal.says("no"))
    #expect(terminal.waits(for: "Which part of the UK", after: mark))
    try #require(terminal.says("Scotland"))
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
    #expect(try typed() == ["no", "Scotland"])
  }

  @Test(arguments: [["LANG": "C.UTF-8"], ["TERM": "dumb"]])
  func `yes to the offer stops and keeps everything`(environment: [String: String]) throws {
    let terminal = try begun(environment)
    let mark = terminal.here
    terminal.type("\u{3}")
    try #require(terminal.waits(for: cleared(environment), after: mark))
    terminal.type("\u{3}")
    #expect(terminal.waits(for: "Would you like to stop here?", after: mark))
    terminal.type("yes\n")
    #expect(terminal.end() == 0)
    #expect(terminal.screen.contains("What you have said is kept."))
    #expect(try typed() == ["yes"])
  }

  @Test(arguments: [["LANG": "C.UTF-8"], ["TERM": "dumb"]])
  func `a third Ctrl-C stops and keeps everything`(environment: [String: String]) throws {
    let terminal = try begun(environment)
    for awaited in [
      cleared(environment), "Would you like to stop here?", "What you have said is kept.",
    ] {
      let mark = terminal.here
      terminal.type("\u{3}")
      #expect(terminal.waits(for: awaited, after: mark))
    }
    #expect(terminal.end() == 0)
    #expect(terminal.isAsAShellLeavesIt)
    #expect(try typed() == [])
  }

  @Test func `a letter in between makes it a first Ctrl-C again`() throws {
    let terminal = try begun()
    for _ in 0..<3 {
      let mark = terminal.here
      terminal.type("a")
      try #require(terminal.waits(for: "a", after: mark))
      terminal.type("\u{3}")
      try #require(terminal.waits(for: "^C", after: mark))
    }
    try #require(terminal.says("Scotland"))
    #expect(!terminal.screen.contains("Would you like to stop here?"))
    #expect(try typed() == ["Scotland"])
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

  @Test func `an empty line stands before a question that follows other words`() throws {
    let terminal = try begun()
    #expect(terminal.screen.contains("\r\n\r\nWhich part of the UK"))
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

  /// What shows that the program has seen the first Ctrl-C: a dumb terminal writes ^C by itself.
  private func cleared(_ environment: [String: String]) -> String {
    environment["TERM"] == "dumb" ? "\nYou: " : "^C"
  }

  /// The program at its first question.
  private func begun(_ environment: [String: String] = [:]) throws -> PseudoTerminal {
    let settings = environment.merging(["KINDRED_HOME": home.path]) { $1 }
    let terminal = try #require(PseudoTerminal([], settings))
    try #require(terminal.waits(for: settings["TERM"] == "dumb" ? "\nYou: " : "\n> "))
    return terminal
  }

  private func typed() throws -> [String] { try typedLines(below: home) }
}
