import DialogueEngine
import DialogueModel

/// What must hold on every way through every conversation.
extension Walk {
  mutating func check(_ effects: [Effect], after turn: (open: Asking, heard: Heard)?) {
    for effect in effects {
      switch effect {
      case .said(let id, _): noteSaid(id)
      case .kept(let answer): checkConfirmed(answer, after: turn)
      case .asked(let asking): if asking.misses == 0 { lastSaid = nil }
      case .setAside, .flagged, .noted, .turned, .rested: continue
      }
    }
    guard let turn else { return }
    checkSkip(turn)
    checkTaper(turn)
    checkAnswered(effects)
  }

  /// No line is said twice in a row, unless a question stands between; the items of a read-back
  /// share a line and differ in words.
  private mutating func noteSaid(_ id: LineID) {
    spoken.insert(id)
    if id == lastSaid, !walker.script.isReadBack(id) {
      broken.append("\(id) was said twice in a row")
    }
    lastSaid = id
  }

  /// A weighty answer follows a pick from the list, or a read-back.
  private mutating func checkConfirmed(_ answer: Answer, after turn: (open: Asking, heard: Heard)?)
  {
    guard answer.choice != nil, walker.script.isWeighty(answer.slot), let turn else { return }
    let wasConfirmed: Bool
    switch turn.open.kind {
    case .confirm(let choice, _): wasConfirmed = choice == answer.choice || turn.heard.isPicked
    case .whichOf: wasConfirmed = true
    case .question, .crossroads, .answers, .topics: wasConfirmed = turn.heard.isPicked
    }
    if !wasConfirmed { broken.append("\(answer.slot) was kept without being read back") }
  }

  /// Every question can be left.
  private mutating func checkSkip(_ turn: (open: Asking, heard: Heard)) {
    guard turn.heard.house == ["not-now"], case .question = turn.open.kind, !state.isOver else {
      return
    }
    if state.open?.slot == turn.open.slot, case .question? = state.open?.kind {
      broken.append("\(turn.open.slot) was asked again after it was left")
    }
  }

  /// Never a fourth time.
  private mutating func checkTaper(_ turn: (open: Asking, heard: Heard)) {
    let wasUnclear =
      turn.heard.values.isEmpty && turn.heard.house.isEmpty && turn.heard.safety.isEmpty
    let isSame = state.open?.slot == turn.open.slot && !turn.open.slot.isEmpty
    missesInARow = wasUnclear && isSame && !state.isOver ? missesInARow + 1 : 0
    if missesInARow > 3 { broken.append("\(turn.open.slot) was asked a fourth time") }
  }

  /// A turn never ends in silence: something is asked, or the sitting ends.
  private mutating func checkAnswered(_ effects: [Effect]) {
    let ends = effects.contains {
      switch $0 {
      case .asked, .rested: true
      case .said, .kept, .setAside, .flagged, .noted, .turned: false
      }
    }
    if !ends { broken.append("a turn ended with nothing asked") }
  }
}
