/// What a stretch of words is, beside a plain answer of the person's own, here and now.
///
/// After ConText: each kind has cues, a reach, and phrases that only look like a cue. Negation is
/// kept by word and not here, because one clause can want one thing and refuse another.
struct Scope: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  /// "my mum wanted it"
  static let somebodyElse = Scope(rawValue: 1)
  /// "the doctor says I should"
  static let reported = Scope(rawValue: 2)
  /// "I had that last year"
  static let past = Scope(rawValue: 4)
  /// "if I had a stroke"
  static let hypothetical = Scope(rawValue: 8)
  /// "unless it gets too much"
  static let conditional = Scope(rawValue: 16)
  /// "they say "let her go""
  static let quoted = Scope(rawValue: 32)
  /// "do people want it?"
  static let question = Scope(rawValue: 64)
  /// "I suppose": a hedged answer is an answer.
  static let hedged = Scope(rawValue: 128)

  /// "if my heart stopped": the question's own condition, under which an answer is plain.
  static let ownCondition = Scope(rawValue: 256)

  /// Not said by the person of themselves.
  static let others: Scope = [.somebodyElse, .reported, .quoted]

  private static let names: [(Scope, String)] = [
    (.somebodyElse, "somebody else"), (.reported, "reported"), (.past, "past"),
    (.hypothetical, "hypothetical"), (.conditional, "conditional"), (.quoted, "quoted"),
    (.question, "question"), (.hedged, "hedged"),
    (.ownCondition, "the question's own if"),
  ]

  /// For people, in a fixed order.
  var names: [String] { Self.names.compactMap { contains($0.0) ? $0.1 : nil } }
}
