public import SourceText

/// How one moment is recognised, and what is said of it: one `.moment` file.
public struct MomentRule: Sendable {
  /// What may be done with it.
  public enum Precision: String, CaseIterable, Hashable, Sendable {
    /// It may be quoted in a debrief.
    case quoted = "A"
    /// It is counted, and never held against a single turn.
    case counted = "B"
    /// It is collected silently.
    case collected = "C"
  }

  public let kind: MomentKind
  public let definition: String
  /// Keys of `Dialogs/Sources.md`.
  public let sources: [String]
  public let precision: Precision
  /// What it does to the person, in one sentence.
  public let why: String
  /// Of a moment that may hurt: a gentle other way, and a plainer one.
  public let instead: [String]
  /// Rises with each pattern that holds in a sentence; the moment is heard from this height on.
  public let needs: Int
  /// Whether the patterns of all sentences are added up, and not those of each by itself.
  public let isOfWholeTurn: Bool
  public let evidence: [Evidence]
  /// Computed features; each is enough.
  public let structures: [Structure]
  public let examples: [Example]
  public let contrasts: [Example]
  /// Where it stands.
  public let file: String
  public let span: Span

  /// Words that are heard, or are not, perhaps after a line of the other person's.
  public struct Example: Hashable, Sendable {
    public let text: String
    public let saidBefore: String
    public let span: Span
  }
}

/// A pattern, with the sentences in which it counts and how much it says.
public struct Evidence: Sendable {
  /// In the language of patterns; nil where nothing but features count.
  let pattern: String?
  let marks: Marks
  let worth: Int

  struct Marks: Sendable {
    /// Features and moments that the sentence must have, or must not.
    var features: [Condition] = []
    /// Concepts that must not stand in the sentence.
    var exceptions: [String] = []
    var isFirst = false
    var isFinal = false
    /// The words may be negated, or must be.
    var mayBeNegated = false
    var mustBeNegated = false
    /// A question is fine, or it must be one.
    var mayAsk = false
    var mustAsk = false
  }

  struct Condition: Sendable {
    let name: String
    let isWanted: Bool
  }
}
