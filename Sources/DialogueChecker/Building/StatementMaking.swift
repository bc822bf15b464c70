import DialogueLanguage
import DialogueModel

/// The lines of a scene or house rule, to statements.
struct StatementMaking {
  /// Stands before the id of every line.
  let fileID: String

  /// Where most house rules come back to: the open question, as it stood.
  static let whereWeWere = "where we were"

  func statements(_ lines: [SyntaxLine]) -> [Statement] {
    lines.compactMap(statement)
  }

  private func statement(_ line: SyntaxLine) -> Statement? {
    let text = line.text?.text ?? ""
    switch line.kind {
    case .speech: return .say(self.line(line, source: line.child(.source)?.text?.text))
    case .question: return question(line).map { .ask($0) }
    case .condition:
      return .branch(when: line.comparisons.map(condition), statements(line.children))
    case .change:
      return .whenChanged(
        slot: line.name?.text ?? "", from: line.value?.text,
        lookAgainAt: line.children(.lookAgain).compactMap(\.text?.text),
        statements(line.children))
    case .readBack: return .readBackEverything
    case .offer: return Offer(rawValue: text).map { .offer($0) }
    case .goTo: return .goTo(scene: text)
    case .finish: return .finish(label: text)
    case .rest: return .rest(label: text)
    case .comeBack: return .comeBack(to: text == Self.whereWeWere ? nil : text)
    default: return nil
    }
  }

  private func question(_ line: SyntaxLine) -> Question? {
    guard let slot = line.name?.text, let why = line.child(.why),
      let askAgain = line.child(.askAgain)
    else { return nil }
    return Question(
      slot: slot, line: self.line(line), whyWeAsk: self.line(why), askAgain: self.line(askAgain),
      easyRead: line.child(.easyRead).map { self.line($0) },
      choices: line.children(.choice).map {
        Choice(label: self.line($0), value: $0.value?.text ?? "")
      },
      takesOwnWords: line.child(.ownWords) != nil,
      keepsQuestions: line.child(.keepsQuestions) != nil,
      isUnsaved: line.child(.unsaved) != nil,
      sayBack: line.child(.sayBack).map { self.line($0) },
      restsOn: line.children(.restsOn).flatMap { $0.text?.parts(by: ",").map(\.text) ?? [] })
  }

  func line(_ line: SyntaxLine, source: String? = nil) -> Line {
    Line(
      id: LineID("\(fileID).\(line.id?.text ?? "")"),
      wording: Wording(written: line.text?.text ?? ""),
      source: source)
  }

  func condition(_ comparison: Comparison) -> Condition {
    let test: Condition.Test =
      switch comparison.test {
      case .isOneOf(let values): .isOneOf(values.map(\.text))
      case .isNot(let value): .isNot(value.text)
      case .isAnswered: .isAnswered
      case .isNotAnswered: .isNotAnswered
      case .isLeft: .isLeft
      case .isBelow(let number): .isBelow(number)
      case .isOrMore(let number): .isOrMore(number)
      }
    return Condition(slot: comparison.slot.text, test: test)
  }
}

extension Wording {
  /// - Parameter text: As it stands in a file, with gaps as `{name}`.
  init(written text: String) {
    guard text.utf8.contains(UInt8(ascii: "{")) else {
      self.init([.text(text)])
      return
    }
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.gap(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.init(pieces)
  }
}
