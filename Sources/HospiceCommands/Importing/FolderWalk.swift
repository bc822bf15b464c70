import Glibc
import HospiceRegistry

/// Every file below the paths that were named, in the order of their names.
///
/// Links are not followed, so that nothing is met twice and nothing outside is met at all. A link,
/// a pipe or a device is listed, and then refused as a file.
struct FolderWalk {
  private(set) var files: [FilePath] = []
  /// Folders that were not looked into, and why.
  private(set) var closed: [(folder: FilePath, reason: Reason)] = []
  /// How many names begin with a point: those are the notes of other programs.
  private(set) var hiddenCount = 0

  /// How deep folders may stand in one another.
  static let depthMax = 16

  init(_ paths: [FilePath]) {
    for path in paths { visit(path, depth: 0) }
  }

  private mutating func visit(_ path: FilePath, depth: Int) {
    var status = stat()
    let isFolder =
      path.withCString { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    // A folder that is called like a plan is no plan, and says so.
    let isCalledAFile = depth > 0 && path.shown.hasSuffix(".json")
    guard isFolder, !isCalledAFile else {
      files.append(path)
      return
    }
    guard depth < FolderWalk.depthMax else {
      closed.append((path, .foldersTooDeep))
      return
    }
    do {
      for name in try names(in: path) { visit(path.child(name), depth: depth + 1) }
    } catch {
      closed.append((path, error.reason))
    }
  }

  private mutating func names(in folder: FilePath) throws(ReadingFault) -> [[UInt8]] {
    guard let directory = folder.withCString({ opendir($0) }) else { throw ReadingFault(errno) }
    defer { closedir(directory) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(directory) else {
        // Half a folder is no folder: nobody would miss the files that were not listed.
        if errno != 0 { throw ReadingFault(errno) }
        break
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      if name.first == 0x2E {
        hiddenCount += 1
      } else {
        names.append(name)
      }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
