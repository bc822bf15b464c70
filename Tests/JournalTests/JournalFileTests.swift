import ConversationSession
import Foundation
import Journal
import TestSupport
import Testing

/// The journal on a disk: what others may see of it, and what happens when it is cut or held.
@Suite struct JournalFileTests {
  private let home = TemporaryFolder()
  private var folder: String { home.path + "/Plans/my-plan" }
  private var path: String { folder + "/" + JournalFile.name }

  private func open() throws(JournalFailure) -> JournalFile {
    try JournalFile.open(directory: folder, now: { JournalTextTests.at })
  }

  private func write(_ bytes: [UInt8]) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  private func contents() throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private func permissions(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  /// Why the journal cannot be opened, or nil where it can be.
  private func failureToOpen() -> JournalFailure? {
    do {
      _ = try open()
      return nil
    } catch {
      return error
    }
  }

  @Test func `what was appended is there when the journal is opened again`() throws {
    try appendAll()
    let again = try open()
    let events = again.events
    #expect(events == EventExamples.all)
    #expect(again.entries.allSatisfy { $0.at == JournalTextTests.at })
  }

  private func appendAll() throws {
    var journal = try open()
    for event in EventExamples.all { try journal.append([event]) }
    let events = journal.events
    #expect(events == EventExamples.all)
  }

  @Test func `what was written before a line stands before it`() throws {
    try writeThenAppend()
    let events = try open().events
    #expect(events == [.heard("home"), .heard("the birds")])
  }

  private func writeThenAppend() throws {
    var journal = try open()
    try journal.write([.heard("home")])
    let written = JournalTextTests.bytes([.heard("home")])
    #expect(try contents() == written, "it is in the file before anything else is appended")
    try journal.append([.heard("the birds")])
  }

  @Test func `nobody else may read the journal or the folders that were made for it`() throws {
    try appendAll()
    #expect(try permissions(path) == 0o600)
    #expect(try permissions(folder) == 0o700)
    #expect(try permissions(home.path + "/Plans") == 0o700)
  }

  @Test
  func `a line that was cut off is dropped, and the journal goes on behind the last whole one`()
    throws
  {
    let first = JournalTextTests.bytes([.heard("home")])
    let both = JournalTextTests.bytes([.heard("home"), .heard("the birds")])
    for cut in first.count..<both.count {
      try write(Array(both.prefix(cut)))
      try appendOne(.heard("my dog"))
      let expected = JournalTextTests.bytes([.heard("home"), .heard("my dog")])
      #expect(try contents() == expected, "cut at byte \(cut)")
    }
  }

  private func appendOne(_ event: Event) throws {
    var journal = try open()
    try journal.append([event])
  }

  @Test func `a damaged line is named, and the file is left as it was`() throws {
    let bytes =
      JournalTextTests.bytes([.heard("home")])
      + Array("{\"at\":\"\(JournalTextTests.at)\",\"event\":\"sang\"}\n".utf8)
      + JournalTextTests.bytes([.heard("the birds")])
    try write(bytes)
    #expect(failureToOpen() == JournalFailure(.damaged(line: 2), path: path))
    #expect(
      "\(try #require(failureToOpen()))"
        == "Line 2 of \(path) was damaged. The file was left as it is. Ask for help before going on."
    )
    #expect(try contents() == bytes)
  }

  @Test func `while another program has the plan open, it says so, and waits for nobody`() throws {
    try appendAll()
    let before = try contents()
    let other = try holdLock()
    let failure = failureToOpen()
    other.stop()
    #expect(failure?.cause == .locked)
    #expect(
      failure?.description
        == "This plan is open in another window. Close that one first; nothing is lost.")
    #expect(try contents() == before)
    #expect(failureToOpen() == nil, "once the other has gone, it opens")
  }

  /// Another program that has the lock until its input is closed.
  private struct Holder {
    let process: Process
    let input: Pipe

    func stop() {
      input.fileHandleForWriting.closeFile()
      process.waitUntilExit()
    }
  }

  private func holdLock() throws -> Holder {
    let holder = Holder(process: Process(), input: Pipe())
    let output = Pipe()
    holder.process.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
    holder.process.arguments = ["--no-fork", path, "sh", "-c", "echo held; cat"]
    holder.process.standardInput = holder.input
    holder.process.standardOutput = output
    try holder.process.run()
    let said = output.fileHandleForReading.availableData
    try #require(String(decoding: said, as: UTF8.self) == "held\n")
    return holder
  }

  @Test func `a folder that cannot be made is named`() throws {
    try Data().write(to: URL(fileURLWithPath: home.path + "/Plans"))
    let failure = try #require(failureToOpen())
    #expect(failure.description.hasPrefix("The f"))
    #expect([.folder, .open].contains(failure.cause))
    #expect(failure.number == ENOTDIR)
  }

  @Test func `a link in place of the journal is not followed`() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: home.path + "/elsewhere")
    #expect(failureToOpen() == JournalFailure(.open, path: path, number: ELOOP))
    #expect(!FileManager.default.fileExists(atPath: home.path + "/elsewhere"))
  }
}
