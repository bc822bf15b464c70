import CommandLineInterface
import Glibc
import Journal
import OperatingSystem
import TestSupport
import Testing

/// A disk that is full, and a journal that was damaged.
@Suite struct `Where the world fails` {
  private let home = TemporaryFolder()

  @Test(arguments: [["plan", "export"], ["plan", "print"], ["plan", "show"], ["--help"]])
  func `a command whose words cannot be written says so and fails`(
    arguments: [String]
  ) throws {
    _ = perform([], input: ["Scotland", "stop"], home: home)
    let (ending, errors) = try performOnFullDisk(arguments)
    #expect(ending == .code(.worldFailed))
    #expect(errors == "kindred: Not everything could be written: No space left on device.\n")
    // A version is noted before it is given: its number is never given again to other words.
    let history = perform(["plan", "history"], input: [], home: home).1
    #expect(history.contains("Scotland"))
    #expect(history.contains("exported") == (arguments == ["plan", "export"]))
  }

  @Test func `a plan with a damaged line can be erased`() throws {
    _ = perform([], input: ["Scotland", "stop"], home: home)
    let folder = home.path + "/Plans/my-plan"
    let file = try #require(fopen(folder + "/" + JournalFile.name, "r+"))
    fputs("damaged", file)
    fclose(file)
    #expect(perform(["plan", "show"], input: [], home: home).0 == .code(.worldFailed))
    let (ending, shown) = perform(["plan", "erase", "--yes"], input: [], home: home)
    #expect(ending == .code(.fine))
    #expect(shown == "The plan was erased. Copies that you gave away are not.\n")
    #expect(access(folder, F_OK) != 0)
  }

  @Test func `a plan that is open in another window is not erased`() throws {
    _ = perform([], input: ["Scotland", "stop"], home: home)
    let folder = home.path + "/Plans/my-plan"
    let lock = try JournalFile.lock(directory: folder)
    let (ending, shown) = perform(["plan", "erase", "--yes"], input: [], home: home)
    extendLifetime(lock)
    #expect(ending == .code(.worldFailed))
    #expect(shown.contains("open in another window"))
    #expect(access(folder + "/" + JournalFile.name, F_OK) == 0)
  }

  /// What ended it, and what stood in the errors.
  private func performOnFullDisk(_ arguments: [String]) throws -> (Ending, String) {
    let descriptor = open("/dev/full", O_WRONLY | O_CLOEXEC)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let errors = TextBuffer()
    let world = World(
      arguments: arguments, environment: ["KINDRED_HOME": home.path],
      input: { ListedLines([]) }, output: DescriptorStream(descriptor), errors: errors,
      today: { "2026-11-21" }, now: { "2026-11-21T15:00:00Z" })
    return (runKindred(in: world), errors.text)
  }
}
