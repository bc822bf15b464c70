import ArgumentParser
import HospiceRegistry

/// What somebody must decide.
struct QueueCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "Show what somebody must decide.")

  @OptionGroup var desk: DeskOptions

  func run(in world: HospiceWorld) throws -> HospiceExit {
    let desk = try Desk(desk, in: world)
    let lines = try desk.registry.transaction {
      try desk.write(.list, "queue")
      return try desk.registry.openQuestions().flatMap { try describe($0, desk) }
    }
    for line in lines { world.show(line) }
    if lines.isEmpty { world.show("There is nothing to decide.") }
    return lines.isEmpty ? .fine : .needsDecision
  }

  private func describe(_ question: OpenQuestion, _ desk: Desk) throws -> [String] {
    guard let version = try desk.registry.version(question.digest),
      let person = try desk.registry.person(version.person)
    else { throw RegistryFailure(.damaged, code: "questions") }
    var lines = [
      "\(question.id): \(question.reason.sentence)",
      "  Person \(person.id): \(person.inWords)",
      "  Version \(version.number) of plan \(version.plan), in batch \(version.batch)",
    ]
    if let other = try question.otherPerson.flatMap({ try desk.registry.person($0) }) {
      lines.append("  It may be person \(other.id): \(other.inWords)")
    }
    let decisions = question.decisions.map(\.rawValue).joined(separator: ", ")
    return lines + ["  To be settled as one of: \(decisions)"]
  }
}

/// Settles a question.
struct ResolveCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Settle a question of the queue, with your name and a reason.",
    discussion: """
      noted             you looked at it, and the plan stays as it is
      use               of versions side by side, this is the one to read
      set-aside         this version is not to be used; it stays in the history
      same-person       the plan belongs to the other person that the queue names
      different-person  it does not
      """)

  @OptionGroup var desk: DeskOptions

  @Argument(help: "The number of the question.")
  var question: Int

  @Option(help: "What was decided.")
  var decision: String

  @Option(help: "Why, and on what grounds.")
  var reason: String

  func run(in world: HospiceWorld) throws -> HospiceExit {
    guard let decision = Settlement.Decision(rawValue: decision), decision != .arrived else {
      throw Failure(.notUnderstood, "There is no such decision. --help lists them.")
    }
    guard reason.contains(where: \.isLetter), reason.utf8.count <= 2000 else {
      throw Failure(.notUnderstood, "Write the reason in words, and in 2000 letters at most.")
    }
    let desk = try Desk(desk, in: world)
    let decisions = Decisions(registry: desk.registry, staff: desk.staff)
    try desk.carryOut {
      try decisions.resolve(question, decision, explanation: reason, at: world.now())
    }
    world.show("Question \(question) is settled.")
    return .fine
  }
}

/// Takes a batch back.
struct RollbackCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback",
    abstract: "Let what a batch brought in no longer count. Nothing is deleted.")

  @OptionGroup var desk: DeskOptions

  @Argument(help: "The number of the batch.")
  var batch: Int

  func run(in world: HospiceWorld) throws -> HospiceExit {
    let desk = try Desk(desk, in: world)
    let decisions = Decisions(registry: desk.registry, staff: desk.staff)
    let count = try desk.carryOut { try decisions.rollBack(batch, at: world.now()) }
    world.show("Batch \(batch) is rolled back: \(count) versions no longer count.")
    return .fine
  }
}

extension Desk {
  /// A decision in one transaction; why it cannot be carried out, in words.
  func carryOut<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try registry.transaction { try work() }
    } catch let refusal as Decisions.Refusal {
      let sentence =
        switch refusal {
        case .noSuchQuestion: "There is no such question."
        case .settledAlready: "That question is settled already."
        case .needs(let decisions):
          "This question is settled as one of: "
            + decisions.map(\.rawValue).joined(separator: ", ") + "."
        case .noSuchBatch: "There is no such batch."
        case .rolledBackAlready: "That batch is rolled back already."
        }
      throw Failure(.notUnderstood, sentence)
    }
  }
}
