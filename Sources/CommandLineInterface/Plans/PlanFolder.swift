import Glibc
import OperatingSystem

extension World {
  /// `$XDG_DATA_HOME/kindred`, else `~/.local/share/kindred`.
  var dataFolder: String? {
    if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/kindred" }
    return variable("HOME").map { $0 + "/.local/share/kindred" }
  }

  /// Where plans are kept: `$KINDRED_HOME`, else the data folder.
  func home() throws(Failure) -> String {
    guard let home = variable("KINDRED_HOME") ?? dataFolder else {
      throw Failure(
        .worldFailed, "I do not know where to keep the plan. Set KINDRED_HOME to a folder.")
    }
    return home
  }
}

/// The folder of one plan, below `Plans` of the home folder.
struct PlanFolder: Hashable {
  static let usualName = "my-plan"

  let name: String
  let path: String

  init(_ name: String, in world: World) throws(Failure) {
    guard PlanFolder.isPlain(name), (1...40).contains(name.utf8.count) else {
      throw Failure(
        .notUnderstood, "The name of a plan is made of a-z, 0-9 and -, and 40 letters at most.")
    }
    self.name = name
    path = try world.home() + "/Plans/" + name
  }

  private static func isPlain(_ name: String) -> Bool {
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        continue
      default: return false
      }
    }
    return true
  }

  var exists: Bool { entries(of: path) != nil }

  static func names(in world: World) throws(Failure) -> [String] {
    entries(of: try world.home() + "/Plans") ?? []
  }
}
