import ConversationSession
import Glibc
import Journal
import TestSupport
import Testing

/// The lines that somebody typed, as the journal of the usual plan has them.
func typedLines(below home: TemporaryFolder) throws -> [String] {
  let path = home.path + "/Plans/my-plan/" + JournalFile.name
  let reading = JournalText.read(Array(try contents(of: path).utf8))
  return reading.entries.compactMap { if case .heard(let line) = $0.event { line } else { nil } }
}

func contents(of path: String) throws -> String {
  let file = try #require(fopen(path, "rb"))
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&piece, 1, piece.count, file)
    if count == 0 { return String(decoding: bytes, as: UTF8.self) }
    bytes += piece[..<count]
  }
}
