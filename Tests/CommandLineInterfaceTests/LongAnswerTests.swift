import CommandLineInterface
import OperatingSystem
import TerminalFrontEnd
import TestSupport
import Testing

/// Answers as long as anybody could paste them.
@Suite struct `Very long answers` {
  /// What lines are made of: words, what JSON escapes, what no plan may hold, and letters of two
  /// bytes; and how many of its bytes can be seen.
  static let parts = [("long ", 5), ("\"", 1), ("\u{1}\u{1}x", 1), ("ŵ", 2)]

  /// Past what is asked before any part.
  static let doors = ["skip", "skip", "skip"]

  @Test(arguments: parts)
  func `are exported whole, three in a row that were not understood`(
    part: String, visible: Int
  ) throws {
    let home = TemporaryFolder()
    let count = (lineBytesMax - 8) / part.utf8.count
    let lines = (1...3).map { String(repeating: part, count: count) + " END\($0)" }
    let (ending, shown) = perform(["talk", "place"], input: Self.doors + lines, home: home)
    #expect(ending == .code(.fine), "\(shown.suffix(300))")
    #expect(try typedLines(below: home) == Self.doors + lines)
    let path = home.path + "/plan.json"
    let (exported, faults) = perform(["plan", "export", "--output", path], input: [], home: home)
    #expect(exported == .code(.fine), "\(faults.prefix(600))")
    #expect(perform(["plan", "check", path], input: [], home: home).0 == .code(.fine))
    let plan = try contents(of: path)
    for number in 1...3 { #expect(plan.contains("END\(number)")) }
    #expect(plan.utf8.count > 3 * count * visible)
  }

  @Test func `about CPR leave the first minute short`() throws {
    let home = TemporaryFolder()
    let line = String(repeating: "let me think about it ", count: lineBytesMax / 22)
    let typed = Self.doors + ["yes", line, line, line]
    _ = perform(["talk", "cpr"], input: typed, home: home)
    let (ending, letter) = perform(["plan", "print"], input: [], home: home)
    #expect(ending == .code(.fine))
    #expect(letter.prefix(2_000).contains("This is not a DNACPR"))
    let (exported, faults) = perform(["plan", "export"], input: [], home: home)
    #expect(exported == .code(.fine), "\(faults.prefix(600))")
  }
}
