import DialogueModel
import Foundation
import Recognition

/// One typed line against many made-up rules: the whole way from bytes to what was heard.
enum Matching {
  private static let lineCount = 2_000
  private static let rounds = 9

  static func report(concepts: [Concept]) {
    print(
      """
      hearing \(lineCount) made-up lines of 8 to 16 words (seed \(SyntheticSpeech.seed)),
      medians and 99th percentiles a line, least of \(rounds) rounds
        rules     fold alone   up to matching   hear: median     p99   built in   heard
      """)
    for count in [100, 1_000, 10_000, 100_000] {
      var speech = SyntheticSpeech()
      let rules = speech.rules(count)
      let lines = (0..<lineCount).map { speech.line($0, of: rules) }
      let meanings = rules.enumerated().map { number, words in
        meaning(number, pattern: pattern(number, words))
      }
      let (recogniser, building) = timed { Recogniser(meanings: meanings, concepts: concepts) }
      let listening = Listening(slot: "made-up", choices: [])
      let fold = least { lines.map { line in timed { recogniser.wordCount(in: line) } } }
      let match = least { lines.map { line in timed { recogniser.matchCount(in: line) } } }
      let hear = least {
        lines.map { line in
          let (hearing, time) = timed { recogniser.hear(line, listening: listening) }
          return (hearing.answers.count, time)
        }
      }
      let cells = [
        padded("\(count)", 7), padded(microseconds(fold.median), 13),
        padded(microseconds(match.median), 17), padded(microseconds(hear.median), 15),
        padded(microseconds(hear.tail), 9), padded(milliseconds(building), 11),
        padded("\(hear.sum)", 8),
      ]
      print(cells.joined())
    }
    reportLongLines(concepts)
  }

  /// Near, next to one another, negated, with a gap or with another word in the place of one.
  private static func pattern(_ number: Int, _ words: [String]) -> String {
    switch number % 5 {
    case 0: words.joined(separator: " > ")
    case 1: "[negated] " + words.joined(separator: " ")
    case 2: words.joined(separator: " ... ")
    case 3: words[0] + " " + words[1...].joined(separator: "|")
    default: words.joined(separator: " ")
    }
  }

  static func meaning(_ number: Int, pattern: String) -> Meaning {
    Meaning(
      name: "made-up-\(number)", answers: ["made-up"], stakes: .ordinary, patterns: [pattern],
      examples: [], contrasts: [])
  }

  /// The least median and the least 99th percentile of several rounds.
  private static func least(
    _ round: () -> [(result: Int, nanoseconds: UInt64)]
  ) -> (median: UInt64, tail: UInt64, sum: Int) {
    var best = (median: UInt64.max, tail: UInt64.max, sum: 0)
    for _ in 0..<rounds {
      let results = round()
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
    var speech = SyntheticSpeech()
    let meanings = speech.rules(1_000).enumerated().map {
      meaning($0, pattern: pattern($0, $1))
    }
    let recogniser = Recogniser(meanings: meanings, concepts: concepts)
    let listening = Listening(slot: "made-up", choices: [])
    print("a line of 64 KB, and how many times the cost of 32 KB it is")
    let pieces = [
      ("speech", speech.line(1, of: []) + " "), ("one word", "want "),
      ("unknown words", "xqztvw "), ("negations", "not no never "), ("letters a", "a"),
      ("emoji", "😀"), ("combining marks", "a\u{301}\u{302}"),
    ]
    for (name, piece) in pieces {
      let (half, whole) = (line(of: piece, bytes: 32_768), line(of: piece, bytes: 65_536))
      let times = (0..<rounds).map { _ in
        (
          timed { recogniser.hear(half, listening: listening) }.nanoseconds,
          timed { recogniser.hear(whole, listening: listening) }.nanoseconds
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
