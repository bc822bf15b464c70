import ArgumentParser
import CarePlanModel
import HospiceRegistry

/// Shows what is here of one person.
struct ShowCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a person's plan: what is in doubt, then what is needed first.",
    discussion: """
      PERSON is the number that list and search show, a health number, or words of the name.

      With --compare 1,2 two versions stand side by side: what changed, and nothing else.
      """)

  @OptionGroup var desk: DeskOptions

  @Argument(help: "Who.")
  var person: String

  @Flag(help: "Show the whole plan as a letter.")
  var whole = false

  @Option(help: ArgumentHelp("Show what changed between two versions.", valueName: "a,b"))
  var compare: String?

  func run(in world: HospiceWorld) throws -> HospiceExit {
    let desk = try Desk(desk, in: world)
    let now = try desk.now
    let pair = try compare.map { try VersionPair($0) }
    let person = try desk.person(person)
    let file = try desk.registry.transaction {
      try desk.write(.read, String(person.id))
      return try PersonFile(person, in: desk.registry, assessor: desk.assessor, at: now)
    }
    if let pair {
      try show(pair, of: file, desk)
    } else {
      PersonView(desk: desk, file: file, now: now, isWhole: whole).show()
    }
    return file.questions.isEmpty ? .fine : .needsDecision
  }

  private func show(_ pair: VersionPair, of file: PersonFile, _ desk: Desk) throws {
    let pairs = file.plans.flatMap { plan in pair.versions(in: plan).map { (plan.id, $0, $1) } }
    guard !pairs.isEmpty else {
      let there = file.plans.flatMap(\.versions).map { String($0.number) }
      throw Failure(
        .notUnderstood,
        "There are no versions \(pair.one) and \(pair.other) of one plan. Here "
          + (there.isEmpty ? "is none." : "are: \(there.joined(separator: ", "))."))
    }
    for (plan, one, other) in pairs {
      let plans = try desk.registry.reading {
        try [one, other].map {
          try PersonFile.sealed($0.digest, in: desk.registry, assessor: desk.assessor).plan
        }
      }
      desk.world.show("PLAN \(plan): version \(pair.one) and version \(pair.other)")
      for line in PlanComparison(plans[0], plans[1]).inWords(pair) { desk.world.showWrapped(line) }
    }
  }
}

/// Two numbers of versions, as they are written behind `--compare`.
struct VersionPair {
  let one: Int
  let other: Int

  init(_ typed: String) throws(Failure) {
    let numbers = typed.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let one = numbers[0], let other = numbers[1] else {
      throw Failure(.notUnderstood, "Write two numbers of versions behind --compare, as in 1,2.")
    }
    (self.one, self.other) = (one, other)
  }

  /// Each two that have these numbers: of versions side by side two may have the same.
  fileprivate func versions(in plan: PersonFile.Plan) -> [(HeldVersion, HeldVersion)] {
    let (first, second) = (
      plan.versions.filter { $0.number == one }, plan.versions.filter { $0.number == other }
    )
    // Of two with one number it is enough to see each beside the other once.
    return first.flatMap { one in
      second.filter { self.one == other ? one.digest < $0.digest : true }.map { (one, $0) }
    }
  }
}

extension PlanComparison {
  /// What changed, with what each version says below its title.
  fileprivate func inWords(_ pair: VersionPair) -> [WrappedLine] {
    func said(_ number: Int, _ lines: [String]) -> [WrappedLine] {
      (lines.isEmpty ? ["nothing"] : lines).map {
        WrappedLine("version \(number): \($0)", indent: 4)
      }
    }
    return changes.flatMap { change in
      [WrappedLine(change.title, indent: 2)] + said(pair.one, change.before)
        + said(pair.other, change.after)
    } + [WrappedLine("The same in both: \(unchanged).", indent: 2)]
  }
}
