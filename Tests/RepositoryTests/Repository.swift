import Foundation

/// The files of this repository, as a reader finds them: no build products, nothing hidden.
enum Repository {
  /// The folder that holds Package.swift.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The files below some folders or the root itself, by path, sorted.
  ///
  /// - Parameter suffixes: How a name may end, such as `.swift`.
  static func files(in folders: [String] = [""], endingIn suffixes: [String]) -> [String] {
    folders.flatMap { folder in
      paths(below: folder).filter { path in suffixes.contains { path.hasSuffix($0) } }
    }.sorted()
  }

  private static func paths(below folder: String) -> [String] {
    let start = root.appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: start.path)) ?? []
    return names.flatMap { name -> [String] in
      if name.hasPrefix(".") { return [] }
      let path = folder.isEmpty ? name : folder + "/" + name
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: root.appending(path: path).path, isDirectory: &isFolder)
      return isFolder.boolValue ? paths(below: path) : [path]
    }
  }

  static let swiftFolders = ["Sources", "Tests", "Plugins", "Benchmarks"]

  static var swiftFiles: [String] { files(in: swiftFolders, endingIn: [".swift"]) }
  static var sources: [String] { files(in: ["Sources"], endingIn: [".swift"]) }
  static var markdown: [String] { files(endingIn: [".md"]) }
}

extension String {
  /// Lines with nothing left out; the last one ends where the text ends.
  var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}
