import Glibc

/// The bytes of a file that somebody named.
///
/// - Parameter bytesMax: A larger file is refused rather than read.
public func contents(of path: String, bytesMax: Int = 16_777_216) throws(Failure) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw cannot("read", path) }
  defer { close(descriptor) }
  var result: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(descriptor, &piece, piece.count)
    if count < 0, errno == EINTR { continue }
    if count < 0 { throw cannot("read", path) }
    if count == 0 { return result }
    result.append(contentsOf: piece[..<count])
    if result.count > bytesMax {
      throw Failure(.worldFailed, "\(path) is larger than \(bytesMax) bytes, and was not read.")
    }
  }
}

/// Goes through the lines of a file that may be of any length, a piece at a time.
///
/// - Parameters:
///   - bytesMax: A longer line is passed over rather than kept in memory.
///   - each: Called with a line without its end.
public func eachLine(
  of path: String, bytesMax: Int = 16_777_216, _ each: ([UInt8]) -> Void
) throws(Failure) {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw cannot("read", path) }
  defer { close(descriptor) }
  var line: [UInt8] = []
  var isTooLong = false
  var piece = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(descriptor, &piece, piece.count)
    if count < 0, errno == EINTR { continue }
    if count < 0 { throw cannot("read", path) }
    if count == 0 {
      if !line.isEmpty { each(line) }
      return
    }
    let parts = piece[..<count].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index > 0 {
        if !isTooLong { each(line) }
        (line, isTooLong) = ([], false)
      }
      isTooLong = isTooLong || line.count + part.count > bytesMax
      line = isTooLong ? [] : line + part
    }
  }
}
