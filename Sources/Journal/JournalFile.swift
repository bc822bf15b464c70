public import ConversationSession
import Glibc

/// The journal on disk: append-only, locked, flushed before a reply is shown.
///
/// Folders are 0700 and files 0600. A line that was cut off while it was written is dropped on
/// opening; a whole line is never dropped.
public struct JournalFile: ~Copyable {
  public let path: String
  public private(set) var entries: [JournalEntry]
  private let descriptor: Int32
  private let directory: String
  /// Whether a crash of the machine could still lose the name of the file.
  private var isNameFlushed = false
  private let now: @Sendable () -> String

  public static let name = "journal.jsonl"

  /// - Parameters:
  ///   - directory: The plan's folder; it is made when it is missing.
  ///   - now: The moment, as `2026-11-21T15:04:05Z`.
  public static func open(
    directory: String, now: @escaping @Sendable () -> String
  ) throws(JournalFailure) -> JournalFile {
    try Folder.make(directory)
    let path = directory + "/" + name
    let flags = O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW
    let descriptor = Glibc.open(path, flags, 0o600)
    guard descriptor >= 0 else { throw JournalFailure(.open, path: path, number: errno) }
    do {
      return try JournalFile(descriptor: descriptor, path: path, directory: directory, now: now)
    } catch {
      close(descriptor)
      throw error
    }
  }

  private init(
    descriptor: Int32, path: String, directory: String, now: @escaping @Sendable () -> String
  ) throws(JournalFailure) {
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw JournalFailure(.locked, path: path, number: errno)
    }
    let bytes = try Folder.read(descriptor, path: path)
    let contents = JournalText.read(bytes)
    if let line = contents.damagedLine { throw JournalFailure(.damaged(line: line), path: path) }
    if contents.wholeBytes < bytes.count, ftruncate(descriptor, off_t(contents.wholeBytes)) != 0 {
      throw JournalFailure(.write, path: path, number: errno)
    }
    self.descriptor = descriptor
    self.path = path
    self.directory = directory
    self.now = now
    entries = contents.entries
  }

  deinit { close(descriptor) }

  /// What stands in the journal, for somebody who only wants to look: no lock is taken, and nothing is
  /// changed. A line that another program is writing just now is left out.
  ///
  /// - Parameter directory: The plan's folder. Without a journal in it, there is nothing.
  public static func entries(directory: String) throws(JournalFailure) -> [JournalEntry] {
    let path = directory + "/" + name
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    if descriptor < 0, errno == ENOENT { return [] }
    guard descriptor >= 0 else { throw JournalFailure(.open, path: path, number: errno) }
    defer { close(descriptor) }
    let reading = JournalText.read(try Folder.read(descriptor, path: path))
    if let line = reading.damagedLine { throw JournalFailure(.damaged(line: line), path: path) }
    return reading.entries
  }

  /// Keeps every other program out of the journal, without reading it: whoever wants it gone needs no
  /// line of it to be whole.
  ///
  /// - Parameter directory: The plan's folder.
  public static func lock(directory: String) throws(JournalFailure) -> JournalLock {
    let path = directory + "/" + name
    let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW
    let descriptor = Glibc.open(path, flags, 0o600)
    guard descriptor >= 0 else { throw JournalFailure(.open, path: path, number: errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let number = errno
      close(descriptor)
      throw JournalFailure(.locked, path: path, number: number)
    }
    return JournalLock(descriptor: descriptor)
  }

  public var events: [Event] { entries.map(\.event) }

  /// Appends events and flushes them to the disk, with all that was written before. Once it returns
  /// they outlive a kill of the program and of the machine.
  public mutating func append(_ events: [Event]) throws(JournalFailure) {
    guard !events.isEmpty else { return }
    try write(events)
    guard fdatasync(descriptor) == 0 else {
      throw JournalFailure(.flush, path: path, number: errno)
    }
    guard !isNameFlushed else { return }
    try Folder.flush(directory)
    isNameFlushed = true
  }

  /// Appends what Kindred says of its own accord, which nobody waits for a disk to hear. It outlives
  /// a kill of the program; a kill of the machine could lose it until the next `append`.
  public mutating func write(_ events: [Event]) throws(JournalFailure) {
    let at = now()
    let new = events.map { JournalEntry(at: at, event: $0) }
    try Folder.write(JournalText.bytes(new), to: descriptor, path: path)
    entries += new
  }
}

/// The lock of a journal, for as long as it is held.
public struct JournalLock: ~Copyable {
  fileprivate let descriptor: Int32

  deinit { close(descriptor) }
}

/// The few calls to the file system that the journal needs.
enum Folder {
  /// Makes a folder and those above it, readable by nobody else.
  static func make(_ path: String) throws(JournalFailure) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw JournalFailure(.folder, path: path, number: errno)
    }
    try make(String(path[..<slash]))
    if mkdir(path, 0o700) != 0, errno != EEXIST {
      throw JournalFailure(.folder, path: path, number: errno)
    }
  }

  static func read(_ descriptor: Int32, path: String) throws(JournalFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw JournalFailure(.read, path: path, number: errno) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  static func write(
    _ bytes: [UInt8], to descriptor: Int32, path: String
  ) throws(JournalFailure) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw JournalFailure(.write, path: path, number: errno) }
      start += count
    }
  }

  /// Flushes the entry of a new file, without which a crash could lose its name.
  static func flush(_ directory: String) throws(JournalFailure) {
    let descriptor = Glibc.open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw JournalFailure(.open, path: directory, number: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw JournalFailure(.flush, path: directory, number: errno)
    }
  }
}
