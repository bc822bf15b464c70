public import OperatingSystem

/// How the program ends.
public enum Ending: Hashable, Sendable {
  case code(ExitReason)
  /// As a signal would have ended it; everything is kept by then.
  case signal(Int32)
  /// Another program goes on in its place.
  case handOver(to: String, arguments: [String])
}
