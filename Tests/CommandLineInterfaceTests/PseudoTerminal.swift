import Glibc

/// The real program at a terminal of its own, with somebody typing.
final class PseudoTerminal {
  let process: pid_t
  private var master: Int32
  /// All that the program has written, as bytes of UTF-8.
  private var written: [UInt8] = []
  private var status: Int32?

  var screen: String { String(decoding: written, as: UTF8.self) }

  /// - Parameters:
  ///   - environment: Laid over a small one with a UTF-8 locale and nobody's own settings.
  ///   - columns: The width to begin with.
  init?(_ arguments: [String], _ environment: [String: String], columns: UInt16 = 80) {
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 256)
    var slave: Int32 = -1
    var opened: Int32 = -1
    guard openpty(&opened, &slave, &name, nil, &size) == 0 else { return nil }
    close(slave)
    _ = fcntl(opened, F_SETFD, FD_CLOEXEC)
    master = opened
    let process = spawn(arguments, environment) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
    guard let process else { return nil }
    self.process = process
  }

  deinit {
    if status == nil { kill(process, SIGKILL) }
    _ = end()
    if master >= 0 { close(master) }
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      start += count
    }
  }

  /// Waits until the program has written something since `mark`; false after ten seconds.
  ///
  /// Bytes are compared: to a Swift string, a carriage return and a newline are one character.
  ///
  /// - Parameter mark: How many bytes to pass over; `here` is now.
  func waits(for text: String, after mark: Int = 0) -> Bool {
    for _ in 0..<200 {
      if written.dropFirst(mark).contains(Array(text.utf8)) { return true }
      if !readMore() { return false }
    }
    return false
  }

  /// Types a line and waits for the next prompt.
  func says(_ line: String) -> Bool {
    let mark = here
    type(line + "\r")
    return waits(for: "\n> ", after: mark)
  }

  var here: Int { written.count }

  func resize(columns: UInt16) {
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Whether lines are edited by the terminal itself, as a shell leaves them.
  var isAsAShellLeavesIt: Bool {
    var settings = termios()
    tcgetattr(master, &settings)
    let wanted = tcflag_t(ICANON | ECHO)
    return settings.c_lflag & wanted == wanted
  }

  /// The connection drops.
  func hangUp() {
    close(master)
    master = -1
  }

  /// Waits for the end: the exit code, or 128 and the signal.
  func end() -> Int32? {
    if let status { return status }
    for _ in 0..<200 {
      var raw: Int32 = 0
      if waitpid(process, &raw, WNOHANG) == process {
        status = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + (raw & 0x7F)
        return status
      }
      // Whatever it still writes is taken, so that it need not wait for us.
      if master < 0 || !readMore() { usleep(50_000) }
    }
    return nil
  }

  /// Reads what there is, or waits for a twentieth of a second; false once the program has gone.
  private func readMore() -> Bool {
    var place = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&place, 1, 50) > 0 else { return true }
    var piece = [UInt8](repeating: 0, count: 4096)
    let count = read(master, &piece, piece.count)
    guard count > 0 else { return false }
    written += piece[..<count]
    return true
  }
}

/// The program beside the test bundle.
let program: String = {
  var buffer = [UInt8](repeating: 0, count: 4096)
  let count = buffer.withUnsafeMutableBytes {
    readlink("/proc/self/exe", $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
  }
  let path = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
  return path[..<(path.lastIndex(of: "/") ?? path.endIndex)] + "/kindred"
}()

/// Starts the program.
///
/// - Parameter connect: Says what its first three descriptors are.
func spawn(
  _ arguments: [String], _ environment: [String: String],
  connect: (inout posix_spawn_file_actions_t) -> Void
) -> pid_t? {
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  // A session of its own, whose first terminal becomes the one that sends its signals. The name
  // of the flag, POSIX_SPAWN_SETSID, is not there in Swift.
  posix_spawnattr_setflags(&attributes, Int16(0x80 | POSIX_SPAWN_SETSIGMASK))
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  connect(&actions)
  var settings = [
    "TERM": "xterm", "LANG": "C.UTF-8", "INPUTRC": "/dev/null", "SWIFT_BACKTRACE": "enable=no",
  ]
  settings.merge(environment) { $1 }
  var words = ([program] + arguments).map { strdup($0) } + [nil]
  var variables = settings.map { strdup("\($0)=\($1)") } + [nil]
  defer { for text in words + variables { free(text) } }
  var process: pid_t = 0
  let failed = posix_spawn(&process, program, &actions, &attributes, &words, &variables)
  return failed == 0 ? process : nil
}
