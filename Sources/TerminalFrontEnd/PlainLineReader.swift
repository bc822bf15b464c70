import Glibc

/// Reads lines from a pipe, a file, or a terminal that wants nothing drawn.
///
/// No line is dropped: neither an empty one nor a last one that nobody ended.
public final class PlainLineReader: LineReader {
  private let descriptor: Int32
  private let show: (String) -> Void
  private var waiting: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// - Parameters:
  ///   - descriptor: Open for reading; it stays the caller's.
  ///   - show: Writes the prompt. A pipe gets none.
  public init(descriptor: Int32 = 0, show: @escaping (String) -> Void = { _ in }) {
    self.descriptor = descriptor
    self.show = show
  }

  public func read(prompt: String, completions: [String]) -> ReadResult {
    show(prompt)
    var line: [UInt8] = []
    var wasCut = false
    while true {
      let end = waiting[start...].firstIndex(of: UInt8(ascii: "\n"))
      // One byte more than the limit is kept, so that the cut falls between two characters.
      let room = max(0, lineBytesMax + 1 - line.count)
      let piece = waiting[start..<(end ?? waiting.count)]
      wasCut = wasCut || piece.count > room
      line.append(contentsOf: piece.prefix(room))
      if let end {
        start = end + 1
        return .line(of: line, wasCut: wasCut)
      }
      guard !isAtEnd, fill() else {
        start = waiting.count
        isAtEnd = true
        return line.isEmpty ? .endOfInput : .line(of: line, wasCut: wasCut)
      }
    }
  }

  /// Reads the next piece; false at the end, and where the other side has gone.
  private func fill() -> Bool {
    var piece = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count > 0 {
        waiting = Array(piece[..<count])
        start = 0
        return true
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        var place = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        if poll(&place, 1, -1) >= 0 || errno == EINTR { continue }
      }
      return false
    }
  }
}
