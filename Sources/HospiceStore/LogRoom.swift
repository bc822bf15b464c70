import Glibc

/// Room on the disk for the log of SQLite, which whatever is committed goes into first.
///
/// Where a log grows with each commit, the flush has to bring its new length to the disk as well,
/// and takes three times as long. So once there were many commits the log is given all the room that
/// it will need, in zeros: no frame looks like that, and a log that is read after a crash ends
/// where they begin.
struct LogRoom {
  /// A commit or two need no room.
  static let commitsBefore = 16
  /// A frame, with what stands before it, in bytes.
  private static let frameBytes = 4096 + 24
  /// So many times the room has to be free, or others might lack it.
  private static let freeTimes: UInt = 16
  private static let pieceBytes = 1 << 20

  let path: String
  let frames: Int

  /// Does nothing where there is no log, little room, or a disk that does not answer: a commit does
  /// not depend on it.
  ///
  /// - Precondition: The transaction that writes has begun, so that nobody else makes the log longer.
  func make() {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return }
    let (start, end) = (Int(status.st_size), frames * LogRoom.frameBytes)
    guard start < end, isFree(end - start, descriptor) else { return }
    let zeros = [UInt8](repeating: 0, count: LogRoom.pieceBytes)
    var place = start
    while place < end {
      let count = pwrite(descriptor, zeros, min(zeros.count, end - place), off_t(place))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      place += count
    }
    // What is no help is in the way.
    if place < end || fsync(descriptor) != 0 { ftruncate(descriptor, off_t(start)) }
  }

  private func isFree(_ bytes: Int, _ descriptor: Int32) -> Bool {
    var disk = statvfs()
    guard fstatvfs(descriptor, &disk) == 0 else { return false }
    return UInt(disk.f_bavail) * UInt(disk.f_frsize) > UInt(bytes) * LogRoom.freeTimes
  }
}
