import Glibc

/// A folder that goes away with the test.
public final class TemporaryFolder: Sendable {
  public let path: String

  public init() {
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
