import TextWidth

/// Sets words into lines that fit, with nothing in them but words.
///
/// There is no colour, nothing is drawn and nothing moves: a screen reader, a dumb terminal and a
/// file get the same lines as everybody else.
public struct Typesetter: Sendable {
  /// In columns. Longer lines are tiring to read.
  public static let widthMax = 70

  public let width: Int

  /// - Parameter columns: The width of the terminal, where there is one.
  public init(columns: Int? = nil) {
    // Below 20 columns a terminal is not telling the truth.
    width = max(20, min(columns ?? Typesetter.widthMax, Typesetter.widthMax))
  }

  /// What Kindred says, a paragraph or more.
  public func speech(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { wrapped(String($0), first: "", rest: "") }
  }

  /// A numbered answer on offer; its further lines stand below its first word.
  ///
  /// - Parameter number: As people count, from 1.
  public func choice(number: Int, _ label: String) -> [String] {
    let first = "  \(number). "
    return wrapped(label, first: first, rest: String(repeating: " ", count: first.count))
  }

  private func wrapped(_ text: String, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var line = first
    var used = first.count
    var isFresh = true
    func end() {
      lines.append(line)
      line = rest
      used = rest.count
      isFresh = true
    }
    for word in text.safeToShow.split(separator: " ") {
      let needed = DisplayWidth.columns(word)
      if !isFresh, used + 1 + needed > width { end() }
      if !isFresh {
        line += " "
        used += 1
      }
      guard used + needed > width else {
        line += word
        used += needed
        isFresh = false
        continue
      }
      for character in word {
        let columns = DisplayWidth.columns(of: character)
        if used + columns > width, !isFresh { end() }
        line.append(character)
        used += columns
        isFresh = false
      }
    }
    lines.append(line)
    return lines
  }
}
