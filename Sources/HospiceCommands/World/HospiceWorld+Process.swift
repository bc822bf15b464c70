import CMalloc
import Glibc
import HospicePublishing
import OperatingSystem

extension HospiceWorld {
  /// The world of the process that is running.
  public static var ofThisProcess: HospiceWorld {
    // Whatever is written here is for its owner alone.
    umask(0o077)
    keepMemory()
    var environment: [String: String] = [:]
    for name in ["HOME", "XDG_DATA_HOME", "KINDRED_REGISTRY", "KINDRED_HOSPICE"] {
      environment[name] = getenv(name).map { String(cString: $0) }
    }
    let transport = CurlTransport()
    let output = StandardOutput()
    return HospiceWorld(
      arguments: Array(CommandLine.arguments.dropFirst()), environment: environment,
      account: accountName(),
      input: { standardInput(bytesMax: $0) }, output: output.write, outputFault: { output.fault },
      errors: { write($0, to: 2) }, columns: terminalColumns, errorsAreTerminal: isatty(2) == 1,
      now: Clock.now, ticks: Clock.ticks, send: transport.send, wait: CurlTransport.wait)
  }
}

private func accountName() -> String {
  guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return "" }
  return String(cString: name)
}

/// Longer lines are hard to read, however wide a window is.
private let columnsMax = 70

/// Nil where standard output is no terminal.
private func terminalColumns() -> Int? {
  guard isatty(1) == 1 else { return nil }
  var size = winsize()
  guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return columnsMax }
  return min(Int(size.ws_col), columnsMax)
}

/// Keeps what was used for one plan for the next. Given back to the system in between, each page of
/// it would have to be cleared and mapped anew: a seventh of the work of an import.
private func keepMemory() {
  let keptBytesMax: Int32 = 64 << 20
  let askedForBytes: Int32 = 4 << 20
  mallopt(M_TRIM_THRESHOLD, keptBytesMax)
  mallopt(M_TOP_PAD, askedForBytes)
}

/// At most so many bytes and one more, so that whoever asked can see that there were too many.
private func standardInput(bytesMax: Int) -> [UInt8] {
  var result: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 65_536)
  while result.count <= bytesMax {
    let count = read(0, &piece, piece.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { break }
    result.append(contentsOf: piece[..<count])
  }
  return result
}

/// Where a plan may go that is to be handed on: nobody may take half of it for the whole.
private final class StandardOutput {
  private(set) var fault: String?

  func write(_ text: String) {
    guard fault == nil, !HospiceCommands.write(text, to: 1) else { return }
    let number = errno
    // Whoever reads no further, or closes the window, has seen what they wanted.
    if number != EPIPE, isatty(1) == 0 { fault = String(cString: strerror(number)) }
  }
}

/// - Returns: Whether all of it was written.
@discardableResult
private func write(_ text: String, to descriptor: Int32) -> Bool {
  writeAll(Array(text.utf8), to: descriptor)
}
