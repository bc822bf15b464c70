import Glibc

/// A stream that is written to, and remembers what went wrong first.
final class OutputStream {
  private let descriptor: Int32
  private let isTerminal: Bool
  private var failed: Int32?

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
  }

  /// Why not all could be written, in the words of the system.
  ///
  /// Whoever stopped reading, or closed the window, has seen what they wanted.
  var fault: String? {
    guard let failed, failed != EPIPE, !isTerminal else { return nil }
    return String(cString: strerror(failed))
  }

  /// Writes nothing more once something was lost: what follows a gap would be taken for whole.
  func write(_ text: String) {
    guard failed == nil else { return }
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let start = rest.baseAddress, !rest.isEmpty {
        let count = Glibc.write(descriptor, start, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          failed = errno
          return
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }
}
