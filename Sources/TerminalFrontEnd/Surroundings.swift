import Glibc

/// How the program and the person reach each other.
public enum Surroundings: Equatable, Sendable {
  /// A terminal that can edit a line.
  case terminal
  /// A terminal that wants nothing drawn: `TERM=dumb`, and what screen readers set.
  case plainTerminal
  /// A pipe or a file on one side: lines in, lines out, and nothing else.
  case pipe

  public init(inputIsTerminal: Bool, outputIsTerminal: Bool, term: String?) {
    guard inputIsTerminal, outputIsTerminal else {
      self = .pipe
      return
    }
    self = term == nil || term == "" || term == "dumb" ? .plainTerminal : .terminal
  }

  /// What stands before the line that is typed.
  public var prompt: String {
    switch self {
    case .terminal: "> "
    case .plainTerminal: "You: "
    case .pipe: ""
    }
  }
}

/// The width of the terminal behind a descriptor, in columns; nil where there is none.
public func terminalColumns(of descriptor: Int32) -> Int? {
  var size = winsize()
  guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
  return Int(size.ws_col)
}
