import Rehearsal
import SourceText

/// Makes a scenario of the lines of its file.
struct ScenarioMaking {
  let file: ScenarioFile
  let report: Report
  let reading: WhenReading

  init(_ file: ScenarioFile, moments: [String], report: Report) {
    self.file = file
    self.report = report
    reading = WhenReading(names: Names(of: file, moments: moments), report: report)
  }

  func scenario() -> Scenario {
    var scenario = Scenario()
    makeHead(&scenario)
    scenario.brief = file.section(.brief).filter { $0.kind == .briefLine }.map(plain)
    scenario.facts = file.section(.facts).compactMap(fact)
    scenario.cues = file.section(.cues).compactMap(cue)
    scenario.topics = file.section(.topics).compactMap { line in
      guard line.kind == .topic, let name = line.name?.text else { return nil }
      return Topic(name: name, patterns: line.text?.parts(by: ";").map(\.text) ?? [])
    }
    scenario.things = file.section(.toLearn).compactMap { line in
      guard line.kind == .thing, let name = line.name?.text else { return nil }
      return Thing(name: name, line: plain(line))
    }
    scenario.opening = file.section(.opening).compactMap(utterance)
    scenario.replies = file.section(.replies).compactMap(block)
    scenario.stances = file.section(.stances).compactMap(stance)
    scenario.notUnderstood = file.section(.notUnderstood).compactMap(utterance)
    scenario.endings = file.section(.endings).compactMap(ending)
    scenario.afterwards = file.section(.afterwards).compactMap(block)
    return scenario
  }

  private func makeHead(_ scenario: inout Scenario) {
    let header = file.line(.rehearsal)
    scenario.id = header?.id?.text ?? ""
    scenario.title = header?.text?.text ?? ""
    // MARGARET, 78. Her heart is failing.
    if let plays = file.line(.plays)?.text?.text {
      scenario.person = String(plays.prefix { $0 != "," && $0 != "." })
      scenario.about = plays
    }
    scenario.others = file.lines(.alsoPlays).compactMap {
      $0.text.map { String($0.text.prefix { $0 != "," && $0 != "." }) }
    }
    scenario.names = file.line(.called)?.text?.parts(by: ";").map(\.text) ?? []
    scenario.learner = file.line(.learner)?.text?.text ?? ""
    scenario.sources = file.lines(.source).flatMap { $0.text?.parts(by: ";").map(\.text) ?? [] }
    scenario.warning = file.line(.careful).map(plain) ?? PlainLine()
    if let feelings = file.line(.feelings)?.text {
      scenario.baseline = ChangeReading.feelings(feelings, report)
    }
    if let turns = file.line(.turns) {
      scenario.turnsMax = number(turns, 6...40) ?? scenario.turnsMax
    }
  }

  private func plain(_ line: ScenarioLine) -> PlainLine {
    PlainLine(id: line.id?.text ?? "", text: line.text?.unquoted ?? "")
  }

  private func number(_ line: ScenarioLine, _ range: ClosedRange<Int>) -> Int? {
    guard let text = line.text else { return nil }
    if let number = Int(text.text), range.contains(number) { return number }
    report.add(
      "R803", text.span, "this is no number from \(range.lowerBound) to \(range.upperBound)",
      "Write it so: \(line.kind.rawValue): \(range.lowerBound)")
    return nil
  }

  // MARK: - Facts and cues

  private func fact(_ line: ScenarioLine) -> ScenarioFact? {
    guard let name = line.name?.text,
      let standing = ScenarioFact.Standing(rawValue: line.kind.rawValue.lowercased())
    else { return nil }
    var fact = ScenarioFact(name: name, standing: standing, line: plain(line))
    fact.isKey = line.child(.key) != nil
    fact.told = patterns(line, .told)
    fact.untrue = patterns(line, .untrue)
    return fact
  }

  private func cue(_ line: ScenarioLine) -> ScenarioCue? {
    guard line.kind == .cue, let name = line.name?.text else { return nil }
    var cue = ScenarioCue(name: name, line: plain(line))
    cue.strength = line.child(.strength).flatMap { number($0, 1...3) } ?? 1
    cue.words = patterns(line, .words)
    cue.gently = line.child(.gently).map(plain) ?? PlainLine()
    cue.plainly = line.child(.plainly).map(plain) ?? PlainLine()
    cue.returns = line.children(.returns).compactMap(utterance)
    cue.breaks = line.children(.breaks).compactMap(utterance)
    return cue
  }

  private func patterns(_ line: ScenarioLine, _ kind: LineKind) -> [String] {
    line.children(kind).flatMap { $0.text?.parts(by: ";").map(\.text) ?? [] }
  }

  // MARK: - What is said

  private var mainSpeaker: String {
    String(file.line(.plays)?.text?.text.prefix { $0 != "," && $0 != "." } ?? "")
  }

  func utterance(_ line: ScenarioLine) -> Utterance? {
    guard line.kind.isSpoken else { return nil }
    var result = Utterance(
      id: line.id?.text ?? "", speaker: line.name?.text ?? mainSpeaker,
      manner: line.manner?.text ?? "", text: line.text?.text ?? "")
    result.raises = named(line, .raises, .cue)
    result.asks = named(line, .asks, .fact)
    result.learn = named(line, .learn, .thing)
    result.hints = named(line, .hints, .fact)
    result.saysBack = named(line, .saysBack, .fact)
    if let change = line.child(.change)?.text {
      result.change = ChangeReading.change(change, report)
    }
    return result
  }

  private func named(
    _ line: ScenarioLine, _ kind: LineKind, _ what: WhenReading.Named
  ) -> [String] {
    line.children(kind).flatMap { $0.text?.parts(by: ",") ?? [] }
      .compactMap { reading.known($0, what) }
  }

  private func block(_ line: ScenarioLine) -> ReplyBlock? {
    guard line.kind == .when, let text = line.text else { return nil }
    let head = reading.head(text)
    guard !head.happenings.isEmpty else { return nil }
    return ReplyBlock(
      line: line.number, happenings: head.happenings,
      conditions: head.conditions, utterances: line.children.compactMap(utterance))
  }

  private func stance(_ line: ScenarioLine) -> StanceLines? {
    guard line.kind == .when, let text = line.text else { return nil }
    guard let stance = Stance(rawValue: text.text) else {
      report.unknown(
        text, "stance", in: Stance.allCases.map(\.rawValue),
        or: "The stances are angry, quiet, asking, ready and guarded.")
      return nil
    }
    return StanceLines(
      stance: stance, line: line.number,
      utterances: line.children.compactMap(utterance))
  }

  private func ending(_ line: ScenarioLine) -> ScenarioEnding? {
    guard line.kind == .ending, let name = line.name?.text else { return nil }
    let conditions = line.text.map { reading.conditions($0.parts(by: ";")[...]) } ?? []
    return ScenarioEnding(
      name: name, conditions: conditions, utterances: line.children.compactMap(utterance))
  }
}
