/// What a look back may say about a kind of moment: handed in by whoever listens.
public struct MomentNote: Hashable, Sendable {
  public var name: String
  /// What it does to a person, in one sentence.
  public var why: String
  public var sources: [String]
  /// For one that may hurt: a gentle other way, and a plainer one.
  public var instead: [String]
  public var isSlip: Bool
  /// Precise enough for a single turn to be quoted.
  public var mayBeQuoted: Bool
  public var measure: Measure?

  /// How often the rule was right on lines that it was not written for.
  public struct Measure: Hashable, Sendable {
    public var right: Int
    public var heard: Int

    public init(right: Int, heard: Int) {
      self.right = right
      self.heard = heard
    }

    /// Below four in five, a remark is a question.
    public var isSure: Bool { heard > 0 && right * 5 >= heard * 4 }
  }

  public init(
    name: String, why: String, sources: [String], instead: [String], isSlip: Bool,
    mayBeQuoted: Bool, measure: Measure? = nil
  ) {
    self.name = name
    self.why = why
    self.sources = sources
    self.instead = instead
    self.isSlip = isSlip
    self.mayBeQuoted = mayBeQuoted
    self.measure = measure
  }
}
