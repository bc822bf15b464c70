import Foundation
import Glibc

/// A program on a pseudo-terminal of its own, as a person would have it.
final class Terminal {
  let process: pid_t
  private let end: Int32
  private var seen: [UInt8] = []

  /// - Parameter environment: `NAME=value`, complete.
  init?(_ program: String, environment: [String]) {
    var other: Int32 = 0
    var own: Int32 = 0
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&own, &other, &name, nil, &size) == 0 else { return nil }
    _ = fcntl(own, F_SETFD, FD_CLOEXEC)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // A session of its own (POSIX_SPAWN_SETSID), so that the terminal is its controlling one.
    posix_spawnattr_setflags(&attributes, 0x80)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    var child: pid_t = 0
    let failure = posix_spawn(&child, program, &actions, &attributes, &arguments, &variables)
    for pointer in arguments + variables { free(pointer) }
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
    close(other)
    guard failure == 0 else {
      close(own)
      return nil
    }
    process = child
    end = own
  }

  /// Waits until the prompt is on the screen; false where the program ends before.
  func waitForPrompt() -> Bool {
    let prompt = Array("> ".utf8)
    var piece = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(end, &piece, piece.count)
      if count <= 0 { return false }
      seen.append(contentsOf: piece[..<count])
      if seen.firstRange(of: prompt) != nil {
        seen.removeAll(keepingCapacity: true)
        return true
      }
    }
  }

  func type(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(end, bytes, bytes.count)
  }

  /// The most memory that it has held so far, in kilobytes, as the kernel counts it.
  var peakKilobytes: Int? {
    let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) }
  }

  func finish() {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(end)
  }
}
