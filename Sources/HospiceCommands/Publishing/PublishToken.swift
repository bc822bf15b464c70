import Glibc
import OperatingSystem

/// What a server knows this hospice by, from a file.
enum PublishToken {
  private static let bytesMax = 8192

  /// - Throws: ``Failure`` where the file is not there, others may read it, or it is no token.
  static func read(_ path: String) throws(Failure) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw cannot("read", path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(.worldFailed, "\(path) is no ordinary file.")
    }
    guard status.st_mode & 0o077 == 0 else {
      throw Failure(.worldFailed, "Others may read \(path). chmod 600 puts that right.")
    }
    var bytes = [UInt8](repeating: 0, count: bytesMax)
    let count = Glibc.read(descriptor, &bytes, bytesMax)
    let line = bytes.prefix(max(0, count)).prefix { $0 != UInt8(ascii: "\n") }
    // Anything else could begin a second line of what is sent.
    guard !line.isEmpty, line.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw Failure(.notUnderstood, "The first line of \(path) is no token.")
    }
    return String(decoding: line, as: UTF8.self)
  }
}
