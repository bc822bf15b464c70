import Glibc

/// Makes a folder and those above it, readable by nobody else.
public func makeFolder(_ path: String) throws(Failure) {
  if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
  guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
    throw cannot("make the folder", path)
  }
  try makeFolder(String(path[..<slash]))
  guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw cannot("make the folder", path) }
}

/// The names in a folder, sorted; nil where it is no folder. Hidden ones are left out.
public func entries(of folder: String) -> [String]? {
  guard let directory = opendir(folder) else { return nil }
  defer { closedir(directory) }
  var result: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { result.append(name) }
  }
  return result.sorted()
}
