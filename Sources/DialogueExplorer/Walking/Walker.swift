import DialogueEngine
public import DialogueModel

/// What was found on walks through a conversation.
public struct Findings: Sendable {
  public internal(set) var broken: [BrokenPromise] = []
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

/// Walks through a real conversation with made-up persons, from its first word to its end, and
/// checks every promise at every turn.
public struct Walker: Sendable {
  let explorer: Explorer
  /// A walk that takes longer does not end.
  static let turnsMax = 2_000

  public init(explorer: Explorer) { self.explorer = explorer }

  public func walk(_ manner: Manner, seed: UInt64, into findings: inout Findings) {
    var walk = Walk(walker: self, manner: manner, seed: seed)
    walk.run()
    findings.broken += walk.broken
    findings.spoken.formUnion(walk.spoken)
    findings.turnsMax = max(findings.turnsMax, walk.moves.count)
    findings.walks += 1
  }
}

/// One walk under way.
struct Walk {
  let walker: Walker
  let manner: Manner
  let seed: UInt64
  var chance: SeededChance
  var state = State()
  var moves: [Move] = []
  var broken: [BrokenPromise] = []
  var spoken: Set<LineID> = []
  private var lastShown: Shown?

  init(walker: Walker, manner: Manner, seed: UInt64) {
    self.walker = walker
    self.manner = manner
    self.seed = seed
    chance = SeededChance(seed: seed)
  }

  var map: BookMap { walker.explorer.map }

  private var start: Start {
    var state = State()
    state.beginSitting(today: walker.explorer.today)
    return Start(name: "\(manner.rawValue), seed \(seed)", tag: "", home: "", state: state)
  }

  mutating func run() {
    state = start.state
    take(Move(input: .begin))
    while !state.isOver {
      guard moves.count < Walker.turnsMax else {
        return note(EveryStateReachesAnEnd.self, "the walk does not end")
      }
      guard let open = state.open else { return }
      take(Move(input: .heard(answer(to: open))))
    }
  }

  private mutating func take(_ move: Move) {
    moves.append(move)
    let turn = walker.explorer.turn(move, from: state, lastShown: lastShown)
    state = turn.after
    lastShown = turn.lastShownAfter
    spoken.formUnion(turn.said)
    spoken.formUnion(walker.explorer.questions(shownIn: turn))
    for promise in walker.explorer.promises {
      if let fault = promise.fault(in: turn, of: map) { note(promise, fault) }
    }
  }

  private mutating func note(_ promise: any Promise.Type, _ fault: String) {
    let path = walker.explorer.replay(moves, from: start)
    broken.append(BrokenPromise(promise: promise, fault: fault, path: path))
  }

  /// The values that may be picked of what is open.
  func values(_ open: Asking) -> [String] {
    map.isDate(open.slot) && open.kind == .question ? [] : map.values(of: open)
  }
}

extension Walker {
  /// Some walks in a row: the steady manners go first, then chance has its turn.
  ///
  /// - Parameter seed: Of the first; each one after it has the next number.
  public func walk(_ count: Int, from seed: UInt64) -> Findings {
    var findings = Findings()
    let steady = Manner.allCases.filter { $0 != .wandering }
    for number in 0..<max(count, 0) {
      let manner = number < steady.count ? steady[number] : .wandering
      walk(manner, seed: seed &+ UInt64(number), into: &findings)
    }
    return findings
  }
}
