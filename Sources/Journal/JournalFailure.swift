/// The world failed: a folder, a file, a disk or a lock. Never carries anybody's words.
public struct JournalFailure: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Cause: Hashable, Sendable {
    case folder, open, read, write, flush
    /// Another program has the journal open.
    case locked
    /// A line in the middle is not an event; counted from 1.
    case damaged(line: Int)
  }

  public let cause: Cause
  public let path: String
  /// The number the system gave, 0 where none.
  public let number: Int32

  public init(_ cause: Cause, path: String, number: Int32 = 0) {
    self.cause = cause
    self.path = path
    self.number = number
  }

  public var description: String {
    switch cause {
    case .folder: "The folder \(path) could not be made. Check that you may write there."
    case .open: "The file \(path) could not be opened. Check that it is yours."
    case .read: "The file \(path) could not be read. Nothing in it was changed."
    case .write, .flush:
      "The file \(path) could not be written. Is the disk full? All that was kept before is safe."
    case .locked: "This plan is open in another window. Close that one first; nothing is lost."
    case .damaged(let line):
      "Line \(line) of \(path) was damaged. The file was left as it is. Ask for help before going on."
    }
  }
}
