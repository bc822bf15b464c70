public import DialogueEngine
public import DialogueModel

/// One step on a way through a conversation, with what stood before it and after it.
public struct Turn: Sendable {
  public let before: State
  public let input: Input
  public let effects: [Effect]
  public let after: State
  /// The line that stood last on the screen, unless a question or somebody's words came after it.
  public let lastShown: Shown?
  let said: [LineID]
  let asked: [Asking]

  public init(
    before: State, input: Input, effects: [Effect], after: State, lastShown: Shown? = nil
  ) {
    self.before = before
    self.input = input
    self.effects = effects
    self.after = after
    self.lastShown = lastShown
    said = effects.compactMap { if case .said(let id, _) = $0 { id } else { nil } }
    asked = effects.compactMap { if case .asked(let asking) = $0 { asking } else { nil } }
  }

  var heard: Heard? { if case .heard(let heard) = input { heard } else { nil } }

  /// What was asked for, where the line was nothing but a house answer.
  var house: String? {
    guard let heard, heard.safety.isEmpty, heard.values.isEmpty else { return nil }
    return heard.house.first
  }

  var isUnclear: Bool {
    guard let heard else { return false }
    return heard.safety.isEmpty && heard.house.isEmpty && heard.values.isEmpty
      && heard.others.isEmpty && heard.enquiry == nil && heard.correction == nil
  }

  var ends: Bool {
    effects.contains { if case .rested = $0 { true } else { false } }
  }

  /// Whether a house rule was gone into that is there for somebody's safety.
  var entersSafety: Bool {
    effects.contains { effect in
      if case .turned(.aside(let rule)) = effect { rule.isSafety } else { false }
    }
  }

  /// The line that stands last on the screen after it.
  var lastShownAfter: Shown? {
    var last = lastShown
    for effect in effects {
      switch effect {
      case .said(let id, let words): last = Shown(line: id, words: words)
      case .asked(let asking): if asking.misses == 0, asking.isShown { last = nil }
      case .kept, .setAside, .flagged, .noted, .turned, .rested: continue
      }
    }
    return last
  }
}

/// A line as it stands on the screen.
public struct Shown: Hashable, Sendable {
  public let line: LineID
  public let words: String

  public init(line: LineID, words: String) {
    self.line = line
    self.words = words
  }
}

extension Asking {
  /// Whether it stands on the screen itself, and not only what was said before it.
  var isShown: Bool {
    switch kind {
    case .question, .crossroads, .answers, .topics: true
    case .confirm, .whichOf: false
    }
  }

  /// The name of a list that was made of what was said.
  var list: String? {
    switch kind {
    case .answers: "answers"
    case .topics: "topics"
    case .question, .confirm, .whichOf, .crossroads: nil
    }
  }
}

extension HouseRuleName {
  /// Every rule that is heard before anything else, the most urgent first.
  static let safety: [HouseRuleName] = [
    .emergency, .suicidal, .coercion, .underAge, .distress, .readyToDie, .assistedDying,
    .bereavement, .prognosisQuestion, .medicineQuestion,
  ]

  var isSafety: Bool { Self.safety.contains(self) }
}
