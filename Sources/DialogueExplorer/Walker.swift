public import DialogueEngine
public import DialogueModel

/// What was found on walks through a conversation.
public struct Findings: Sendable {
  /// Sentences with the seed and the turn, to be walked again.
  public internal(set) var broken: [String] = []
  public internal(set) var spoken: Set<LineID> = []
  public internal(set) var turnsMax = 0
  public internal(set) var walks = 0

  public init() {}
}

/// A way to answer, for a whole walk.
public enum Manner: String, Sendable, CaseIterable {
  /// Picks anything, says anything, asks for anything.
  case wandering
  /// Answers each question with its first choice, or with words.
  case willing
  /// Skips every question.
  case skipping
  /// Is never understood.
  case unclear
}

/// Walks through a real conversation with made-up persons, and checks what must hold on every way.
public struct Walker: Sendable {
  let script: Script
  let today: String
  /// A walk that takes longer does not end.
  static let turnsMax = 2_000

  public init(script: Script, today: String) {
    self.script = script
    self.today = today
  }

  public func walk(_ manner: Manner, seed: UInt64, into findings: inout Findings) {
    var walk = Walk(walker: self, manner: manner, seed: seed)
    walk.run()
    findings.broken += walk.broken.map { "\(manner.rawValue), seed \(seed): \($0)" }
    findings.spoken.formUnion(walk.spoken)
    findings.turnsMax = max(findings.turnsMax, walk.turns)
    findings.walks += 1
  }
}

/// One walk under way.
struct Walk {
  let walker: Walker
  let manner: Manner
  var chance: SeededChance
  var state = State()
  var broken: [String] = []
  var spoken: Set<LineID> = []
  var turns = 0
  /// Since when the same question was met with lines that were not understood.
  var missesInARow = 0
  var lastSaid: LineID?

  init(walker: Walker, manner: Manner, seed: UInt64) {
    self.walker = walker
    self.manner = manner
    chance = SeededChance(seed: seed)
  }

  mutating func run() {
    state.beginSitting(today: walker.today)
    check(step(&state, .begin, in: walker.script), after: nil)
    while !state.isOver {
      turns += 1
      guard turns < Walker.turnsMax else { return broken.append("the walk does not end") }
      guard let open = state.open else {
        return broken.append("nothing is asked and nothing ended")
      }
      let heard = answer(to: open)
      state.beginTurn()
      let effects = step(&state, .heard(heard), in: walker.script)
      check(effects, after: (open, heard))
    }
  }

  /// The values that may be picked of what is open.
  func values(_ open: Asking) -> [String] {
    switch open.kind {
    case .question, .crossroads:
      walker.script.question(open.slot)?.choices.map(\.value) ?? []
    case .confirm: ["yes", "no"]
    case .whichOf(let choices, _): choices
    case .answers(let slots): slots
    case .topics(let ids): ids
    }
  }
}
