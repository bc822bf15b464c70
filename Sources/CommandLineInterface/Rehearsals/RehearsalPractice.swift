import Moments
import OperatingSystem
import Rehearsal
import RehearsalSession
import SourceText
import TerminalFrontEnd

/// A learner at a terminal or a pipe: turns in, the person's words out, and then the look back.
struct RehearsalPractice {
  private var rehearsing: Rehearsing
  private let ears: RehearsalEars
  private let notes: [MomentNote]
  private let danger: LearnersOwnDanger
  /// Telephone numbers, as they are said.
  private let helpline: String
  private let emergency: String
  private let isReviewed: Bool
  private let world: World
  private let reader: any LineReader
  /// A signal that came, which ends everything once it is kept.
  private(set) var signal: Int32?
  private var isAtEnd = false
  /// Whether a turn was said since the program began: what was only begun is no practice.
  private(set) var hasPlayed = false
  /// Why the look back could not be written where it was wanted, if it is nowhere yet.
  private(set) var notGiven: Failure?
  /// Once in a talk: whoever types it again means it for the person.
  private var hasSteppedOut = false
  private var hasWounded = false
  /// Answers to "Press Enter to begin", which are said to nobody.
  private static let readiness = ["y", "yes", "ok", "okay", "ready", "begin", "start", "go"]

  /// What the learner said of it, for herself.
  private(set) var ratings: [Int?] = []
  /// A turn was said again since: what she said of it is of the talk before.
  private var isSaidAgain = false
  /// What was told of the talk before a turn of it was said again.
  private var toldBefore: [String] = []
  private(set) var disagreed: [Int] = []

  var played: Rehearsing { rehearsing }
  var scenario: Scenario { rehearsing.scenario }

  init(
    _ rehearsing: Rehearsing, ears: RehearsalEars, notes: [MomentNote],
    danger: LearnersOwnDanger, helpline: String, emergency: String, isReviewed: Bool, world: World
  ) {
    self.rehearsing = rehearsing
    self.ears = ears
    self.notes = notes
    self.danger = danger
    self.helpline = helpline
    self.emergency = emergency
    self.isReviewed = isReviewed
    self.world = world
    reader = world.input()
  }

  // MARK: - The talk

  /// From the beginning, or from where some turns were played already.
  mutating func talk() {
    show(House.beginning(of: scenario, isReviewed: isReviewed), apart: true)
    // At a terminal nobody is let into the room unasked; a pipe holds nothing but turns.
    var early = ""
    if world.surroundings != .pipe {
      guard let line = ask("Press Enter to begin, or type /end."), LearnersCommand(line) != .end,
        !["no", "n", "q", "quit", "exit"].contains(line.lowercased())
      else { return }
      early = line
    }
    show(House.brief(of: scenario), apart: true)
    if isOwnDanger(early) {
      guard stepOut() else { return }
      early = ""
    } else if Self.readiness.contains(early.lowercased()) || LearnersCommand(early) != nil {
      early = ""
    }
    goOn(with: early)
  }

  /// The turns, until one side ends it.
  ///
  /// - Parameter early: What was typed before the other person spoke, who speaks first all the same.
  private mutating func goOn(with early: String = "") {
    show(rehearsing.lastLines.map(\.told))
    if !early.isEmpty { hear(early) }
    while !rehearsing.isOver, !isAtEnd {
      guard let line = next() else { break }
      guard let command = LearnersCommand(line) else {
        if isOwnDanger(line) {
          guard stepOut() else { break }
          show(rehearsing.lastLines.map(\.told))
        } else {
          hear(line)
        }
        continue
      }
      if command == .end { break }
      if command == .wait {
        hear("")
      } else {
        answer(command)
      }
    }
    finish()
  }

  private mutating func hear(_ line: String) {
    if ears.isAbusive(line) {
      show(House.woundingWords(of: scenario, isAgain: hasWounded))
      hasWounded = true
      return
    }
    hasPlayed = true
    let turn = rehearsing.hear(ears.hear(line, in: rehearsing))
    show(turn.reply.map(\.told))
  }

  private func isOwnDanger(_ line: String) -> Bool {
    !hasSteppedOut && danger.isHeard(in: line)
  }

  /// Out of the talk for a moment; false if the learner wants it to end there.
  private mutating func stepOut() -> Bool {
    hasSteppedOut = true
    show(House.steppingOut(of: scenario, helpline: helpline, emergency: emergency), apart: true)
    // A pipe holds nothing but turns, and none of them is an Enter.
    guard world.surroundings != .pipe else { return true }
    return ask(House.goOnAfterSteppingOut).map { LearnersCommand($0) != .end } ?? false
  }

  private mutating func answer(_ command: LearnersCommand) {
    switch command {
    case .help: show(House.help)
    case .facts: show(House.facts(of: scenario))
    case .pause: show([House.paused])
    case .why:
      show(
        rehearsing.turns.last.map { TurnTracing.lines($0, of: scenario) }
          ?? ["There was no turn yet."])
    case .end, .wait: break
    }
  }

  private mutating func finish() {
    // Asked before the end is found: an ending is no end of the time.
    let isTimeUp = rehearsing.isOver
    let hasBroken = rehearsing.state.hasBroken
    show(rehearsing.end().map(\.told))
    if hasBroken {
      show([House.brokenOff(scenario)])
    } else if isTimeUp {
      show([House.timeIsUp])
    }
  }

  // MARK: - Looking back

  /// The look back, always, and then what the learner still wants.
  ///
  /// - Parameters:
  ///   - keep: Called whenever there is something new to be kept.
  ///   - give: Writes the look back to a file that the learner named.
  mutating func lookBack(
    keep: (RehearsalPractice) throws -> Void, give: (String, String) throws(Failure) -> Void
  ) throws {
    show(House.breathing(helpline: helpline), apart: true)
    if let line = ask(House.howAreYou), isOwnDanger(line) { _ = stepOut() }
    rate()
    try keep(self)
    var text = telling()
    show(text, apart: true)
    while let line = ask(House.afterLooking), !line.isEmpty {
      switch AfterwardsCommand(line) {
      case .sayAgain(let number)?:
        guard let earlier = rehearsing.before(turn: number) else {
          show(["There is no turn \(number)."])
          continue
        }
        toldBefore += telling() + ["Turn \(number) was said again."]
        rehearsing = earlier
        isSaidAgain = true
        goOn()
        try keep(self)
        text = telling()
        show(text, apart: true)
      case .disagree(let number)?:
        guard rehearsing.turns.contains(where: { $0.number == number }) else {
          show(["There is no turn \(number)."])
          continue
        }
        if !disagreed.contains(number) { disagreed.append(number) }
        show(["I have taken that down. You were there, and I was not."])
        try keep(self)
      case .takeAway(let path)?:
        takeAway(to: path, give)
      case .why(let number)?:
        let turn = rehearsing.turns.first { $0.number == number }
        show(turn.map { TurnTracing.lines($0, of: scenario) } ?? ["There is no turn \(number)."])
      case nil:
        if isOwnDanger(line) {
          _ = stepOut()
        } else if world.surroundings == .pipe {
          return
        } else {
          show([House.notAfterwards])
        }
      }
    }
  }

  /// A mistyped name ends nothing: it is said, and another may be typed.
  private mutating func takeAway(
    to path: String, _ give: (String, String) throws(Failure) -> Void
  ) {
    do throws(Failure) {
      try give(path, takeAway)
      notGiven = nil
      show(["It is in \(path)."])
    } catch {
      notGiven = error
      show([error.sentence])
    }
  }

  /// As the other person, and before anything is shown.
  private mutating func rate() {
    ratings = House.ratings(of: scenario).map { question in
      guard !isAtEnd, let answer = ask(question), let number = Int(answer),
        (1...5).contains(number)
      else { return nil }
      return number
    }
  }

  /// She speaks first; then what she went through, what to keep and what to try.
  private func telling() -> [String] {
    let back = LookBack(on: rehearsing, notes: notes)
    let first = rehearsing.afterwards.map(\.told)
    let rated = isSaidAgain ? [] : ratings
    return first + LookBackTelling(back, of: scenario).paragraphs(ratings: rated)
  }

  /// All of it as text, for whoever wants to take it away without being asked.
  ///
  /// As inert as on the screen: what was typed may hold what moves the cursor of whoever reads it.
  var takeAway: String {
    (toldBefore + telling()).map(\.safeToShow).joined(separator: "\n\n") + "\n"
  }

  // MARK: - In and out

  private mutating func ask(_ question: String) -> String? {
    guard !isAtEnd else { return nil }
    show([question])
    return next().map(\.trimmed)
  }

  /// The next line; nil when there is no more.
  private mutating func next() -> String? {
    let completions = ["/end", "/wait", "/why", "/help", "/facts", "/pause"]
    switch reader.read(prompt: world.surroundings.prompt, completions: completions) {
    case .line(let line): return line
    case .lineCut(let line):
      show([House.lineCut])
      return line
    case .interrupted(let times): return times > 1 ? "/end" : "/pause"
    case .endOfInput: isAtEnd = true
    case .hangUp(let signal):
      self.signal = signal
      isAtEnd = true
    }
    return nil
  }

  /// One write a turn, so that a screen reader hears it as one.
  ///
  /// - Parameter apart: With an empty line between paragraphs, where nobody counts lines.
  private func show(_ paragraphs: [String], apart: Bool = false) {
    guard !paragraphs.isEmpty else { return }
    let typesetter = Typesetter(columns: world.columns())
    let isPipe = world.surroundings == .pipe
    var lines: [String] = isPipe ? [] : [""]
    for (index, paragraph) in paragraphs.enumerated() {
      if apart, index > 0, !isPipe, !paragraph.hasPrefix("-"), !paragraph.hasPrefix(" ") {
        lines.append("")
      }
      lines += typesetter.speech(paragraph)
    }
    world.output.write(lines.map { $0 + "\n" }.joined())
  }
}
