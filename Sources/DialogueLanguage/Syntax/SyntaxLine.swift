public import SourceText

/// A stretch of text with its place.
public struct Phrase: Hashable, Sendable {
  public let text: String
  public let span: Span

  public init(_ text: String, _ span: Span) {
    self.text = text
    self.span = span
  }
}

/// One line of a file as it was written, with the lines that belong to it.
public struct SyntaxLine: Hashable, Sendable {
  public let kind: LineKind
  /// Without indent and id.
  public let span: Span
  /// The slot of a question or of a change, or the number of a choice.
  public var name: Phrase?
  /// What follows the colon: words that people see, a key, a name, a list.
  public var text: Phrase?
  /// The value of a choice, or the one that a change gives up.
  public var value: Phrase?
  public var id: Phrase?
  public var comparisons: [Comparison] = []
  /// The quoted examples of a meaning.
  public var examples: [Phrase] = []
  /// Whether an empty line stands before it: the formatter keeps one.
  public var isAfterEmptyLine = false
  public var children: [SyntaxLine] = []

  public init(kind: LineKind, span: Span) {
    self.kind = kind
    self.span = span
  }

  public func children(_ kind: LineKind) -> [SyntaxLine] {
    children.filter { $0.kind == kind }
  }

  public func child(_ kind: LineKind) -> SyntaxLine? {
    children.first { $0.kind == kind }
  }
}

/// `SLOT is …`: one part of a condition.
public struct Comparison: Hashable, Sendable {
  public enum Test: Hashable, Sendable {
    case isOneOf([Phrase])
    case isNot(Phrase)
    case isAnswered
    case isNotAnswered
    case isLeft
    case isBelow(Int)
    case isOrMore(Int)
  }

  public let slot: Phrase
  public let test: Test
  public let span: Span

  public init(slot: Phrase, test: Test, span: Span) {
    self.slot = slot
    self.test = test
    self.span = span
  }

  /// The values that it compares with.
  public var values: [Phrase] {
    switch test {
    case .isOneOf(let values): values
    case .isNot(let value): [value]
    default: []
    }
  }
}

/// A whole file as it was written.
public struct SyntaxFile: Sendable {
  public let kind: FileKind
  public let source: SourceFile
  public let lines: [SyntaxLine]

  public init(kind: FileKind, source: SourceFile, lines: [SyntaxLine]) {
    self.kind = kind
    self.source = source
    self.lines = lines
  }

  /// The line that begins the file and names it.
  public var header: SyntaxLine? {
    lines.first { $0.kind == kind.header }
  }

  public func lines(_ kind: LineKind) -> [SyntaxLine] {
    lines.filter { $0.kind == kind }
  }
}
