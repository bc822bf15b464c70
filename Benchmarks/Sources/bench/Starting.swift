import Foundation

/// From the start of the program to its first prompt, and the memory it then needs.
enum Starting {
  static let rounds = 40
  static let turns = 30

  static func report(root: URL) throws {
    let program = root.appending(path: ".build/release/kindred").path
    guard FileManager.default.isExecutableFile(atPath: program) else {
      return print("start: there is no program at \(program); run `make program` first")
    }
    let work = FileManager.default.temporaryDirectory
      .appending(path: "kindred-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: work) }
    let floor = work.appending(path: "prompt").path
    try compile(root.appending(path: "Benchmarks/Floor/prompt.c").path, to: floor)

    var floorTimes: [UInt64] = []
    var programTimes: [UInt64] = []
    for round in 0..<rounds {
      let home = work.appending(path: "home-\(round)").path
      if let time = start(floor, home: home) { floorTimes.append(time) }
      if let time = start(program, home: home) { programTimes.append(time) }
    }
    guard !floorTimes.isEmpty, !programTimes.isEmpty else {
      return print("start: no prompt was seen")
    }
    let (least, own) = (Sample(floorTimes), Sample(programTimes))
    print("start to first prompt, medians of \(own.count) alternating runs, each in a new home")
    print("  C with readline  \(milliseconds(least.median))  least \(milliseconds(least.smallest))")
    print("  kindred          \(milliseconds(own.median))  least \(milliseconds(own.smallest))")
    print("  ratio            \(decimal(own.median, in: least.median))")
    reportMemory(program, home: work.appending(path: "home-memory").path)
  }

  private static func start(_ program: String, home: String) -> UInt64? {
    let begun = nanoseconds()
    guard let terminal = Terminal(program, environment: environment(home)) else { return nil }
    let isThere = terminal.waitForPrompt()
    let time = nanoseconds() - begun
    terminal.finish()
    return isThere ? time : nil
  }

  private static func reportMemory(_ program: String, home: String) {
    guard let terminal = Terminal(program, environment: environment(home)) else { return }
    defer { terminal.finish() }
    guard terminal.waitForPrompt() else { return }
    let first = terminal.peakKilobytes ?? 0
    var done = 0
    for line in Turns.lines.prefix(turns) {
      terminal.type(line)
      guard terminal.waitForPrompt() else { break }
      done += 1
    }
    print("peak memory")
    print("  at the first prompt  \(first / 1024) MB")
    if let last = terminal.peakKilobytes { print("  after \(done) turns       \(last / 1024) MB") }
  }

  private static func environment(_ home: String) -> [String] {
    ["TERM=xterm", "LANG=C.UTF-8", "INPUTRC=/dev/null", "HOME=\(home)", "KINDRED_HOME=\(home)"]
  }

  private static func compile(_ source: String, to program: String) throws {
    let compiler = Process()
    compiler.executableURL = URL(filePath: "/usr/bin/env")
    compiler.arguments = ["cc", "-O2", source, "-lreadline", "-o", program]
    try compiler.run()
    compiler.waitUntilExit()
  }
}
