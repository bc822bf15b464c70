import CarePlanModel
import Foundation
import Glibc
import HospiceCommands
import OperatingSystem
import TestSupport
import Testing

/// Copies, and the day on which one is needed.
@Suite(.serialized) struct `A copy of the registry` {
  private let hospice = Hospice()
  private var copy: String { hospice.path("copy.sqlite") }

  private func takeAndCopy() throws {
    try hospice.write(GoodPlan.usual.file, "a.json")
    #expect(hospice.run("import", hospice.path("a.json")).0 == .fine)
    #expect(hospice.run("backup", copy).0 == .fine)
  }

  private func lose() {
    for end in ["", "-wal", "-shm", "-batches"] { unlink(hospice.registry + end) }
  }

  private func bytes(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }

  /// Whether a small disk may be made here, as it may by root.
  private static let mayMount: Bool = {
    let folder = TemporaryFolder()
    return mount("tmpfs", folder.path, "tmpfs", 0, "size=600k") == 0 && umount(folder.path) == 0
  }()

  @Test(.enabled(if: mayMount, "no small disk may be mounted here, so none was filled"))
  func `that does not fit leaves nothing behind that looks like a registry`() throws {
    try takeAndCopy()
    let small = hospice.folder.path + "/small"
    mkdir(small, 0o700)
    try #require(mount("tmpfs", small, "tmpfs", 0, "size=40k") == 0)
    defer { umount(small) }
    let place = ["--registry", small + "/registry.sqlite"]
    for _ in 0..<2 {
      let (ending, told) = hospice.runElsewhere(["restore", copy] + place)
      #expect(ending == .worldFailed)
      #expect(!told.contains("already"), "\(told)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: small).isEmpty)
    #expect(hospice.runElsewhere(["list"] + place).0 == .worldFailed)
    #expect(hospice.run("backup", small + "/copy.sqlite").0 == .worldFailed)
    #expect(try FileManager.default.contentsOfDirectory(atPath: small).isEmpty)
    let made = hospice.run("audit").1.split(separator: "\n").filter { $0.contains("backup") }
    #expect(made.count == 1, "a copy that was never made is not written down")
  }

  @Test func `is restored without being changed, from a place where nothing can be`() throws {
    try takeAndCopy()
    let before = try #require(bytes(copy))
    let stick = hospice.path("stick")
    mkdir(stick, 0o700)
    try FileManager.default.moveItem(atPath: copy, toPath: stick + "/copy.sqlite")
    chmod(stick + "/copy.sqlite", 0o400)
    chmod(stick, 0o500)
    defer { chmod(stick, 0o700) }
    lose()
    let (ending, told) = hospice.run("restore", stick + "/copy.sqlite")
    #expect(ending == .fine, "\(told)")
    #expect(bytes(stick + "/copy.sqlite") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: stick) == ["copy.sqlite"])
    #expect(hospice.run("show", "1").1.contains("THE FIRST MINUTE"))
    #expect(hospice.run("audit").1.contains("Ann: restore"))
    #expect(hospice.run("doctor").0 == .fine)
  }

  @Test func `needs no log beside it to be read`() throws {
    try takeAndCopy()
    let header = try #require(bytes(copy)).prefix(20)
    #expect(Array(header.suffix(2)) == [1, 1])
    for end in ["-wal", "-shm", "-journal", ".new"] { #expect(bytes(copy + end) == nil) }
  }

  @Test func `that is damaged, or is none, is not restored, and nothing stays of it`() throws {
    try takeAndCopy()
    lose()
    var broken = try #require(bytes(copy))
    broken.replaceSubrange(8192..<20_480, with: Data(repeating: 0xA5, count: 12_288))
    try broken.write(to: URL(filePath: hospice.path("broken.sqlite")))
    try Data("A letter to the hospice.".utf8).write(to: URL(filePath: hospice.path("letter")))
    try Data().write(to: URL(filePath: hospice.path("nothing")))
    for name in ["broken.sqlite", "letter", "nothing"] {
      #expect(hospice.run("restore", hospice.path(name)).0 == .worldFailed, "\(name)")
      #expect(bytes(hospice.registry) == nil && bytes(hospice.registry + ".new") == nil)
    }
    #expect(hospice.run("restore", copy).0 == .fine)
  }

  @Test func `whose log lies beside it is no copy that backup made`() throws {
    try takeAndCopy()
    try Data("a log".utf8).write(to: URL(filePath: copy + "-wal"))
    lose()
    let (ending, told) = hospice.run("restore", copy)
    #expect(ending == .worldFailed)
    #expect(told.contains("log"), "\(told)")
    #expect(bytes(hospice.registry) == nil)
  }
}

/// What is taken for a registry.
@Suite struct `A file that is no registry` {
  private let hospice = Hospice()

  @Test(arguments: ["list", "doctor", "audit"])
  func `is not made into one by looking`(command: String) throws {
    try Data().write(to: URL(filePath: hospice.registry))
    let (ending, told) = hospice.run([command])
    #expect(ending == .worldFailed)
    #expect(!told.contains("nobody"), "\(told)")
    #expect(try Data(contentsOf: URL(filePath: hospice.registry)).isEmpty)
  }
}
