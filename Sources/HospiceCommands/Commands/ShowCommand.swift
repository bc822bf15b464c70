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
    let person = try desk.person(person)
    let file = try desk.registry.transaction {
      try desk.write(.read, String(person.id))
      return try PersonFile(person, in: desk.registry, assessor: desk.assessor, at: now)
    }
    if let compare {
      try show(compare, of: file, desk)
    } else {
      PersonView(desk: desk, file: file, now: now, isWhole: whole).show()
    }
    return file.questions.isEmpty ? .fine : .needsDecision
  }

  private func show(_ pair: String, of file: PersonFile, _ desk: Desk) throws {
    let numbers = pair.split(separator: ",").compactMap { Int($0) }
    guard numbers.count == 2 else {
      throw Failure(.notUnderstood, "Write two numbers of versions behind --compare, as in 1,2.")
    }
    var isFound = false
    for plan in file.plans {
      let (ones, others) = (
        plan.versions.filter { $0.number == numbers[0] },
        plan.versions.filter { $0.number == numbers[1] }
      )
      for one in ones {
        // Versions of one number are each held against each once.
        for other in others where numbers[0] != numbers[1] || one.digest < other.digest {
          let plans = try desk.registry.transaction(keeping: false) {
            try [one, other].map {
              try PersonFile.sealed($0.digest, in: desk.registry, assessor: desk.assessor).plan
            }
          }
          isFound = true
          show(PlanComparison(plans[0], plans[1]), [one, other], desk.world)
        }
      }
    }
    guard isFound else { throw Failure(.notUnderstood, "There are no such two versions.") }
  }

  private func show(
    _ comparison: PlanComparison, _ versions: [HeldVersion], _ world: HospiceWorld
  ) {
    let names = versions.map { version in
      versions[0].number == versions[1].number ? version.inWords : "version \(version.number)"
    }
    world.show("PLAN \(versions[0].plan): \(names[0]) and \(names[1])")
    for change in comparison.changes {
      world.show("  \(change.title)")
      world.show("    \(names[0]): \(change.before.onOneLine)")
      world.show("    \(names[1]): \(change.after.onOneLine)")
    }
    world.show("  The same in both: \(comparison.unchanged).")
  }
}
