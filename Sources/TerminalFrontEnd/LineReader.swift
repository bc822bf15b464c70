/// Whoever hands over what a person types, one line at a time.
///
/// A terminal, a pipe and a test are not the same thing: the conversation only sees this.
public protocol LineReader: AnyObject {
  /// Waits for the next line.
  ///
  /// - Parameters:
  ///   - prompt: What stands before the line on a terminal.
  ///   - completions: What may be completed, choices first; a pipe takes no notice.
  ///   - meanwhile: What can be done while the person thinks; it runs once the prompt is shown.
  func read(prompt: String, completions: [String], meanwhile: () -> Void) -> ReadResult
}

extension LineReader {
  public func read(prompt: String, completions: [String]) -> ReadResult {
    read(prompt: prompt, completions: completions, meanwhile: {})
  }
}

/// What came of waiting for a line.
public enum ReadResult: Equatable, Sendable {
  /// Exactly what was typed, without the end of the line.
  case line(String)
  /// As `line`, but the line was longer than `lineBytesMax`; the rest of it is not here.
  case lineCut(String)
  /// Ctrl-C, two times in a row or more; the first only clears the line.
  case interrupted(timesInARow: Int)
  /// Ctrl-D on an empty line, or the end of a pipe.
  case endOfInput
  /// The terminal has gone, or somebody asks the program to end. It is put in order already.
  case hangUp(signal: Int32)
}

/// Longer than anybody types, in bytes; what is beyond it is let go, and said to be.
public let lineBytesMax = 65_536

extension ReadResult {
  /// A line of these bytes: broken UTF-8 repaired, and no longer than `lineBytesMax`.
  ///
  /// The carriage return of a file from Windows belongs to the end of the line.
  ///
  /// - Parameter wasCut: Whether more had been there before.
  public static func line(of bytes: [UInt8], wasCut: Bool = false) -> ReadResult {
    var kept = bytes[...]
    let isTooLong = kept.count > lineBytesMax
    if isTooLong {
      kept = kept.prefix(lineBytesMax)
      // A character is not to be cut in the middle: 10xxxxxx goes on with what came before it.
      var end = lineBytesMax
      while end > 0, bytes[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
      kept = kept.prefix(end)
    } else if !wasCut, kept.last == UInt8(ascii: "\r") {
      kept = kept.dropLast()
    }
    let text = String(decoding: kept, as: UTF8.self)
    return isTooLong || wasCut ? .lineCut(text) : .line(text)
  }
}
