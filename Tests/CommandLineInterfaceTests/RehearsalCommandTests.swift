import CommandLineInterface
import Glibc
import OperatingSystem
import TerminalFrontEnd
import TestSupport
import Testing

/// What a learner types around a talk: names of files, turns, lines that are too long.
@Suite struct `Around a rehearsal` {
  private let home = TemporaryFolder()
  /// A turn, the end, how it was, three ratings.
  private static let short = ["I am so sorry.", "/end", "tired", "", "", ""]

  private func rehearse(_ lines: [String], _ options: [String] = []) -> (Ending, String) {
    perform(["rehearse", "writing-me-off"] + options, input: lines, home: home)
  }

  @Test func `a mistyped name of a file loses nothing that was asked for besides`() throws {
    let wrong = home.path + "/nowhere/back.txt"
    let report = home.path + "/report.json"
    let back = home.path + "/back.txt"
    let (ending, shown) = rehearse(
      Self.short + ["take away \(wrong)", "why 1"], ["--report", report, "--take-away", back])
    #expect(shown.contains("I could not write \(wrong): No such file or directory."))
    #expect(shown.contains("which rule") || shown.contains("turn 1") || shown.contains("line "))
    #expect(try contents(of: report).contains(#""ending""#))
    #expect(try contents(of: back).contains("Margaret raised"))
    #expect(ending == .code(.worldFailed), "a script hears that a file is missing")
  }

  @Test func `a name that is typed again is taken, with every space in it`() throws {
    let (ending, _) = rehearse(
      Self.short + [
        "take away \(home.path)/nowhere/back.txt", "Take  away \(home.path)/to  keep.txt",
      ])
    #expect(ending == .code(.fine))
    #expect(try contents(of: home.path + "/to  keep.txt").contains("Margaret raised"))
  }

  @Test func `what was said of a talk is taken away beside what was said again`() throws {
    let back = home.path + "/back.txt"
    _ = rehearse(
      Self.short + ["say turn 1 again", "What are you most afraid of?", "/end"],
      ["--take-away", back])
    let text = try contents(of: back)
    #expect(text.contains("Turn 1 was said again."))
    #expect(text.split(separator: "Margaret raised").count == 3, "both are there")
  }

  @Test func `what is taken away cannot steer a terminal`() throws {
    let path = home.path + "/back.txt"
    _ = rehearse(
      ["At least you had \u{1B}[2J\u{202E}a good life.", "/end", "", "", "", ""],
      ["--take-away", path])
    let text = try contents(of: path)
    #expect(text.contains("Turn 1"))
    #expect(!text.contains("\u{1B}"))
    #expect(!text.contains("\u{202E}"))
  }

  @Test(arguments: [
    ("disagree with turn 1 of 3", true), ("disagree 1", true), ("disagree 1 and 2", false),
  ])
  func `one turn is meant, and never the first number that stands there`(
    line: String, isTaken: Bool
  ) {
    let shown = rehearse(Self.short + [line]).1
    #expect(shown.contains("I have taken that down.") == isTaken)
  }

  @Test func `what was only begun again is no practice`() {
    _ = rehearse(["I am so sorry.", "That was a shock."] + Self.short.dropFirst())
    _ = rehearse(["/end", "", "", "", ""], ["--again", "2"])
    let progress = perform(["rehearse", "progress"], input: [], home: home).1
    #expect(progress.contains("You have practised once."))
  }

  @Test func `a talk of which nothing was followed ends with a word`() {
    let shown = rehearse([String](repeating: "qwrtz plmk", count: 60)).1
    #expect(shown.contains("That is the end of the time."))
  }

  @Test func `years of practice keep nobody from beginning or from looking`() throws {
    _ = rehearse(Self.short)
    let file = try #require(fopen(home.path + "/rehearsals/rehearsals.jsonl", "ab"))
    let filler = String(repeating: "x", count: 1_048_575) + "\n"
    for _ in 0..<17 { #expect(fputs(filler, file) >= 0) }
    fclose(file)
    #expect(rehearse(Self.short).0 == .code(.fine))
    let (ending, progress) = perform(["rehearse", "progress"], input: [], home: home)
    #expect(ending == .code(.fine))
    #expect(progress.contains("You have practised 2 times."))
  }

  @Test func `a turn that was cut says so`() {
    let shown = TextBuffer()
    let world = World(
      arguments: ["rehearse", "writing-me-off"], environment: ["KINDRED_HOME": home.path],
      input: { CutLine() }, output: shown, errors: shown, today: { "2026-11-21" },
      now: { "2026-11-21T15:00:00Z" })
    #expect(runKindred(in: world) == .code(.fine))
    let text = shown.text.split(separator: "\n").joined(separator: " ")
    #expect(text.contains("That line was very long."))
  }
}

/// One line that is longer than a line may be, and no more.
private final class CutLine: LineReader {
  private var isRead = false

  func read(prompt: String, completions: [String], meanwhile: () -> Void) -> ReadResult {
    meanwhile()
    if isRead { return .endOfInput }
    isRead = true
    return .lineCut("I am so sorry.")
  }
}
