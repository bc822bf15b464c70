import CommandLineInterface
import Foundation
import Glibc
import Journal
import OperatingSystem
import TestSupport
import Testing

/// A version that is given away and a version that is noted are the same, whatever fails.
@Suite struct `An export that fails` {
  private let home = TemporaryFolder()
  private var path: String { home.path + "/plan.json" }

  private func talk() {
    _ = perform(
      ["talk", "place"], input: ["I would like to be at home", "yes"], home: home)
  }

  /// - Parameter isFull: Whether the disk has no room for what the journal is to keep.
  private func export(_ more: String..., isFull: Bool = false) -> (Ending, String) {
    let shown = TextBuffer()
    let journal = home.path + "/Plans/my-plan/" + JournalFile.name
    let world = World(
      arguments: ["plan", "export"] + more, environment: ["KINDRED_HOME": home.path],
      input: { ListedLines([]) }, output: shown, errors: shown, today: { "2026-11-21" },
      now: {
        if isFull { fillDisk(under: journal) }
        return "2026-11-21T15:00:00Z"
      })
    let ending = runKindred(in: world)
    return (ending, shown.text)
  }

  private func history() -> String { perform(["plan", "history"], input: [], home: home).1 }

  @Test func `gives nothing away that the journal did not keep`() throws {
    talk()
    let (toFile, _) = export("--output", path, isFull: true)
    #expect(toFile == .code(.worldFailed))
    for name in [path, path + ".new"] { #expect(access(name, F_OK) != 0, "\(name)") }
    let (toOutput, shown) = export(isFull: true)
    #expect(toOutput == .code(.worldFailed))
    #expect(!shown.contains("acp-plan"), "\(shown)")
    #expect(!history().contains("was exported"))
    #expect(export("--output", path).0 == .code(.fine))
    #expect(history().contains("Version 1 was exported."))
  }

  @Test(arguments: ["", "/nowhere/plan.json"])
  func `notes nothing that could not be given`(place: String) {
    talk()
    let (ending, _) = export("--output", home.path + place)
    #expect(ending == .code(.worldFailed))
    #expect(!history().contains("was exported"))
  }

  @Test func `keeps the number of a version that nobody got, as long as it says the same`() throws {
    talk()
    let first = export("--output", path)
    #expect(first.0 == .code(.fine))
    let given = try contents(of: path)
    unlink(path)
    _ = export("--output", path)
    #expect(try contents(of: path) == given)
  }
}

/// Puts a disk without room where a file of this process is open.
private func fillDisk(under path: String) {
  for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? [] {
    let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + name)
    guard target == path, let descriptor = Int32(name) else { continue }
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    dup2(full, descriptor)
    close(full)
  }
}
