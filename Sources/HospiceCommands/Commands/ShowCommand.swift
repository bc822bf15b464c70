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
    let file = try desk.registry.transaction {
      let person = try desk.person(person)
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
    for plan in file.plans {
      let pairs = plan.versions.filter { $0.number == numbers[0] }.flatMap { one in
        plan.versions.filter { $0.number == numbers[1] && $0.digest != one.digest }.map {
          (one, $0)
        }
      }
      for (one, other) in pairs {
        let plans = try desk.registry.transaction(keeping: false) {
          try [one, other].map {
            try PersonFile.sealed($0.digest, in: desk.registry, assessor: desk.assessor).plan
          }
        }
        show(PlanComparison(plans[0], plans[1]), plan.id, numbers, desk.world)
      }
    }
  }

  private func show(
    _ comparison: PlanComparison, _ plan: String, _ numbers: [Int], _ world: HospiceWorld
  ) {
    world.show("PLAN \(plan): version \(numbers[0]) and version \(numbers[1])")
    for change in comparison.changes {
      world.show("  \(change.title)")
      world.show("    version \(numbers[0]): \(change.before ?? "nothing")")
      world.show("    version \(numbers[1]): \(change.after ?? "nothing")")
    }
    world.show("  The same in both: \(comparison.unchanged).")
  }
}
