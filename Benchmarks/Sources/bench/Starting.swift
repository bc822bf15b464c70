import Foundation

/// From the start of the program to its first prompt, and the memory that it needs.
enum Starting {
  static let rounds = 120

  /// Another program than the one of `make program` can be named by `KINDRED_PROGRAM`.
  static func report(root: URL) throws {
    let named = ProcessInfo.processInfo.environment["KINDRED_PROGRAM"]
    let program = named ?? root.appending(path: ".build/release/kindred").path
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
    print("start to first prompt, \(own.count) alternating runs, each in a new home")
    print("  C with readline  \(summary(least))")
    print("  kindred          \(summary(own))")
    print(
      "  ratio            \(decimal(own.median, in: least.median)) of the medians,"
        + " \(decimal(own.at(10), in: least.at(10))) of the quickest tenths")
    let conversations = try Conversation.all(root: root)
    guard let longest = conversations.max(by: { $0.lines.count < $1.lines.count }) else { return }
    reportMemory(program, home: work.appending(path: "home-memory").path, longest)
  }

  private static func summary(_ sample: Sample) -> String {
    "median \(milliseconds(sample.median)), quickest tenth \(milliseconds(sample.at(10))),"
      + " least \(milliseconds(sample.smallest))"
  }

  private static func start(_ program: String, home: String) -> UInt64? {
    let begun = nanoseconds()
    guard let terminal = Terminal(program, environment: environment(home)) else { return nil }
    let isThere = terminal.waitForPrompt()
    let time = nanoseconds() - begun
    terminal.finish()
    return isThere ? time : nil
  }

  private static func reportMemory(_ program: String, home: String, _ conversation: Conversation) {
    guard let terminal = Terminal(program, environment: environment(home)) else { return }
    defer { terminal.finish() }
    guard terminal.waitForPrompt() else { return }
    print("peak memory, \(conversation.name)")
    print("  at the first prompt     \(megabytes(terminal.peakKilobytes))")
    var done = 0
    var most: Int?
    for line in conversation.lines where !line.hasPrefix("^") {
      terminal.type(line)
      guard terminal.waitForPrompt() else { break }
      done += 1
      most = terminal.peakKilobytes ?? most
      if done == 1 { print("  after the first line    \(megabytes(most))") }
    }
    print("  after \(done) typed lines    \(megabytes(most))")
  }

  private static func megabytes(_ kilobytes: Int?) -> String {
    kilobytes.map { "\($0 / 1024).\($0 % 1024 * 10 / 1024) MB" } ?? "unknown"
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
