import Glibc

/// Writes a file whole or not at all.
///
/// - Parameter permissions: Without them, only its owner may read it.
public func write(
  _ bytes: [UInt8], to path: String, permissions: UInt32 = 0o600
) throws(Failure) {
  try FileDraft(bytes, for: path, permissions: permissions).putInPlace()
}

/// A file that is on the disk under another name, and has only to be given its own.
public struct FileDraft {
  private let path: String
  private var draft: String { path + ".new" }

  public init(
    _ bytes: [UInt8], for path: String, permissions: UInt32 = 0o600
  ) throws(Failure) {
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
    let isWritten = writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
    let failure = isWritten ? nil : cannot("write", path)
    let isClosed = close(descriptor) == 0
    guard isClosed, failure == nil else {
      unlink(draft)
      throw failure ?? cannot("write", path)
    }
  }

  /// Gives it its name, also when the power goes the moment after.
  public func putInPlace() throws(Failure) {
    guard rename(draft, path) == 0 else {
      let failure = cannot("write", path)
      unlink(draft)
      throw failure
    }
    flushFolder(of: path)
  }

  /// Nothing is left of it.
  public func discard() { unlink(draft) }
}

/// Makes sure that a name which was given stays when the power goes.
public func flushFolder(of path: String) {
  let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { return }
  defer { close(descriptor) }
  // Where a file system knows no such thing as flushing a folder, there is nothing to be done.
  fsync(descriptor)
}

/// - Returns: Whether every byte was written.
public func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
}

/// - Returns: Whether every byte was written; where not, `errno` says why.
public func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
  var rest = bytes
  while let start = rest.baseAddress, !rest.isEmpty {
    let count = Glibc.write(descriptor, start, rest.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return false }
    rest = UnsafeRawBufferPointer(rebasing: rest[count...])
  }
  return true
}
