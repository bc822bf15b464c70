import Glibc
import OperatingSystem

/// What may be written over, and what a hospice would miss.
extension Desk {
  /// - Throws: ``Failure`` where a file is a registry or a copy of one, or lies beside this one.
  func refuseToReplaceRegistry(_ file: String) throws(Failure) {
    let ends = ["", "-wal", "-shm", "-journal", "-batches"]
    let isOwn = path.map { path in ends.contains { isSameFile(path + $0, file) } } ?? false
    guard !isOwn,
      beginning(of: file, count: databaseStart.count) != databaseStart
    else {
      throw Failure(.worldFailed, "\(file) is a registry, or belongs to one. Name another file.")
    }
  }

  /// - Throws: ``Failure`` where anything but an earlier report would be lost.
  func refuseToReplaceAnything(withReport file: String) throws(Failure) {
    guard file != "-" else {
      throw Failure(.notUnderstood, "--report takes the name of a file.")
    }
    try refuseToReplaceRegistry(file)
    var status = stat()
    guard stat(file, &status) == 0, status.st_size > 0 || status.st_mode & S_IFMT == S_IFDIR,
      beginning(of: file, count: ImportReport.start.count) != ImportReport.start
    else { return }
    throw Failure(
      .worldFailed, "There is something else at \(file) already. Name another file.")
  }
}

/// With what every registry in a file begins.
let databaseStart = Array("SQLite format 3\0".utf8)

private func isSameFile(_ one: String, _ other: String) -> Bool {
  var (first, second) = (stat(), stat())
  return stat(one, &first) == 0 && stat(other, &second) == 0 && first.st_dev == second.st_dev
    && first.st_ino == second.st_ino
}

/// Fewer bytes where there are no more; none where nothing can be read.
private func beginning(of file: String, count: Int) -> [UInt8] {
  let descriptor = open(file, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
  guard descriptor >= 0 else { return [] }
  defer { close(descriptor) }
  var bytes = [UInt8](repeating: 0, count: count)
  let found = read(descriptor, &bytes, count)
  return Array(bytes.prefix(max(0, found)))
}
