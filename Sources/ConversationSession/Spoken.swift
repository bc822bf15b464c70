public import DialogueEngine
import DialogueModel

/// What meets the eye and the ear: sentences, and a question with its numbered choices.
public enum Spoken: Hashable, Sendable {
  case line(String)
  /// What waits for an answer.
  case question(String)
  /// Choices are shown numbered from 1.
  case choices([String])
}

extension Sitting {
  /// What to show of some events, in order.
  public func shown(_ events: [Event]) -> [Spoken] {
    Spoken.of(events.compactMap(\.effect), in: script, state)
  }

  /// The labels that may be picked now, for completion.
  public var completions: [String] {
    guard let open = state.open else { return [] }
    return Screen(script: script, state: state).choices(open)
  }
}

extension Spoken {
  /// What to show of some effects, in order, as things stand after them.
  public static func of(_ effects: [Effect], in script: Script, _ state: State) -> [Spoken] {
    var isNoticed = false
    return effects.flatMap { of($0, in: script, state, isNoticed: &isNoticed) }
  }

  /// What to show of one effect.
  ///
  /// - Parameter isNoticed: Whether it was said in this turn that a line is in English only.
  static func of(
    _ effect: Effect, in script: Script, _ state: State, isNoticed: inout Bool
  ) -> [Spoken] {
    let screen = Screen(script: script, state: state)
    let spoken = screen.spoken(effect)
    guard !isNoticed, !spoken.isEmpty, screen.isEnglishOnly(effect) else { return spoken }
    isNoticed = true
    return screen.englishOnlyNotice + spoken
  }
}

/// What stands on the screen at a moment.
private struct Screen {
  let script: Script
  let state: State

  func spoken(_ effect: Effect) -> [Spoken] {
    switch effect {
    case .said(_, let words): [.line(words)]
    case .asked(let asking): shown(asking)
    case .kept, .setAside, .flagged, .noted, .turned, .rested: []
    }
  }

  /// Whether any of it has no wording in the language that is spoken.
  func isEnglishOnly(_ effect: Effect) -> Bool {
    guard !script.englishOnly.isEmpty else { return false }
    switch effect {
    case .said(let id, _): return script.englishOnly.contains(id)
    case .asked(let asking):
      guard asking.misses == 0, let question = script.question(asking.slot) else { return false }
      return script.englishOnly.contains(question.line.id)
    case .kept, .setAside, .flagged, .noted, .turned, .rested: return false
    }
  }

  /// What is said before the first such line of a turn. It is no part of the conversation, and
  /// stands in no journal.
  var englishOnlyNotice: [Spoken] {
    script.sayings(of: .englishOnly, []).compactMap {
      if case .said(_, let words) = $0 { .line(words) } else { nil }
    }
  }

  func shown(_ asking: Asking) -> [Spoken] {
    var spoken: [Spoken] = []
    if asking.misses == 0, let text = questionText(asking) { spoken.append(.question(text)) }
    let choices = choices(asking)
    if asking.misses == 0, !choices.isEmpty { spoken.append(.choices(choices)) }
    return spoken
  }

  private func questionText(_ asking: Asking) -> String? {
    switch asking.kind {
    case .question: script.question(asking.slot).map { words($0.line) }
    case .crossroads: script.question("local-crossroads").map { words($0.line) }
    case .confirm, .whichOf, .answers, .topics: nil
    }
  }

  func choices(_ asking: Asking) -> [String] {
    switch asking.kind {
    case .question: labels(asking.slot)
    case .crossroads: labels("local-crossroads")
    case .confirm, .whichOf: []
    case .answers(let slots): slots.map { script.title(of: $0) }
    case .topics(let ids): ids.map { script.topic($0)?.title ?? $0 }
    }
  }

  private func labels(_ slot: String) -> [String] {
    (script.question(slot)?.choices ?? []).map { words($0.label) }
  }

  private func words(_ line: Line) -> String { script.words(of: line, in: state) }
}
