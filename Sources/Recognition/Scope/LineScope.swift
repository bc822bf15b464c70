extension Recogniser {
  /// Whose, when and whether a line is, as scope has it, before any meaning is looked for.
  public struct LineScope: Hashable, Sendable {
    /// Some word is negated.
    public let isNegated: Bool
    /// Somebody else's, reported or quoted.
    public let isOfSomebodyElse: Bool
    public let isPastOrIf: Bool
    public let isQuestion: Bool

    /// The person says it of themselves, now, and without a not.
    public var isPlain: Bool { !isNegated && !isOfSomebodyElse && !isPastOrIf && !isQuestion }
  }

  public func scope(of text: String) -> LineScope {
    var typed = text
    return typed.withUTF8 { bytes in
      let line = read(bytes)
      let scope = line.clauses.reduce(into: Scope()) { $0.formUnion($1.scope) }
      return LineScope(
        isNegated: line.words.contains { $0.negatedBy >= 0 },
        isOfSomebodyElse: !scope.isDisjoint(with: [.somebodyElse, .reported, .quoted]),
        isPastOrIf: !scope.isDisjoint(with: [.past, .hypothetical, .conditional]),
        isQuestion: scope.contains(.question))
    }
  }
}
