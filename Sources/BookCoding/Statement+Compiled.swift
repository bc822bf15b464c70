import DialogueModel

extension Statement: Compiled {
  /// Which kind of statement follows.
  private enum Kind: CaseIterable, Compiled {
    case say, ask, branch, whenChanged, readBackEverything, offer, goTo, finish, rest, comeBack
  }

  init(from reader: inout ByteReader) {
    switch Kind(from: &reader) {
    case .say: self = .say(Line(from: &reader))
    case .ask: self = .ask(Question(from: &reader))
    case .branch:
      self = .branch(when: [Condition](from: &reader), [Statement](from: &reader))
    case .whenChanged:
      self = .whenChanged(
        slot: String(from: &reader), from: String?(from: &reader),
        lookAgainAt: [String](from: &reader), [Statement](from: &reader))
    case .readBackEverything: self = .readBackEverything
    case .offer: self = .offer(Offer(from: &reader))
    case .goTo: self = .goTo(scene: String(from: &reader))
    case .finish: self = .finish(label: String(from: &reader))
    case .rest: self = .rest(label: String(from: &reader))
    case .comeBack: self = .comeBack(to: String?(from: &reader))
    }
  }

  func write(to writer: inout ByteWriter) {
    kind.write(to: &writer)
    switch self {
    case .say(let line): line.write(to: &writer)
    case .ask(let question): question.write(to: &writer)
    case .branch(let conditions, let inner):
      conditions.write(to: &writer)
      inner.write(to: &writer)
    case .whenChanged(let slot, let value, let others, let inner):
      slot.write(to: &writer)
      value.write(to: &writer)
      others.write(to: &writer)
      inner.write(to: &writer)
    case .offer(let offer): offer.write(to: &writer)
    case .goTo(let name), .finish(let name), .rest(let name): name.write(to: &writer)
    case .comeBack(let slot): slot.write(to: &writer)
    case .readBackEverything: break
    }
  }

  private var kind: Kind {
    switch self {
    case .say: .say
    case .ask: .ask
    case .branch: .branch
    case .whenChanged: .whenChanged
    case .readBackEverything: .readBackEverything
    case .offer: .offer
    case .goTo: .goTo
    case .finish: .finish
    case .rest: .rest
    case .comeBack: .comeBack
    }
  }
}

extension Offer: Compiled {}

extension Condition: Compiled {
  init(from reader: inout ByteReader) {
    self.init(slot: String(from: &reader), test: Test(from: &reader))
  }

  func write(to writer: inout ByteWriter) {
    slot.write(to: &writer)
    test.write(to: &writer)
  }
}

extension Condition.Test: Compiled {
  /// Which kind of comparison follows.
  private enum Kind: CaseIterable, Compiled {
    case isOneOf, isNot, isAnswered, isNotAnswered, isLeft, isBelow, isOrMore
  }

  init(from reader: inout ByteReader) {
    switch Kind(from: &reader) {
    case .isOneOf: self = .isOneOf([String](from: &reader))
    case .isNot: self = .isNot(String(from: &reader))
    case .isAnswered: self = .isAnswered
    case .isNotAnswered: self = .isNotAnswered
    case .isLeft: self = .isLeft
    case .isBelow: self = .isBelow(Int(from: &reader))
    case .isOrMore: self = .isOrMore(Int(from: &reader))
    }
  }

  func write(to writer: inout ByteWriter) {
    kind.write(to: &writer)
    switch self {
    case .isOneOf(let values): values.write(to: &writer)
    case .isNot(let value): value.write(to: &writer)
    case .isBelow(let number), .isOrMore(let number): number.write(to: &writer)
    case .isAnswered, .isNotAnswered, .isLeft: break
    }
  }

  private var kind: Kind {
    switch self {
    case .isOneOf: .isOneOf
    case .isNot: .isNot
    case .isAnswered: .isAnswered
    case .isNotAnswered: .isNotAnswered
    case .isLeft: .isLeft
    case .isBelow: .isBelow
    case .isOrMore: .isOrMore
    }
  }
}
