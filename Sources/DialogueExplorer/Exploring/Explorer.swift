public import DialogueEngine
public import DialogueModel

/// What the explorer found.
public struct Exploration: Sendable {
  public internal(set) var broken: [BrokenPromise] = []
  public internal(set) var spoken: Set<LineID> = []
  public internal(set) var situations = 0
  public internal(set) var turns = 0
  public internal(set) var starts = 0
  /// Parts of which not every situation was seen, because there are more than may be looked at.
  public internal(set) var unfinished: [String] = []

  /// Whether every situation was seen from every start, so that what was not broken is proved.
  public var isComplete: Bool { unfinished.isEmpty }
}

/// Goes every way through a conversation, part by part, and checks each promise at each turn.
///
/// Answers that no condition tells apart are taken for one, so that there is an end of situations.
/// `Documentation/Promises.md` says what that proves, and what it leaves to chance.
public struct Explorer: Sendable {
  public typealias Stepping = @Sendable (inout State, Input, Script) -> [Effect]

  public let map: BookMap
  let today: String
  /// How many situations of one part are looked at before it is called too large.
  let situationsMax: Int
  /// So many that all parts together are looked at in less than a minute.
  public static let situationsMaxDefault = 200
  let stepping: Stepping
  let promises: [any Promise.Type]

  /// - Parameters:
  ///   - today: `yyyy-mm-dd`; ages are counted by it.
  ///   - stepping: The engine; another one stands here only in tests of the promises themselves.
  public init(
    map: BookMap, today: String, promises: [any Promise.Type] = Promises.all,
    situationsMax: Int = Explorer.situationsMaxDefault,
    stepping: @escaping Stepping = { step(&$0, $1, in: $2) }
  ) {
    self.map = map
    self.today = today
    self.promises = promises
    self.situationsMax = situationsMax
    self.stepping = stepping
  }

  public func explore() -> Exploration {
    var search = Search(explorer: self)
    search.run()
    return search.found
  }
}

/// A search under way: breadth first, so that the first way to a fault is a short one.
private struct Search {
  struct Node {
    let start: Int
    /// The node before it, or nil at a start.
    let parent: Int?
    let move: Move
    var state: State?
    let lastShown: Shown?
    /// Where those come to who leave every question, and who are never understood.
    var skipped: Int?
    var missed: Int?
    var isEnd: Bool
  }

  struct Key: Hashable {
    let situation: Situation
    let tag: String
    let lastShown: Shown?
  }

  let explorer: Explorer
  let starts: [Start]
  let house: [HouseRuleName: Gaze]
  var gazes: [String: Gaze] = [:]
  var nodes: [Node] = []
  var seen: [Key: Int] = [:]
  var counts: [String: Int] = [:]
  var faults: Set<String> = []
  /// The kinds of list at which everything was tried.
  var lists: Set<String> = []
  var found = Exploration()

  init(explorer: Explorer) {
    self.explorer = explorer
    starts = Starts(map: explorer.map, today: explorer.today).all
    house = explorer.map.gazesOfHouse
    for topic in explorer.map.script.conversation.topics {
      gazes[topic.id] = explorer.map.gaze(of: topic)
    }
  }

  mutating func run() {
    found.starts = starts.count
    for (index, start) in starts.enumerated() {
      _ = take(Move(input: .begin), from: start.state, start: index, parent: nil, lastShown: nil)
    }
    var next = 0
    while next < nodes.count {
      expand(next)
      next += 1
    }
    found.situations = nodes.count
    followTheSteady()
  }

  private mutating func expand(_ index: Int) {
    guard let state = nodes[index].state else { return }
    nodes[index].state = nil
    let start = nodes[index].start
    guard let moves = Moves(map: explorer.map, state: state) else { return }
    for (number, move) in tried(moves, at: nodes[index], state).enumerated() {
      for given in variants(of: move, at: state, home: starts[start].home) {
        let target = take(
          given, from: state, start: start, parent: index, lastShown: nodes[index].lastShown)
        guard given.given.isEmpty else { continue }
        if number == 0 { nodes[index].skipped = target }
        if case .heard(let heard) = given.input, case .heard(let unclear) = Moves.unclear.input,
          heard == unclear
        {
          nodes[index].missed = target
        }
      }
    }
    var again = state
    again.beginSitting(today: explorer.today)
    _ = take(Move(input: .begin), from: again, start: start, parent: index, lastShown: nil)
  }

  /// What a list does with anything but a pick depends on no topic, and what an enquiry is answered
  /// with does not either: the one is tried at the first such list, the other where a part begins.
  private mutating func tried(_ moves: Moves, at node: Node, _ state: State) -> [Move] {
    guard let list = state.open?.list else {
      return moves.all + (node.parent == nil ? moves.enquiries : Array(moves.enquiries.prefix(2)))
    }
    let isKnown = !lists.insert("\(list) \(state.open?.misses ?? 0)").inserted
    return isKnown ? [Moves.skip] + moves.answers + [Moves.unclear] : moves.all
  }

  /// One turn: it is checked, and where it leads is looked at later.
  private mutating func take(
    _ move: Move, from state: State, start: Int, parent: Int?, lastShown: Shown?
  ) -> Int? {
    let turn = explorer.turn(move, from: state, lastShown: lastShown)
    found.turns += 1
    found.spoken.formUnion(turn.said)
    found.spoken.formUnion(explorer.questions(shownIn: turn))
    let node = Node(
      start: start, parent: parent, move: move, state: turn.after,
      lastShown: turn.lastShownAfter, isEnd: isEnd(turn.after, start))
    check(turn, node)
    return add(node, turn.after)
  }

  private mutating func add(_ node: Node, _ state: State) -> Int? {
    guard !node.isEnd else { return nil }
    let home = starts[node.start].home
    guard let gaze = gazes[home] else { return nil }
    let tag = state.aside == nil || state.open?.kind != .question ? starts[node.start].tag : ""
    let key = Key(
      situation: Situation(state, of: explorer.map.script, in: gaze, house: house), tag: tag,
      lastShown: node.lastShown)
    if let old = seen[key] { return old }
    guard counts[home, default: 0] < explorer.situationsMax else {
      if !found.unfinished.contains(home) { found.unfinished.append(home) }
      return nil
    }
    counts[home, default: 0] += 1
    seen[key] = nodes.count
    nodes.append(node)
    return nodes.count - 1
  }

  /// Whether the way leads out of the part, or ended.
  private func isEnd(_ state: State, _ start: Int) -> Bool {
    if state.isOver || (state.returnTopic ?? state.topic) != starts[start].home { return true }
    // At a crossing only what is read there is looked at; the rest is seen in the part itself.
    let isElsewhere = state.aside != nil || state.reopened != nil || !state.flagged.isEmpty
    return !starts[start].tag.isEmpty && isElsewhere
  }

  private mutating func check(_ turn: Turn, _ node: Node) {
    for promise in explorer.promises {
      guard let fault = promise.fault(in: turn, of: explorer.map) else { continue }
      note(promise, fault, node)
    }
  }

  private mutating func note(_ promise: any Promise.Type, _ fault: String, _ node: Node) {
    guard faults.insert(promise.name + fault).inserted else { return }
    found.broken.append(
      BrokenPromise(promise: promise, fault: fault, path: path(to: node)))
  }

  private func path(to node: Node) -> Path {
    var moves = [node.move]
    var parent = node.parent
    while let index = parent {
      moves.append(nodes[index].move)
      parent = nodes[index].parent
    }
    let start = starts[node.start]
    return explorer.replay(moves.reversed(), from: start)
  }

  /// Follows those who leave every question, and those who are never understood, to their end.
  private mutating func followTheSteady() {
    guard explorer.promises.contains(where: { $0 == EveryStateReachesAnEnd.self }) else { return }
    let ways: [(String, (Node) -> Int?)] = [
      ("whoever leaves every question goes round in a circle", { $0.skipped }),
      ("whoever is never understood goes round in a circle", { $0.missed }),
    ]
    for (sentence, next) in ways {
      guard let index = circle(next) else { continue }
      note(EveryStateReachesAnEnd.self, sentence, nodes[index])
    }
  }

  /// A node from which a way never ends.
  private func circle(_ next: (Node) -> Int?) -> Int? {
    var isSafe = [Bool](repeating: false, count: nodes.count)
    for start in nodes.indices where !isSafe[start] {
      var way: [Int] = []
      var onWay: Set<Int> = []
      var index: Int? = start
      while let here = index, !isSafe[here] {
        guard onWay.insert(here).inserted else { return here }
        way.append(here)
        index = next(nodes[here])
      }
      for here in way { isSafe[here] = true }
    }
    return nil
  }

  // MARK: Situations that were taken for one

  /// The move itself, and the same where answers that make no difference here were given before.
  private func variants(of move: Move, at state: State, home: String) -> [Move] {
    guard case .heard(let heard) = move.input, heard.safety.isEmpty,
      state.aside == nil || isListOfAnswers(state)
    else { return [move] }
    var result = [move]
    if let slot = target(of: heard, at: state), let question = unread(slot, state, home) {
      result.append(Move(input: move.input, given: [explorer.map.someAnswer(to: question)]))
    }
    if let open = state.open, state.answer(to: open.slot) != nil,
      let topic = explorer.map.script.topic(asking: open.slot),
      !heard.values.isEmpty || heard.house.isEmpty
    {
      let left = explorer.map.dependants(of: open.slot, in: topic).filter {
        state.left[$0.slot] != nil
      }
      result += subsets(left).map {
        Move(input: move.input, given: $0.map { explorer.map.someAnswer(to: $0) })
      }
    }
    return result
  }

  private func isListOfAnswers(_ state: State) -> Bool {
    if case .answers? = state.open?.kind { true } else { false }
  }

  /// The slot that a move goes back to.
  private func target(of heard: Heard, at state: State) -> String? {
    if case .answers? = state.open?.kind, heard.values.count == 1 { return heard.values.first }
    guard heard.house.first == "go-back", state.aside == nil else { return nil }
    return state.trail.last { $0 != state.open?.slot }
  }

  private func unread(_ slot: String, _ state: State, _ home: String) -> Question? {
    guard state.answer(to: slot) == nil,
      gazes[home]?.tests.contains(where: { $0.slot == slot }) == false
    else { return nil }
    return explorer.map.script.question(slot)
  }

  /// Every choice of some of them but none, up to three.
  private func subsets(_ questions: [Question]) -> [[Question]] {
    let questions = Array(questions.prefix(3))
    guard !questions.isEmpty else { return [] }
    return (1..<(1 << questions.count)).map { bits in
      questions.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element)
    }
  }
}
