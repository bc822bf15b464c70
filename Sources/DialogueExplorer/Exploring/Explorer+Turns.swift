import DialogueEngine
import DialogueModel

extension Explorer {
  func turn(_ move: Move, from state: State, lastShown: Shown?) -> Turn {
    var before = state
    for effect in move.given { before.apply(effect, in: map.script) }
    var after = before
    let effects = stepping(&after, move.input, map.script)
    return Turn(
      before: before, input: move.input, effects: effects, after: after, lastShown: lastShown)
  }

  /// The same turns again, for a transcript.
  func replay(_ moves: [Move], from start: Start) -> Path {
    var state = start.state
    var lastShown: Shown?
    var turns: [Turn] = []
    for (index, move) in moves.enumerated() {
      if index > 0, case .begin = move.input {
        state.beginSitting(today: today)
        lastShown = nil
      }
      let turn = turn(move, from: state, lastShown: lastShown)
      turns.append(turn)
      state = turn.after
      lastShown = turn.lastShownAfter
    }
    return Path(start: start.name, turns: turns)
  }

  /// The lines of questions that stand on the screen after a turn.
  func questions(shownIn turn: Turn) -> [LineID] {
    turn.asked.compactMap { asking in
      guard asking.misses == 0, asking.isShown else { return nil }
      return map.script.question(asking.slot)?.line.id
    }
  }
}
