import Glibc
import OperatingSystem
import StrictJSON

private let newline = UInt8(ascii: "\n")

/// Where rehearsals are kept: one file, a rehearsal a line, which only its owner may read.
struct RehearsalFolder {
  private let folder: String
  private var path: String { folder + "/rehearsals.jsonl" }

  init(in world: World) throws(Failure) { folder = try world.home() + "/rehearsals" }

  var exists: Bool { access(path, F_OK) == 0 }

  /// Oldest first. A line that is not ours is passed over, and stays where it is.
  func all() throws(Failure) -> [KeptRehearsal] {
    guard exists else { return [] }
    var result: [KeptRehearsal] = []
    try eachLine(of: path) { line in
      guard let value = try? JSONReader.read(line), let kept = KeptRehearsal(value) else {
        return
      }
      if kept.talk != nil, let before = result.lastIndex(where: { $0.talk == kept.talk }) {
        result[before] = kept
      } else {
        result.append(kept)
      }
    }
    return result
  }

  /// Adds a line, under a lock, so that two windows lose nothing of each other's.
  ///
  /// - Returns: The talk, by which what is kept of it later is known.
  func keep(_ rehearsal: KeptRehearsal) throws(Failure) -> Int {
    try makeFolder(folder)
    let flags = O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { throw cannot("write", path) }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw cannot("lock", path) }
    }
    let cut = isCutOff(descriptor) ? [newline] : []
    var named = rehearsal
    let talk = rehearsal.talk ?? Int(lseek(descriptor, 0, SEEK_END)) + cut.count
    named.talk = talk
    let line = cut + JSONWriter.canonical(named.json) + [newline]
    guard Glibc.write(descriptor, line, line.count) == line.count, fsync(descriptor) == 0 else {
      throw cannot("write", path)
    }
    return talk
  }

  /// Whether the last line was cut off while it was written.
  private func isCutOff(_ descriptor: Int32) -> Bool {
    let size = lseek(descriptor, 0, SEEK_END)
    var last = newline
    return size > 0 && pread(descriptor, &last, 1, size - 1) == 1 && last != newline
  }

  func erase() throws(Failure) {
    guard unlink(path) == 0 || errno == ENOENT else { throw cannot("erase", path) }
    guard rmdir(folder) == 0 || errno == ENOENT || errno == ENOTEMPTY else {
      throw cannot("erase", folder)
    }
  }
}
