import Glibc

/// Writes a file for its owner alone, whole or not at all.
func writePrivately(_ bytes: [UInt8], to path: String) throws(Failure) {
  let draft = path + ".new"
  unlink(draft)
  let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
  guard descriptor >= 0 else { throw cannot("write", path) }
  guard writeAll(bytes, to: descriptor), fsync(descriptor) == 0 else {
    let failure = cannot("write", path)
    close(descriptor)
    unlink(draft)
    throw failure
  }
  close(descriptor)
  guard rename(draft, path) == 0 else { throw cannot("write", path) }
}

/// - Returns: Whether every byte was written.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var start = 0
  while start < bytes.count {
    let count = bytes[start...].withUnsafeBytes {
      Glibc.write(descriptor, $0.baseAddress, $0.count)
    }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return false }
    start += count
  }
  return true
}

/// Makes a folder, and those above it, for its owner alone.
func makePrivateFolder(_ path: String) throws(Failure) {
  if access(path, F_OK) == 0 { return }
  if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
    try makePrivateFolder(String(path[..<slash]))
  }
  guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw cannot("make", path) }
}

/// A failure of the system, in its own words.
func cannot(_ verb: String, _ path: String) -> Failure {
  Failure(.worldFailed, "I could not \(verb) \(path): \(String(cString: strerror(errno))).")
}
