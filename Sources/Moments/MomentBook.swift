public import DialogueModel
public import SourceText

/// All moments that there are, and the concepts that their patterns name.
public struct MomentBook: Sendable {
  public let moments: [MomentRule]
  public let concepts: [Concept]

  public func rule(of kind: MomentKind) -> MomentRule? { moments.first { $0.kind == kind } }

  /// Whether a file belongs to this book, and so to no conversation's.
  public static func reads(_ file: SourceFile) -> Bool {
    file.name.hasSuffix(".moment")
      || file.name.hasSuffix(".concept") && file.path.contains("Moments/")
  }

  /// - Parameter files: Of the whole folder of dialogues; those of other kinds are left alone.
  /// - Returns: No book where there is a mistake, or where there are no moments.
  public static func read(_ files: [SourceFile]) -> (book: MomentBook?, diagnostics: [Diagnostic]) {
    let own = files.filter(reads).sorted { $0.path < $1.path }
    let page = files.first { $0.name == "Sources.md" }
    let sources = page.map { file in
      file.text.split(separator: "\n").filter { $0.hasPrefix("## ") }.map {
        String($0.dropFirst(3))
      }
    }
    var reading = MomentBookReading()
    for file in own where file.name.hasSuffix(".concept") { reading.add(conceptsOf: file) }
    for file in own where file.name.hasSuffix(".moment") {
      reading.add(momentOf: file, sources: sources)
    }
    reading.checkNames()
    guard reading.diagnostics.isEmpty, !reading.moments.isEmpty else {
      return (nil, reading.diagnostics)
    }
    return (
      MomentBook(moments: reading.moments, concepts: reading.concepts), []
    )
  }
}

/// Gathers files into one book.
private struct MomentBookReading {
  private(set) var moments: [MomentRule] = []
  private(set) var concepts: [Concept] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Every place at which a pattern names a concept.
  private var named: [(concept: String, file: String, span: Span)] = []

  mutating func add(conceptsOf file: SourceFile) {
    let lines = file.momentLines
    guard let head = lines.first, head.key == "Concept" else {
      report(
        .incomplete, file.path, Span(0, 0), "this file does not say which concept it holds",
        "Begin with `Concept: NAME`.")
      return
    }
    if concepts.contains(where: { $0.name == head.value }) {
      report(
        .twice, file.path, head.valueSpan, "there are two concepts `\(head.value)`",
        "Put the words of both into one file.")
    }
    let phrases = lines.dropFirst().map { $0.key.isEmpty ? $0.value : "\($0.key): \($0.value)" }
    concepts.append(Concept(name: head.value, phrases: Array(phrases)))
  }

  mutating func add(momentOf file: SourceFile, sources: [String]?) {
    var reader = MomentReader(file, sources: sources)
    let rule = reader.rule()
    diagnostics += reader.diagnostics
    guard let rule else { return }
    if moments.contains(where: { $0.kind == rule.kind }) {
      report(
        .twice, file.path, rule.span, "there are two files of the moment `\(rule.kind.rawValue)`",
        "Put the lines of both into one file.")
    }
    moments.append(rule)
    for line in file.momentLines where line.key == "Pattern" {
      for part in line.value.split(whereSeparator: { " |[]".contains($0) })
      where part.first == "@" {
        named.append((String(part.dropFirst()), file.path, line.valueSpan))
      }
    }
  }

  mutating func checkNames() {
    let known = concepts.map(\.name) + Naming.found
    for (concept, file, span) in named where !known.contains(concept) {
      let near = nearest(to: concept, in: known).map { "Did you mean `@\($0)`?" }
      report(
        .unknownName, file, span, "there is no concept `@\(concept)`",
        near ?? "Write it as a file of its own below Dialogs/Moments/Concepts.")
    }
    for rule in MomentOrder(moments).unplaced {
      report(
        .circle, rule.file, rule.span,
        "whether this moment is heard depends on itself, through the `[where …]` of its patterns",
        "Let one of the patterns ask for a structure instead.")
    }
  }

  private mutating func report(
    _ code: MomentCode, _ file: String, _ span: Span, _ message: String, _ advice: String
  ) {
    diagnostics.append(code.diagnostic(file, span, message, advice))
  }
}

/// Concepts that are found and not listed.
private enum Naming {
  static let found = ["name", "name-possessive"]
}
