import Glibc

/// What a script may rely on. Stopping early is well.
public enum ExitReason: Int32, Hashable, Sendable {
  case fine = 0
  /// A dialogue, a plan or a file has mistakes in it, or something is not as it should be.
  case contentHasErrors = 1
  /// A person must decide.
  case needsDecision = 2
  /// A file, a disk, a lock or a database was not there for us.
  case worldFailed = 3
  case notUnderstood = 64
}

/// Why a command cannot go on, for standard error.
///
/// The sentence never holds anything that a person said in a conversation, nor a word of a plan.
public struct Failure: Error, Hashable {
  public let code: ExitReason
  public let sentence: String

  public init(_ code: ExitReason, _ sentence: String) {
    self.code = code
    self.sentence = sentence
  }
}

/// A failure of the system, in its own words.
public func cannot(_ verb: String, _ path: String) -> Failure {
  Failure(.worldFailed, "I could not \(verb) \(path): \(String(cString: strerror(errno))).")
}
