import Foundation
import GRDB
import HospiceCommands
import HospiceRegistry
import HospiceStore

@Sendable func sha256(_ bytes: [UInt8]) -> String { hexadecimalDigest(bytes) }

let assessor = PlanAssessor(digest: sha256, isSigned: { _, _, _ in false })
let now = "2026-11-21T15:00:00Z"

enum Machine {
  /// What figures belong to.
  static var description: String {
    var loads = [Double](repeating: 0, count: 3)
    getloadavg(&loads, 3)
    let cores = ProcessInfo.processInfo.processorCount
    return "\(cores) cores, load \(String(format: "%.1f", loads[0])), Swift release build"
  }

  /// Bytes that this process has written and read so far. They are the same however busy the
  /// machine is.
  static var transferred: (written: Int, read: Int) {
    let text = (try? String(contentsOfFile: "/proc/self/io", encoding: .utf8)) ?? ""
    func count(_ name: String) -> Int {
      let line = text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
      return line?.split(separator: " ").last.flatMap { Int($0) } ?? 0
    }
    return (count("wchar"), count("rchar"))
  }
}

/// Seconds that something took.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let taken = try clock.measure(work)
  return Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18
}

/// Seconds of this process on the processor, whoever else was running.
func processorSeconds(_ work: () throws -> Void) rethrows -> Double {
  func now() -> Double {
    var moment = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &moment)
    return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
  }
  let begun = now()
  try work()
  return now() - begun
}

/// What a program prints; nil where it fails.
func output(_ words: [String]) throws -> String? {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = words
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = FileHandle.nullDevice
  try process.run()
  let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return process.terminationStatus == 0 ? String(decoding: bytes, as: UTF8.self) : nil
}

/// A folder on the disk, not in memory, that goes away.
func withFolder(_ work: (URL) throws -> Void) throws {
  let url = root.appending(path: "Benchmarks/Registry/.build/work-\(getpid())")
  try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: url) }
  try work(url)
}

/// Runs this program as the hospice's; most memory in bytes, and how it ended.
func program(
  _ arguments: [String], killedAfter: Double? = nil
) throws -> (code: Int32, memory: Int) {
  let process = Process()
  process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
  process.arguments = ["program"] + arguments
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  try process.run()
  if let killedAfter {
    usleep(UInt32(killedAfter * 1_000_000))
    kill(process.processIdentifier, SIGKILL)
  }
  process.waitUntilExit()
  var usage = rusage()
  getrusage(Int32(RUSAGE_CHILDREN.rawValue), &usage)
  let isKilled = process.terminationReason == .uncaughtSignal
  return (isKilled ? -1 : process.terminationStatus, Int(usage.ru_maxrss) * 1024)
}

/// Shown at once, also in a file: long parts may be stopped before their end.
func line(_ title: String, _ value: String) {
  let room = max(46, title.count + 1)
  print("  " + title.padding(toLength: room, withPad: " ", startingAt: 0) + value)
  fflush(nil)
}
