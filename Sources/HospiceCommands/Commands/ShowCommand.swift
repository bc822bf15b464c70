import ArgumentParser
import CarePlanModel
import HospiceRegistry
import OperatingSystem

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

  func run(in world: HospiceWorld) throws -> ExitReason {
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
    let pairs = file.plans.flatMap { plan in pair.versions(in: plan).map { (plan, $0, $1) } }
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
      show(PlanComparison(plans[0], plans[1]), file, plan, [one, other], desk.world)
    }
  }

  private func show(
    _ comparison: PlanComparison, _ file: PersonFile, _ plan: PersonFile.Plan,
    _ versions: [HeldVersion], _ world: HospiceWorld
  ) {
    // Versions side by side may have one number.
    let areAlike = versions[0].number == versions[1].number
    let names = versions.map { areAlike ? $0.inWords : "version \($0.number)" }
    world.show("Person \(file.person.id): \(file.person.inWords)")
    world.show("PLAN \(plan.id): \(names[0]) and \(names[1])")
    for version in versions {
      world.show("  \(version.inWordsWithDay): \(plan.state(of: version)).")
    }
    for change in comparison.changes { world.show(change.inWords(names[0], names[1])) }
    world.show("  The same in both: \(comparison.unchanged).")
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

extension PlanComparison.Change {
  /// The title, and below it all that each of the two says.
  ///
  /// - Parameters:
  ///   - one: How the first version is called.
  ///   - other: How the second is.
  func inWords(_ one: String, _ other: String) -> [String] {
    ["  \(title)"] + said(one, before) + said(other, after)
  }

  private func said(_ name: String, _ lines: [String]) -> [String] {
    (lines.isEmpty ? ["nothing"] : lines).map { "    \(name): \($0.onOneLine)" }
  }
}
