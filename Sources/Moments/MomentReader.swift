import SourceText

/// Reads one `.moment` file, and never stops at the first mistake.
struct MomentReader {
  static let examplesLeast = 6
  static let contrastsLeast = 4
  static let otherWays = 2

  private let file: SourceFile
  private let lines: [MomentLine]
  /// Keys of `Dialogs/Sources.md`; nil where there is no such file to look into.
  private let sources: [String]?
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile, sources: [String]?) {
    self.file = file
    self.sources = sources
    lines = file.momentLines
  }

  private static let keys = [
    "Moment", "Definition", "Source", "Precision", "Why", "Instead", "Needs", "Within",
    "Pattern", "Structure", "like", "never",
  ]

  mutating func rule() -> MomentRule? {
    for line in lines where !Self.keys.contains(line.key) {
      report(
        .unknownLine, line.span, "no line of a moment begins like this",
        "Begin with one of Moment, Definition, Source, Precision, Why, Instead, Needs, Within, "
          + "Pattern, Structure and Note, with a colon, or with `en like` or `en never`.")
    }
    guard let kind = kind(), let head = lines.first else { return nil }
    let precision = precision() ?? .collected
    checkParts(kind, head.span)
    let rule = MomentRule(
      kind: kind, definition: text("Definition"), sources: all("Source").map(\.value),
      precision: precision, why: text("Why"), instead: all("Instead").map { unquoted($0.value) },
      needs: all("Needs").first.flatMap { Int($0.value) } ?? 1,
      isOfWholeTurn: text("Within") == "turn",
      evidence: all("Pattern").compactMap { evidence($0) },
      structures: all("Structure").compactMap { structure($0) },
      examples: examples("like"), contrasts: examples("never"), file: file.path, span: head.span)
    return rule
  }

  // MARK: - Parts

  private func all(_ key: String) -> [MomentLine] { lines.filter { $0.key == key } }

  private func text(_ key: String) -> String { all(key).first?.value ?? "" }

  private func unquoted(_ text: String) -> String { String(text.filter { $0 != "\"" }) }

  private mutating func report(
    _ code: MomentCode, _ span: Span, _ message: String, _ advice: String
  ) {
    diagnostics.append(code.diagnostic(file.path, span, message, advice))
  }

  private mutating func kind() -> MomentKind? {
    guard let line = all("Moment").first else {
      let start = lines.first?.span ?? Span(0, 0)
      report(
        .incomplete, start, "this file does not say which moment it is about",
        "Begin with `Moment: NAME`.")
      return nil
    }
    if let kind = MomentKind(rawValue: line.value) { return kind }
    unknown(line.valueSpan, "moment", line.value, MomentKind.allCases.map(\.rawValue))
    return nil
  }

  private mutating func precision() -> MomentRule.Precision? {
    guard let line = all("Precision").first else { return nil }
    if let precision = MomentRule.Precision(rawValue: line.value) { return precision }
    unknown(line.valueSpan, "precision", line.value, ["A", "B", "C"])
    return nil
  }

  private mutating func structure(_ line: MomentLine) -> Structure? {
    if let structure = Structure(rawValue: line.value) { return structure }
    unknown(line.valueSpan, "structure", line.value, Structure.allCases.map(\.rawValue))
    return nil
  }

  private mutating func evidence(_ line: MomentLine) -> Evidence? {
    var reader = EvidenceReader(line.value)
    let needs = Int(text("Needs")) ?? 1
    let evidence = reader.evidence(needs: needs)
    if let mark = reader.unknownMark {
      let names = EvidenceReader.marks + EvidenceReader.features.map { "where \($0)" }
      unknown(line.valueSpan, "mark", mark, names)
      return nil
    }
    return evidence
  }

  private mutating func examples(_ key: String) -> [MomentRule.Example] {
    var result: [MomentRule.Example] = []
    for line in all(key) {
      if let examples = line.examples {
        result += examples
      } else {
        report(
          .unknownLine, line.valueSpan, "these examples cannot be read",
          "Write `en \(key) \"words\"; \"other words\"`, or `en \(key) \"words\" after \"what the "
            + "other said\"`.")
      }
    }
    return result
  }

  private mutating func unknown(_ span: Span, _ what: String, _ name: String, _ known: [String]) {
    let near = nearest(to: name, in: known).map { "Did you mean `\($0)`?" }
    report(
      .unknownName, span, "there is no \(what) `\(name)`",
      near ?? "Take one that there is, or take the line out.")
  }

  // MARK: - What every file must have

  private mutating func checkParts(_ kind: MomentKind, _ head: Span) {
    var missing: [String] = []
    if text("Definition").isEmpty { missing.append("`Definition:`, which says what it is") }
    if text("Why").isEmpty { missing.append("`Why:`, which says what it does to the person") }
    if all("Precision").isEmpty { missing.append("`Precision:`, which is A, B or C") }
    if all("Source").isEmpty { missing.append("`Source:`, which says where it comes from") }
    if kind.isNegative, all("Instead").count < Self.otherWays {
      missing.append("two lines `Instead:`, a gentle way and a plainer one")
    }
    if all("Pattern").isEmpty, all("Structure").isEmpty {
      missing.append("`Pattern:` or `Structure:`, by which it is heard")
    }
    let likes = all("like").compactMap(\.examples).joined().count
    if likes < Self.examplesLeast { missing.append("\(Self.examplesLeast) examples, `en like`") }
    let nevers = all("never").compactMap(\.examples).joined().count
    if nevers < Self.contrastsLeast {
      missing.append("\(Self.contrastsLeast) contrasts, `en never`")
    }
    for part in missing {
      report(.incomplete, head, "this moment lacks \(part)", "Write what is missing below it.")
    }
    guard let sources else { return }
    for line in all("Source") where !sources.contains(line.value) {
      unknown(line.valueSpan, "source", line.value, sources)
    }
  }
}
