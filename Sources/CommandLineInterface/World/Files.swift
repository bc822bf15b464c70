import Glibc

/// The bytes of a file that somebody named.
///
/// - Parameter bytesMax: A larger file is refused rather than read.
func contents(of path: String, bytesMax: Int = 16_777_216) throws(Failure) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw cannot("read", path) }
  defer { close(descriptor) }
  var result: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(descriptor, &piece, piece.count)
    if count < 0, errno == EINTR { continue }
    if count < 0 { throw cannot("read", path) }
    if count == 0 { return result }
    result.append(contentsOf: piece[..<count])
    if result.count > bytesMax {
      throw Failure(.worldFailed, "\(path) is larger than \(bytesMax) bytes, and was not read.")
    }
  }
}

/// Goes through the lines of a file that may be of any length, a piece at a time.
///
/// - Parameters:
///   - bytesMax: A longer line is passed over rather than kept in memory.
///   - each: Called with a line without its end.
func eachLine(
  of path: String, bytesMax: Int = 16_777_216, _ each: ([UInt8]) -> Void
) throws(Failure) {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw cannot("read", path) }
  defer { close(descriptor) }
  var line: [UInt8] = []
  var isTooLong = false
  var piece = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(descriptor, &piece, piece.count)
    if count < 0, errno == EINTR { continue }
    if count < 0 { throw cannot("read", path) }
    if count == 0 {
      if !line.isEmpty { each(line) }
      return
    }
    let parts = piece[..<count].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index > 0 {
        if !isTooLong { each(line) }
        (line, isTooLong) = ([], false)
      }
      isTooLong = isTooLong || line.count + part.count > bytesMax
      line = isTooLong ? [] : line + part
    }
  }
}

/// Writes a file whole or not at all.
///
/// - Parameter permissions: Without them, only its owner may read it.
func write(
  _ bytes: [UInt8], to path: String, permissions: mode_t = 0o600
) throws(Failure) {
  try FileDraft(bytes, for: path, permissions: permissions).putInPlace()
}

/// A file that is on the disk under another name, and has only to be given its own.
struct FileDraft {
  private let path: String
  private var draft: String { path + ".new" }

  init(_ bytes: [UInt8], for path: String, permissions: mode_t = 0o600) throws(Failure) {
    self.path = path
    var status = stat()
    // A folder would be noticed only when the file is put in its place.
    guard stat(path, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR else {
      errno = EISDIR
      throw cannot("write", path)
    }
    unlink(draft)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, permissions)
    guard descriptor >= 0 else { throw cannot("write", path) }
    let isWritten = FileDraft.write(bytes, to: descriptor) && fsync(descriptor) == 0
    let failure = isWritten ? nil : cannot("write", path)
    let isClosed = close(descriptor) == 0
    guard isClosed, failure == nil else {
      unlink(draft)
      throw failure ?? cannot("write", path)
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return false }
      start += count
    }
    return true
  }

  func putInPlace() throws(Failure) {
    guard rename(draft, path) == 0 else {
      let failure = cannot("write", path)
      unlink(draft)
      throw failure
    }
  }

  /// Nothing is left of it.
  func discard() { unlink(draft) }
}

/// Makes a folder and those above it, readable by nobody else.
func makeFolder(_ path: String) throws(Failure) {
  if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
  guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
    throw cannot("make the folder", path)
  }
  try makeFolder(String(path[..<slash]))
  guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw cannot("make the folder", path) }
}

/// The names in a folder, sorted; nil where it is no folder. Hidden ones are left out.
func entries(of folder: String) -> [String]? {
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

/// A failure of the system, in its own words.
func cannot(_ verb: String, _ path: String) -> Failure {
  Failure(.worldFailed, "I could not \(verb) \(path): \(String(cString: strerror(errno))).")
}
