import Foundation

/// A folder of made-up plans, as somebody might bring them.
struct Stick {
  let url: URL

  func file(_ number: Int) -> URL {
    url.appending(path: String(format: "%06d.json", number))
  }

  /// - Parameter alter: What is written instead of a plan's bytes.
  init(
    _ plans: Int, of template: Template, statementsMax: Int = .max, in folder: URL,
    alter: (Int, [UInt8]) -> [UInt8] = { $1 }
  ) throws {
    url = folder.appending(path: "stick")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let yesterday = Date(timeIntervalSinceNow: -86_400)
    for number in 0..<plans {
      let bytes = alter(number, template.file(number, statementsMax: statementsMax))
      try Data(bytes).write(to: file(number))
      try FileManager.default.setAttributes(
        [.modificationDate: yesterday], ofItemAtPath: file(number).path)
    }
  }
}
