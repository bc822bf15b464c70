import BookCoding
import CSodium
import CarePlanModel
import DialogueChecker
import DialogueModel
import EmbeddedDialogues
import Foundation
import PlanSlots
import Recognition
import SourceText
import TestSupport
import Testing

@Suite struct `The book that is built in` {
  @Test func `is the one that the dialogues of the repository make`() throws {
    let checked = BookBuilder.build(
      files: RealDialogues.files, slots: SlotCatalogue.declarations, today: RealDialogues.today,
      digest: sha256)
    let book = try #require(checked.book)
    #expect(bytes(of: embeddedSpoken) == CompiledBook.spoken(of: book))
    #expect(bytes(of: embeddedHeard) == CompiledBook.heard(of: book))
    let tables = Recogniser.compiled(of: book)
    #expect(bytes(of: embeddedTables) == tables)
    #expect(tables.count > 500_000)
  }

  @Test func `is heard with its own tables, and with no others`() {
    let fingerprint = sha256(BookBuilder.words(of: RealDialogues.files))
    let own = embeddedTables.withUTF8Buffer { Recogniser(compiled: $0, of: fingerprint) }
    let others = embeddedTables.withUTF8Buffer { Recogniser(compiled: $0, of: "sha-256:00") }
    #expect(own != nil && others == nil)
  }

  @Test func `would be another if any file of it were another`() {
    let files = RealDialogues.files
    let whole = sha256(BookBuilder.words(of: files))
    var seen: Set = [whole]
    for index in files.indices where isTalkedFrom(files[index]) {
      var changed = files
      changed[index] = SourceFile(path: files[index].path, bytes: files[index].bytes + [10])
      seen.insert(sha256(BookBuilder.words(of: changed)))
    }
    #expect(seen.count == files.count(where: isTalkedFrom) + 1)
    #expect(seen.count > 100)
    #expect(String(decoding: bytes(of: embeddedSpoken), as: UTF8.self).contains(whole))
  }

  @Test func `holds the texts of the files, for whoever checks them`() {
    let files = RealDialogues.files.filter(belongs)
    for file in files {
      let embedded = embeddedFiles.first { $0.path == file.path }
      let isTheSame = embedded.map { Array($0.text.utf8) } == file.bytes
      #expect(isTheSame, "\(file.path)")
    }
  }

  @Test func `is not built from dialogues with a mistake in them`() throws {
    let folder = TemporaryFolder()
    try write("Dialogue: A\n\tSAY: B\n", to: folder.path + "/Dialogs/Conversations/a.dialog")
    let (code, output) = try embed(["Dialogs/Conversations/a.dialog"], below: folder)
    #expect(code == 1)
    #expect(output.contains("error[D102]"))
    #expect(output.contains("--> Dialogs/Conversations/a.dialog:2:1"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/book.swift"))
  }

  /// Notes for authors, reviews and walks belong to no book.
  private func belongs(_ file: SourceFile) -> Bool {
    file.name == "Sources.md"
      || ![".md", ".review", ".walk"].contains { file.path.hasSuffix($0) }
  }

  /// Rehearsals and the moments in them are read by themselves, and change no conversation.
  private func isTalkedFrom(_ file: SourceFile) -> Bool {
    belongs(file)
      && !["Dialogs/Rehearsals/", "Dialogs/Moments/"].contains { file.path.hasPrefix($0) }
  }

  private func bytes(of text: StaticString) -> [UInt8] { text.withUTF8Buffer { Array($0) } }

  private func sha256(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
    return "sha-256:" + digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private func write(_ text: String, to path: String) throws {
    let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    try FileManager.default.createDirectory(
      atPath: String(folder), withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  /// Runs the tool of the build, as the build plugin does.
  private func embed(
    _ paths: [String], below folder: TemporaryFolder
  ) throws -> (code: Int32, output: String) {
    let tool = Process()
    tool.executableURL = URL(filePath: program).deletingLastPathComponent()
      .appending(path: "EmbedTool")
    tool.arguments =
      [folder.path + "/files.swift", folder.path + "/book.swift", folder.path] + paths
    let output = Pipe()
    tool.standardOutput = output
    try tool.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    tool.waitUntilExit()
    return (tool.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
