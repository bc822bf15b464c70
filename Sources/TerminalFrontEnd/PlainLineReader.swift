import Glibc

/// Reads lines from a pipe, a file, or a terminal that wants nothing drawn.
///
/// No line is dropped: neither an empty one nor a last one that nobody ended.
public final class PlainLineReader: LineReader {
  private let descriptor: Int32
  private let signals: SignalQueue?
  private let isTerminal: Bool
  private let show: (String) -> Void
  private var waiting: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var interruptions = 0

  /// - Parameters:
  ///   - descriptor: Open for reading; it stays the caller's.
  ///   - signals: What may come in between; without it a signal ends the program at once.
  ///   - show: Writes the prompt. A pipe gets none.
  public init(
    descriptor: Int32 = 0, signals: SignalQueue? = nil,
    show: @escaping (String) -> Void = { _ in }
  ) {
    self.descriptor = descriptor
    self.signals = signals
    isTerminal = isatty(descriptor) == 1
    self.show = show
  }

  public func read(
    prompt: String, completions: [String], meanwhile: () -> Void
  ) -> ReadResult {
    show(prompt)
    meanwhile()
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
        interruptions = 0
        return .line(of: line, wasCut: wasCut)
      }
      start = waiting.count
      switch isAtEnd ? .end : fill() {
      case .more: continue
      case .end:
        isAtEnd = true
        return line.isEmpty ? .endOfInput : .line(of: line, wasCut: wasCut)
      case .signal(let signal):
        if let result = answer(to: signal) { return result }
        line = []
        wasCut = false
        show("\n" + prompt)
      }
    }
  }

  /// What a signal means; nil where only the line is cleared, which the terminal has done by then.
  private func answer(to signal: Int32) -> ReadResult? {
    // A pipe has nobody to ask.
    guard signal == SIGINT, isTerminal else { return .hangUp(signal: signal) }
    interruptions += 1
    return interruptions < 2 ? nil : .interrupted(timesInARow: interruptions)
  }

  private enum Filling {
    case more
    /// The end, or the other side has gone.
    case end
    case signal(Int32)
  }

  /// Reads the next piece, unless a signal comes first.
  private func fill() -> Filling {
    var piece = [UInt8](repeating: 0, count: 16_384)
    while true {
      if let signal = waitForInput() { return .signal(signal) }
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count > 0 {
        waiting = Array(piece[..<count])
        start = 0
        return .more
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { continue }
      return .end
    }
  }

  /// Waits until there is something to read, and gives the signal that came first.
  private func waitForInput() -> Int32? {
    var places = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&places, 2, -1) < 0 && errno == EINTR {}
    return places[1].revents == 0 ? nil : signals?.next()
  }
}
