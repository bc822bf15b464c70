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
  guard rename(draft, path) == 0 else {
    let failure = cannot("write", path)
    unlink(draft)
    throw failure
  }
}

/// Gives a whole file its name, under which nothing may be yet, and makes sure that the name stays
/// when the power goes.
func putInPlace(_ draft: String, as path: String) throws(Failure) {
  if link(draft, path) == 0 {
    unlink(draft)
  } else {
    // Some sticks know no second name for a file.
    guard errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS, access(path, F_OK) != 0,
      rename(draft, path) == 0
    else { throw cannot("write", path) }
  }
  let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { return }
  defer { close(descriptor) }
  // Where a file system knows no such thing as flushing a folder, there is nothing to be done.
  fsync(descriptor)
}

/// Copies a file to one for its owner alone, which must not be there, and flushes it.
func copyPrivately(_ path: String, to copy: String) throws(Failure) {
  let source = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard source >= 0 else { throw cannot("read", path) }
  defer { close(source) }
  var status = stat()
  guard fstat(source, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    throw Failure(.worldFailed, "\(path) is no ordinary file.")
  }
  let target = open(copy, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
  guard target >= 0 else { throw cannot("write", copy) }
  defer { close(target) }
  var piece = [UInt8](repeating: 0, count: 1 << 20)
  while true {
    let count = read(source, &piece, piece.count)
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw cannot("read", path) }
    if count == 0 { break }
    guard writeAll(Array(piece[..<count]), to: target) else { throw cannot("write", copy) }
  }
  guard fsync(target) == 0 else { throw cannot("write", copy) }
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
