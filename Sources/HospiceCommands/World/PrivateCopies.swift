import Glibc
import OperatingSystem

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
  flushFolder(of: path)
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
