/// A typed line, and what a careful human reader takes it to mean.
public struct LabelledLine: Sendable {
  public enum Label: Hashable, Sendable {
    /// Choices of the open slot; more than one where a careful reader would ask which.
    case answers([String])
    case house(String)
    case safety(String)
    /// Looks like an alarm and is none; whatever else it means does not matter.
    case quiet
    /// Nothing may be recorded.
    case nothing
  }

  /// What the same line says to another question.
  public struct Other: Hashable, Sendable {
    public enum Reading: Hashable, Sendable {
      case choice(String)
      /// The person's own words, where the slot takes words.
      case words(String)
    }

    public let slot: String
    public let reading: Reading
  }

  public let file: String
  /// In its file, counted from 1.
  public let number: Int
  /// The slot of the open question.
  public let listening: String
  /// The first cell of what is expected, as it is written.
  public let spelling: String
  public let label: Label
  public let others: [Other]
  public let text: String
  /// What was typed to the same question just before, where the line corrects it.
  public let saidBefore: String?

  /// - Parameter row: LISTENING, EXPECTED, TEXT and perhaps SAID BEFORE, between tabs.
  /// - Returns: Nil for anything else.
  init?(_ row: Substring, file: String, number: Int) {
    let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard (3...4).contains(cells.count), !cells[2].isEmpty, cells.last != "" else { return nil }
    let parts = cells[1].split(separator: " ; ").map(String.init)
    guard let first = parts.first, let label = Label(first) else { return nil }
    let others = parts.dropFirst().compactMap(Other.init)
    guard others.count == parts.count - 1 else { return nil }
    self.file = file
    self.number = number
    listening = cells[0]
    spelling = first
    self.label = label
    self.others = others
    text = cells[2]
    saidBefore = cells.count == 4 ? cells[3] : nil
  }
}

extension LabelledLine.Label {
  init?(_ spelling: String) {
    switch spelling {
    case "": return nil
    case "quiet": self = .quiet
    case "-": self = .nothing
    default:
      let parts = spelling.split(separator: ":", maxSplits: 1).map(String.init)
      switch (parts.first, parts.count) {
      case ("house", 2): self = .house(parts[1])
      case ("safety", 2): self = .safety(parts[1])
      default: self = .answers(spelling.split(separator: "+").map(String.init))
      }
    }
  }
}

extension LabelledLine.Other {
  /// `cpr-view=do-not-want` or `consult-name="our Sharon"`.
  init?(_ spelling: String) {
    let parts = spelling.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    slot = parts[0]
    let isQuoted = parts[1].count > 2 && parts[1].hasPrefix("\"") && parts[1].hasSuffix("\"")
    reading = isQuoted ? .words(String(parts[1].dropFirst().dropLast())) : .choice(parts[1])
  }
}
