import Glibc
import StrictJSON

/// Where rehearsals are kept: one file, a rehearsal a line, which only its owner may read.
struct RehearsalFolder {
  private let folder: String
  private var path: String { folder + "/rehearsals.jsonl" }

  init(in world: World) throws(Failure) { folder = try world.home() + "/rehearsals" }

  var exists: Bool { access(path, F_OK) == 0 }

  /// Oldest first. A line that is not ours is passed over.
  func all() throws(Failure) -> [KeptRehearsal] {
    guard exists else { return [] }
    return try contents(of: path).split(separator: UInt8(ascii: "\n")).compactMap { line in
      (try? JSONReader.read(Array(line))).flatMap { KeptRehearsal($0) }
    }
  }

  /// Writes the file anew, with one more in it, whole or not at all.
  ///
  /// - Parameter earlier: Those that were there before this rehearsal began.
  func keep(_ rehearsal: KeptRehearsal, after earlier: [KeptRehearsal]) throws(Failure) {
    try make(folder)
    let newline = UInt8(ascii: "\n")
    let bytes = (earlier + [rehearsal]).flatMap { kept -> [UInt8] in
      JSONWriter.canonical(kept.json) + [newline]
    }
    try write(bytes, to: path)
  }

  func erase() throws(Failure) {
    guard unlink(path) == 0 || errno == ENOENT else { throw cannot("erase", path) }
    guard rmdir(folder) == 0 || errno == ENOENT || errno == ENOTEMPTY else {
      throw cannot("erase", folder)
    }
  }

  private func make(_ folder: String) throws(Failure) {
    if mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = folder.lastIndex(of: "/"), slash > folder.startIndex else {
      throw cannot("make the folder", folder)
    }
    try make(String(folder[..<slash]))
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw cannot("make the folder", folder)
    }
  }
}
