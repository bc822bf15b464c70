import Foundation

/// What kind of machine this is, how busy it is, and which versions are measured; no name of it.
enum Machine {
  static func report() {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    print("\(cores) cores, \(model() ?? "of an unknown model")")
    if let load = first("/proc/loadavg") {
      print(
        "load average at the start \(load.split(separator: " ").prefix(3).joined(separator: " "))")
    }
    let system = ProcessInfo.processInfo.operatingSystemVersion
    print("Linux \(system.majorVersion).\(system.minorVersion), Swift \(swiftVersion)")
  }

  private static func model() -> String? {
    let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
    let line = text?.split(separator: "\n").first { $0.hasPrefix("model name") }
    return line?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private static func first(_ path: String) -> String? {
    (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n").first
      .map(String.init)
  }

  private static var swiftVersion: String {
    #if swift(>=6.4)
      "6.4 or later"
    #elseif swift(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }
}
