import DialogueModel
import Recognition

/// A recogniser with many made-up rules, and lines for it to hear.
struct MadeUpRules {
  static let lineCount = 2_000

  /// How far a line is taken.
  enum Step: String, CaseIterable {
    case fold, match, hear
  }

  let recogniser: Recogniser
  let lines: [String]
  /// How long it took to lay the rules out, in nanoseconds.
  let building: UInt64
  private let listening = Listening(slot: "made-up", choices: [])

  init(_ count: Int, concepts: [Concept]) {
    var speech = SyntheticSpeech()
    let rules = speech.rules(count)
    lines = (0..<Self.lineCount).map { speech.line($0, of: rules) }
    let meanings = rules.enumerated().map { number, words in
      Self.meaning(number, pattern: Self.pattern(number, words))
    }
    (recogniser, building) = timed { Recogniser(meanings: meanings, concepts: concepts) }
  }

  /// - Returns: How many words, matches or answers the line has.
  func take(_ line: String, to step: Step) -> Int {
    switch step {
    case .fold: recogniser.wordCount(in: line)
    case .match: recogniser.matchCount(in: line)
    case .hear: recogniser.hear(line, listening: listening).answers.count
    }
  }

  static func meaning(_ number: Int, pattern: String) -> Meaning {
    Meaning(
      name: "made-up-\(number)", answers: ["made-up"], stakes: .ordinary, patterns: [pattern],
      examples: [], contrasts: [])
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
}
