import ConversationSession
import Glibc
import Journal
import Testing

/// A folder that goes away with the test.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/kindred-test-XXXXXX".utf8CString)
    path = String(cString: mkdtemp(&template))
  }

  deinit { removeAll(path) }
}

private func removeAll(_ path: String) {
  if let folder = opendir(path) {
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    closedir(folder)
    for name in names where name != "." && name != ".." { removeAll(path + "/" + name) }
  }
  remove(path)
}

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
