/// What `make recognition-report` prints.
public struct RecognitionReport: Sendable {
  private let measure: RecognitionMeasure

  public init(_ measure: RecognitionMeasure) { self.measure = measure }

  /// One row for each group, as a table of Markdown.
  public var summary: String {
    let rows = MeaningGroup.allCases.map { group in
      row(group.rawValue, measure.tally(of: group))
    }
    return ([Self.heading("group")] + rows).joined(separator: "\n")
  }

  /// The summary, every meaning, and what is still heard wrongly, in an order that never changes.
  public var text: String {
    var parts = ["\(measure.lineCount) labelled lines.", summary]
    for group in MeaningGroup.allCases {
      let rows = measure.meanings(of: group).map { row($0.name, $0.tally) }
      if !rows.isEmpty {
        parts.append(([Self.heading(group.rawValue)] + rows).joined(separator: "\n"))
      }
    }
    return (parts + confusion).joined(separator: "\n\n")
  }

  /// The head of a table.
  public static func heading(_ title: String) -> String {
    "| \(title) | lines | right of what is taken | taken of what is meant | asked again "
      + "| wrong way round |\n|---|---|---|---|---|---|"
  }

  private func row(_ name: String, _ tally: RecognitionMeasure.Tally) -> String {
    "| \(name) | \(tally.expected) | \(tally.precision.text) | \(tally.recall.text) "
      + "| \(tally.abstention.text) | \(tally.wrongPolarity) |"
  }

  /// What was expected, what was heard instead, and the lines; the most frequent first.
  private var confusion: [String] {
    var lines: [String: [Judgement]] = [:]
    for judgement in measure.judgements where judgement.verdict != .right {
      lines["\(judgement.expected) heard as \(judgement.heard)", default: []].append(judgement)
    }
    let order = lines.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    return order.map { title, judgements in
      let mark = judgements[0].isWrongPolarity ? " WRONG WAY ROUND" : ""
      let quoted = judgements.map { judgement in
        let line = judgement.line
        let before = line.saidBefore.map { ", after \"\($0)\"" } ?? ""
        return "  \(line.file):\(line.number) \(line.listening) \"\(line.text)\"\(before)"
      }
      return "\(judgements.count) × \(title)\(mark)\n" + quoted.joined(separator: "\n")
    }
  }
}
