import ArgumentParser
import HospiceRegistry
import OperatingSystem

/// Settles a question.
struct ResolveCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Settle a question of the queue, with your name and a reason.",
    discussion: """
      noted             you looked at it, and the plan stays as it is
      use               of versions side by side, this is the one to read
      set-aside         this version is not to be used; it stays in the history
      same-person       it belongs to the other person that the queue names, or to --person
      different-person  it does not; a version of this person's plan that turns out to be
                        another's is not used, and stays in the history

      With --take-back and a reason, what a decision changed is undone, and the question waits in \
      the queue once more. That it was decided stays written down.
      """)

  @OptionGroup var desk: DeskOptions

  @Argument(help: "The number of the question.")
  var question: Int

  @Option(help: "What was decided.")
  var decision: String?

  @Flag(help: "Undo what was decided before, and ask anew.")
  var takeBack = false

  @Option(help: "Why, and on what grounds.")
  var reason: String

  @Option(help: "Whose the document is, where the queue names nobody: a number of the registry.")
  var person: Int?

  func run(in world: HospiceWorld) throws -> ExitReason {
    guard reason.contains(where: \.isLetter), reason.utf8.count <= 2000 else {
      throw Failure(.notUnderstood, "Write the reason in words, and in 2000 letters at most.")
    }
    if takeBack { return try runTakingBack(in: world) }
    guard let typed = self.decision else {
      throw Failure(.notUnderstood, "Say what was decided behind --decision. --help lists it.")
    }
    guard let decision = Settlement.Decision(rawValue: typed), decision != .arrived,
      decision != .takenBack
    else { throw Failure(.notUnderstood, "There is no such decision. --help lists them.") }
    let desk = try Desk(desk, in: world)
    let (effect, whose) = try desk.carryOut {
      try desk.decisions.resolve(
        question, decision, explanation: reason, person: person, at: world.now())
      let settled = try desk.registry.question(question)
      return (settled?.effect(of: decision) ?? "", try settled.flatMap { try owner($0, in: desk) })
    }
    world.show("Question \(question) is settled. \(effect)")
    if let whose { world.show("Person \(whose.id): \(whose.inWords)") }
    return .fine
  }

  private func runTakingBack(in world: HospiceWorld) throws -> ExitReason {
    guard decision == nil, person == nil else {
      throw Failure(.notUnderstood, "--take-back takes a reason and nothing else.")
    }
    let desk = try Desk(desk, in: world)
    let (number, whose) = try desk.carryOut {
      let number = try desk.decisions.takeBack(question, explanation: reason, at: world.now())
      return (number, try desk.registry.question(number).flatMap { try owner($0, in: desk) })
    }
    world.show(
      "What was decided on question \(question) is undone. It waits in the queue as question "
        + "\(number).")
    if let whose { world.show("Person \(whose.id): \(whose.inWords)") }
    return .fine
  }

  /// Whose it is now.
  private func owner(_ question: OpenQuestion, in desk: Desk) throws -> KnownPerson? {
    let person: Int? =
      switch question.subject {
      case .version(let digest): try desk.registry.version(digest)?.person
      case .document(let id): try desk.registry.document(id)?.person
      }
    return try person.flatMap { try desk.registry.person($0) }
  }
}

extension OpenQuestion {
  /// What a decision has changed.
  fileprivate func effect(of decision: Settlement.Decision) -> String {
    switch decision {
    case .noted where reason == .personDiffers: "It is read as a plan of this person:"
    case .noted, .arrived, .takenBack: "It stays as it is, and the note stays with it."
    case .use: "This version, or what followed it, is the one that is read from now on."
    case .differentPerson where reason == .personDiffers, .setAside:
      "It is not used any longer, and stays in the history."
    case .samePerson: "It belongs to this person now:"
    case .differentPerson: "It stays with this person:"
    }
  }
}

extension Desk {
  var decisions: Decisions { Decisions(registry: registry, assessor: assessor, staff: staff) }

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
        case .namesAnother: "The queue names whose it may be. Leave --person out."
        case .needsPerson: "Say whose it is: --person and a number of the registry."
        case .standsNoLonger:
          "That version is none of those that stand side by side now. Look at the queue again."
        case .noSuchBatch: "There is no such batch."
        case .rolledBackAlready: "That batch is rolled back already."
        case .notSettledYet: "That question is not settled yet."
        case .cannotBeTakenBack:
          "That was decided by nobody, or by an older program that did not write down what changed."
        case .changedSince:
          "Something was decided since that goes on from it. Take that back first."
        case .batchIsRunning: "That batch is still being brought in. Stop the import first."
        }
      throw Failure(.notUnderstood, sentence)
    }
  }
}
