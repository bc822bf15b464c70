import Glibc
import HospiceRegistry

/// A file's way as the system has it: bytes without a NUL, in whatever encoding.
struct FilePath: Hashable, Comparable, Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }
  init(_ text: String) { bytes = Array(text.utf8) }

  /// For people; what is no UTF-8 is shown as such.
  var shown: String { String(decoding: bytes, as: UTF8.self) }

  func child(_ name: [UInt8]) -> FilePath {
    FilePath(bytes + (bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + name)
  }

  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { body($0.baseAddress!) }
  }

  static func < (one: FilePath, other: FilePath) -> Bool {
    one.bytes.lexicographicallyPrecedes(other.bytes)
  }
}

/// How large a file of a plan may be, in bytes.
let planBytesMax = 1 << 20

/// Reads a file that may be anything, without waiting, following or swallowing it.
///
/// No link is followed, no pipe waited for, and nothing larger than was asked for is read. Whatever
/// was changed meanwhile is not believed.
///
/// - Parameter beforeReading: For tests, which change the file at that moment.
func contents(
  of path: FilePath, bytesMax: Int = planBytesMax, beforeReading: () -> Void = {}
) -> Result<FileContents, ReadingFault> {
  let descriptor = path.withCString {
    open($0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
  }
  guard descriptor >= 0 else { return .failure(ReadingFault(errno)) }
  defer { close(descriptor) }
  var before = stat()
  guard fstat(descriptor, &before) == 0 else { return .failure(ReadingFault(errno)) }
  guard before.st_mode & S_IFMT == S_IFREG else { return .failure(ReadingFault(.notAFile)) }
  guard before.st_size <= bytesMax else { return .failure(ReadingFault(.tooLarge)) }
  beforeReading()
  var bytes = [UInt8](repeating: 0, count: Int(before.st_size) + 1)
  var filled = 0
  while filled < bytes.count {
    let count = bytes[filled...].withUnsafeMutableBytes {
      read(descriptor, $0.baseAddress, $0.count)
    }
    if count < 0, errno == EINTR { continue }
    if count < 0 { return .failure(ReadingFault(.readingFailed)) }
    if count == 0 { break }
    filled += count
  }
  var after = stat()
  guard fstat(descriptor, &after) == 0, filled == Int(before.st_size), isSame(before, after) else {
    return .failure(ReadingFault(.changedWhileRead))
  }
  bytes.removeLast()
  return .success(FileContents(bytes: bytes, stamp: FileStamp(after)))
}

/// A file that was read whole, and did not change meanwhile.
struct FileContents: Hashable, Sendable {
  let bytes: [UInt8]
  let stamp: FileStamp
}

private func isSame(_ one: stat, _ other: stat) -> Bool {
  one.st_size == other.st_size && one.st_mtim.tv_sec == other.st_mtim.tv_sec
    && one.st_mtim.tv_nsec == other.st_mtim.tv_nsec
    && one.st_ctim.tv_sec == other.st_ctim.tv_sec
    && one.st_ctim.tv_nsec == other.st_ctim.tv_nsec
}

/// Why a file could not be read.
struct ReadingFault: Error, Hashable {
  let reason: Reason

  init(_ reason: Reason) { self.reason = reason }

  init(_ code: Int32) {
    reason =
      switch code {
      case ELOOP: .isLink
      case ENXIO, ENODEV, EISDIR: .notAFile
      case EACCES, EPERM: .notPermitted
      case ENOENT, ENOTDIR: .notThere
      case ENAMETOOLONG: .foldersTooDeep
      default: .readingFailed
      }
  }
}
