/// How the program ends.
public enum Ending: Hashable, Sendable {
  case code(ExitCode)
  /// As a signal would have ended it; everything is kept by then.
  case signal(Int32)
  /// Another program goes on in its place.
  case handOver(to: String, arguments: [String])
}

/// What a script may rely on. Stopping early is well.
public enum ExitCode: Int32, Hashable, Sendable {
  case fine = 0
  /// A dialogue, a plan or a file has mistakes in it.
  case contentHasErrors = 1
  /// A file, a disk or a lock was not there for us.
  case worldFailed = 3
  case notUnderstood = 64
}

/// Why a command cannot go on, for standard error.
///
/// The sentence never holds anything that a person said in a conversation.
struct Failure: Error, Hashable {
  let code: ExitCode
  let sentence: String

  init(_ code: ExitCode, _ sentence: String) {
    self.code = code
    self.sentence = sentence
  }
}
