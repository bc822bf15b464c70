import CarePlanModel
import Foundation
import Glibc
import HospiceRegistry
import OperatingSystem
import TestSupport
import Testing

@testable import HospiceCommands

/// Cases 87 to 91, 95 and 96: what files may be, and when they come.
@Suite struct `Files that may be anything` {
  private let hospice = Hospice()
  private let good = GoodPlan.usual

  private func reason(_ path: String, beforeReading: () -> Void = {}) -> Reason? {
    switch contents(of: FilePath(path), beforeReading: beforeReading) {
    case .success: nil
    case .failure(let fault): fault.reason
    }
  }

  @Test func `names that are made to do harm are names, and shown as they are`() throws {
    let folder = hospice.path("stick")
    mkdir(folder, 0o700)
    let names = [
      "-rf.json", "a\nb.json", "c\u{1B}[2Jd.json", "e\u{202E}f.json", "--help", "$(id).json",
    ]
    for (index, name) in names.enumerated() {
      let plan = good.with { $0.header.id = "0a1b2c3d-0000-4000-8000-00000000010\(index)" }
      try hospice.write(plan.file, "stick/" + name)
    }
    // Two that are not UTF-8 at all.
    for byte in [UInt8(0xFF), 0xC3] {
      let path = Array((folder + "/").utf8) + [byte]
      let made = FilePath(path).withCString { open($0, O_WRONLY | O_CREAT, 0o600) }
      _ = writeAll(good.file, to: made)
      close(made)
    }
    let (_, told) = hospice.run("import", folder)
    #expect(told.contains("added: HOME/stick/-rf.json"))
    #expect(told.contains("a‹U+000A›b.json") && told.contains("c‹U+001B›[2Jd.json"))
    #expect(told.contains("e‹U+202E›f.json"))
    #expect(!told.contains("\u{1B}") && !told.contains("\u{202E}"))
    // The same bytes twice, under two names that are shown alike.
    #expect(told.contains("added: HOME/stick/\u{FFFD}"))
    #expect(told.contains("already-held: HOME/stick/\u{FFFD}"))
    #expect(!told.contains("unreadable"))
  }

  @Test func `a link, a pipe, a device and a folder are no files`() throws {
    try hospice.write(good.file, "plan.json")
    symlink(hospice.path("plan.json"), hospice.path("link.json"))
    mkfifo(hospice.path("pipe.json"), 0o600)
    mkdir(hospice.path("folder.json"), 0o700)
    #expect(reason(hospice.path("link.json")) == .isLink)
    for path in ["pipe.json", "folder.json"].map(hospice.path) + [
      "/dev/zero", "/dev/null",
    ] {
      #expect(reason(path) == .notAFile, "\(path)")
    }
    #expect(reason(hospice.path("nowhere.json")) == .notThere)
    let (ending, told) = hospice.run("import", hospice.inbox)
    #expect(ending == .contentHasErrors)
    #expect(told.contains("1 added, 3 unreadable."), "\(told)")
  }

  @Test func `folders that stand too deep in one another are said to be so`() throws {
    mkdir(hospice.path("stick"), 0o700)
    var path = "stick"
    for _ in 0..<16 {
      path += "/in"
      mkdir(hospice.path(path), 0o700)
    }
    try hospice.write(good.file, path + "/plan.json")
    let (ending, told) = hospice.run("import", hospice.path("stick"))
    #expect(ending == .contentHasErrors)
    #expect(told.contains("Folders stand too deep in one another"), "\(told)")
    #expect(hospice.run("import", hospice.path(path)).0 == .fine)
  }

  @Test func `a gigabyte is not read, and nothing in a folder of the system is either`() throws {
    let path = hospice.path("large.json")
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
    ftruncate(descriptor, 1 << 30)
    close(descriptor)
    #expect(reason(path) == .tooLarge)
    #expect(reason("/proc/self/status") == .changedWhileRead)
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a file that may not be read says so`() throws {
    try hospice.write(good.file, "plan.json")
    chmod(hospice.path("plan.json"), 0)
    #expect(reason(hospice.path("plan.json")) == .notPermitted)
  }

  @Test func `a name that was mistyped is not blamed on the stick`() {
    let (ending, told) = hospice.run("import", hospice.path("nowhere.json"))
    #expect(ending == .worldFailed)
    #expect(told.contains("unreadable: HOME/nowhere.json") && !told.contains("damaged"))
  }

  @Test func `what the system calls forbidden is called so`() {
    #expect(ReadingFault(EACCES).reason == .notPermitted)
    #expect(ReadingFault(EPERM).reason == .notPermitted)
    #expect(ReadingFault(EIO).reason == .readingFailed)
  }

  @Test func `a file that changes while it is read is not believed`() throws {
    try hospice.write(good.file, "plan.json")
    let path = hospice.path("plan.json")
    let longer = reason(path) {
      let descriptor = open(path, O_WRONLY | O_APPEND)
      _ = writeAll([0x20], to: descriptor)
      close(descriptor)
    }
    #expect(longer == .changedWhileRead)
    #expect(reason(path) { truncate(path, 100) } == .changedWhileRead)
    #expect(reason(path) == nil)
  }

  @Test func `standard input is a file like others, and not a larger one`() {
    hospice.input = good.file
    #expect(hospice.run("import", "-").1.contains("added: -"))
    hospice.input = Array(repeating: 0x20, count: planBytesMax + 1)
    #expect(hospice.run("import", "-").1.contains("unreadable: -"))
  }

  @Test func `an archive is refused unopened`() throws {
    try hospice.write([0x50, 0x4B, 0x03, 0x04] + good.file, "plans.zip")
    #expect(hospice.run("import", hospice.path("plans.zip")).1.contains("Unpack it"))
  }

  @Test func `the same file comes a thousand times and is here once`() throws {
    for number in 0..<1000 { try hospice.write(good.file, "\(number).json") }
    let (ending, told) = hospice.run("import", hospice.inbox, "--batch")
    #expect(ending == .fine)
    #expect(told.contains("1 added, 999 already-held (here already)."))
  }

  @Test func `a clock that is set back a year changes no order`() throws {
    let second = good.next()
    try hospice.write(good.file, "a.json")
    try hospice.write(second.file, "b.json")
    hospice.run("import", hospice.path("a.json"))
    hospice.clock = "2026-03-03T15:00:00Z"
    hospice.run("import", hospice.path("b.json"))
    #expect(hospice.run("export", "1").1 == second.text)
    let (ending, told) = hospice.run("doctor")
    #expect(ending == .contentHasErrors && told.contains("or this one is"))
  }

  @Test func `who may not see a plan keeps nothing of it`() throws {
    hospice.name = "St Ann's"
    try hospice.write(good.denying("St Ann's").file, "a.json")
    let (ending, told) = hospice.run("import", hospice.path("a.json"))
    #expect(ending == .contentHasErrors && told.contains("may not see the plan"))
    #expect(!FileManager.default.fileExists(atPath: hospice.registry + "-quarantine"))
  }
}
