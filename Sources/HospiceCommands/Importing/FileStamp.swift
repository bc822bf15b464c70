import Glibc

/// What changes when a file does: its size, and when it was last written to and altered.
struct FileStamp: Hashable, Sendable {
  let text: String
  /// In seconds since 1970.
  private let written: Int

  init(_ status: stat) {
    let times = [status.st_mtim, status.st_ctim].map { "\($0.tv_sec).\($0.tv_nsec)" }
    text = "\(status.st_size) \(times[0]) \(times[1])"
    written = status.st_mtim.tv_sec
  }

  /// The stamp of what stands at a path, without opening it; nil where that is no ordinary file.
  init?(of path: FilePath) {
    var status = stat()
    guard path.withCString({ lstat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    self.init(status)
  }

  /// Clocks of sticks go in steps of two seconds. What was written just now might be written again
  /// without changing its stamp, and is not to be known by it.
  var isSettled: Bool { written < time(nil) - 2 }
}
