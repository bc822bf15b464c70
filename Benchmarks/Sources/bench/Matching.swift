import DialogueModel
import Foundation
import Recognition

/// One typed line against many made-up rules: the whole way from bytes to what was heard.
enum Matching {
  private static let rounds = 9

  static func report(concepts: [Concept]) {
    print(
      """
      hearing \(MadeUpRules.lineCount) made-up lines of 8 to 16 words (seed \(SyntheticSpeech.seed)),
      medians and 99th percentiles a line, least of \(rounds) rounds
        rules     fold alone   up to matching   hear: median     p99   built in   heard
      """)
    for count in [100, 1_000, 10_000, 100_000] {
      let rules = MadeUpRules(count, concepts: concepts)
      let (fold, match, hear) = (least(rules, .fold), least(rules, .match), least(rules, .hear))
      let cells = [
        padded("\(count)", 7), padded(microseconds(fold.median), 13),
        padded(microseconds(match.median), 17), padded(microseconds(hear.median), 15),
        padded(microseconds(hear.tail), 9), padded(milliseconds(rules.building), 11),
        padded("\(hear.sum)", 8),
      ]
      print(cells.joined())
    }
    reportLongLines(concepts)
  }

  /// The least median and the least 99th percentile of several rounds.
  private static func least(
    _ rules: MadeUpRules, _ step: MadeUpRules.Step
  ) -> (median: UInt64, tail: UInt64, sum: Int) {
    var best = (median: UInt64.max, tail: UInt64.max, sum: 0)
    for _ in 0..<rounds {
      let results = rules.lines.map { line in timed { rules.take(line, to: step) } }
      let sample = Sample(results.map(\.nanoseconds))
      best.median = min(best.median, sample.median)
      best.tail = min(best.tail, sample.at(99))
      best.sum = results.reduce(0) { $0 + $1.result }
    }
    return best
  }

  // MARK: - Long lines

  /// What a line of 64 KB costs, beside one of half its length: twice as much, if all is well.
  private static func reportLongLines(_ concepts: [Concept]) {
    let rules = MadeUpRules(1_000, concepts: concepts)
    print("a line of 64 KB, and how many times the cost of 32 KB it is")
    let pieces = [
      ("speech", rules.lines[1] + " "), ("one word", "want "),
      ("unknown words", "xqztvw "), ("negations", "not no never "), ("letters a", "a"),
      ("emoji", "😀"), ("combining marks", "a\u{301}\u{302}"),
    ]
    for (name, piece) in pieces {
      let (half, whole) = (line(of: piece, bytes: 32_768), line(of: piece, bytes: 65_536))
      let times = (0..<rounds).map { _ in
        (
          timed { rules.take(half, to: .hear) }.nanoseconds,
          timed { rules.take(whole, to: .hear) }.nanoseconds
        )
      }
      guard let less = times.map(\.0).min(), let more = times.map(\.1).min() else { continue }
      let label = "  " + name + String(repeating: " ", count: 18 - name.count)
      print(label + padded(milliseconds(more), 10) + "   \(decimal(more, in: less))")
    }
  }

  private static func line(of piece: String, bytes: Int) -> String {
    String(repeating: piece, count: bytes / piece.utf8.count)
  }
}

/// A text with spaces before it.
func padded(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}
