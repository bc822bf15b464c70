import CommandLineInterface
import Glibc
import Journal
import OperatingSystem
import TestSupport
import Testing

/// Looking at a plan asks for nothing but the plan.
@Suite struct `Looking at a plan` {
  private let home = TemporaryFolder()

  private func begin() {
    _ = perform([], input: ["Scotland", "stop"], home: home)
  }

  @Test(arguments: [
    ["plan", "show"], ["plan", "history"], ["plan", "print"], ["talk", "--list"],
  ])
  func `works while the conversation is open in another window`(arguments: [String]) throws {
    begin()
    let lock = try JournalFile.lock(directory: home.path + "/Plans/my-plan")
    let (ending, shown) = perform(arguments, input: [], home: home)
    extendLifetime(lock)
    #expect(ending == .code(.fine), "\(shown)")
    #expect(!shown.contains("another window"))
  }

  @Test func `gives it away only where that can be written down`() throws {
    begin()
    let lock = try JournalFile.lock(directory: home.path + "/Plans/my-plan")
    #expect(perform(["plan", "export"], input: [], home: home).0 == .code(.worldFailed))
    _ = consume lock
    #expect(perform(["plan", "export"], input: [], home: home).0 == .code(.fine))
  }

  @Test func `leaves out a line that is being written just now, and changes nothing`() throws {
    begin()
    let path = home.path + "/Plans/my-plan/" + JournalFile.name
    let file = try #require(fopen(path, "ab"))
    fputs("{\"at\":\"2026-11-21T15:0", file)
    fclose(file)
    let before = try contents(of: path)
    #expect(perform(["plan", "show"], input: [], home: home).1.contains("Scotland"))
    #expect(try contents(of: path) == before)
  }

  @Test func `keeps its number whoever asks first`() throws {
    begin()
    let first = perform(["plan", "show"], input: [], home: home).1
    #expect(perform(["plan", "show"], input: [], home: home).1 == first)
    let names = try #require(opendir(home.path + "/Plans/my-plan"))
    defer { closedir(names) }
    var count = 0
    while readdir(names) != nil { count += 1 }
    #expect(count == 4, "the journal and the number, the folder and the one above it")
  }

  @Test(arguments: [
    ["plan", "show"], ["plan", "print"], ["plan", "history"], ["plan", "export"],
  ])
  func `does not wait until mistakes in the dialogues are mended`(arguments: [String]) throws {
    begin()
    let dialogs = home.path + "/Dialogs"
    try #require(mkdir(dialogs, 0o700) == 0)
    let file = try #require(fopen(dialogs + "/broken.dialogue", "w"))
    fputs("This is no dialogue.\n", file)
    fclose(file)
    let (shown, errors) = (TextBuffer(), TextBuffer())
    let world = World(
      arguments: arguments, environment: ["KINDRED_HOME": home.path, "KINDRED_DIALOGS": dialogs],
      input: { ListedLines([]) }, output: shown, errors: errors, today: { "2026-11-21" },
      now: { "2026-11-21T15:00:00Z" })
    #expect(runKindred(in: world) == .code(.fine))
    #expect(shown.text.contains("cotland"))
    #expect(errors.text.isEmpty)
  }

  @Test(arguments: [["plan", "check"], ["plan", "print", "--as"]])
  func `shows what was typed without letting it steer the terminal`(arguments: [String]) {
    let shown = perform(arguments + ["\u{1B}[31mx"], input: [], home: home).1
    #expect(shown.contains("[31mx"))
    #expect(!shown.contains("\u{1B}"))
  }
}
