import ArgumentParser
import HospiceRegistry
import OperatingSystem

/// What somebody must decide.
struct QueueCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "Show what somebody must decide.")

  @OptionGroup var desk: DeskOptions

  func run(in world: HospiceWorld) throws -> ExitReason {
    let desk = try Desk(desk, in: world)
    try desk.note(.list, "queue")
    var last = 0
    while true {
      let (end, lines) = try desk.registry.reading {
        let page = try desk.registry.openQuestions(after: last, countMax: QueueCommand.pageCount)
        return (page.last?.id, try page.flatMap { try describe($0, desk) })
      }
      guard let end else { break }
      world.show(lines)
      last = end
    }
    if last == 0 { world.show("There is nothing to decide.") }
    return last == 0 ? .fine : .needsDecision
  }

  /// How many questions are asked for together.
  private static let pageCount = 200

  private func describe(_ question: OpenQuestion, _ desk: Desk) throws -> [String] {
    var lines = ["\(question.id): \(question.reason.sentence)"]
    switch question.subject {
    case .document(let id): lines += try describe(documentNumbered: id, desk)
    case .version(let digest):
      guard let version = try desk.registry.version(digest),
        let person = try desk.registry.person(version.person)
      else { throw RegistryFailure(.damaged, code: "questions") }
      lines += [
        "  Person \(person.id): \(person.inWords)",
        "  Version \(version.number) of plan \(version.plan), in batch \(version.batch), "
          + "fingerprint \(version.fingerprint), changed on \(dayInWords(version.updated))",
      ]
      if question.reason == .fork { lines += try rivals(of: version, desk) }
      if let detail = question.detail {
        let words = detail.split(separator: " ")
        lines.append(
          "  What came: version \(words.joined(separator: ", ")), on \(dayInWords(question.asked))")
      }
    }
    if let other = try question.otherPerson.flatMap({ try desk.registry.person($0) }) {
      lines.append("  It may be person \(other.id): \(other.inWords)")
    }
    let decisions = question.decisions.map(\.rawValue).joined(separator: ", ")
    return lines + ["  To be settled as one of: \(decisions)"]
  }

  /// What `use` would put aside: whoever decides has to see both.
  private func rivals(of version: HeldVersion, _ desk: Desk) throws -> [String] {
    let versions = try desk.registry.versions(ofPlan: version.plan)
    let shown = versions.chain.standing.shown
    return versions.filter { shown.contains($0.digest) && $0.digest != version.digest }.map {
      "  Beside \($0.inWordsWithDay)"
    }
  }

  private func describe(documentNumbered id: Int, _ desk: Desk) throws -> [String] {
    guard let document = try desk.registry.document(id) else {
      throw RegistryFailure(.damaged, code: "questions")
    }
    let person = try document.person.flatMap { try desk.registry.person($0) }
    let patient = document.patient.map { ", and it says: \($0.inWords)" } ?? ""
    return [
      person.map { "  Person \($0.id): \($0.inWords)" } ?? "  Nobody knows whose it is\(patient)",
      "  " + document.inWords,
    ] + document.detail(nil).map { "    " + $0 }
      + ["    " + document.wayToOriginal]
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
      same-person       it belongs to the other person that the queue names, or to --person
      different-person  it does not; a version of this person's plan that turns out to be
                        another's is not used, and stays in the history
      """)

  @OptionGroup var desk: DeskOptions

  @Argument(help: "The number of the question.")
  var question: Int

  @Option(help: "What was decided.")
  var decision: String

  @Option(help: "Why, and on what grounds.")
  var reason: String

  @Option(help: "Whose the document is, where the queue names nobody: a number of the registry.")
  var person: Int?

  func run(in world: HospiceWorld) throws -> ExitReason {
    guard let decision = Settlement.Decision(rawValue: decision), decision != .arrived else {
      throw Failure(.notUnderstood, "There is no such decision. --help lists them.")
    }
    guard reason.contains(where: \.isLetter), reason.utf8.count <= 2000 else {
      throw Failure(.notUnderstood, "Write the reason in words, and in 2000 letters at most.")
    }
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
    case .noted, .arrived: "It stays as it is, and the note stays with it."
    case .use: "This version, or what followed it, is the one that is read from now on."
    case .differentPerson where reason == .personDiffers, .setAside:
      "It is not used any longer, and stays in the history."
    case .samePerson: "It belongs to this person now:"
    case .differentPerson: "It stays with this person:"
    }
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

  func run(in world: HospiceWorld) throws -> ExitReason {
    let desk = try Desk(desk, in: world)
    let count = try desk.carryOut { try desk.decisions.rollBack(batch, at: world.now()) }
    let versions = count.versions == 1 ? "1 version" : "\(count.versions) versions"
    let documents =
      switch count.documents {
      case 0: ""
      case 1: " and 1 document not made with Kindred"
      default: " and \(count.documents) documents not made with Kindred"
      }
    let isOne = count.versions == 1 && count.documents == 0
    world.show(
      "Batch \(batch) is rolled back: \(versions)\(documents) no longer "
        + (isOne ? "counts." : "count."))
    if count.kept > 0 {
      world.show(
        (count.kept == 1 ? "1 version" : "\(count.kept) versions")
          + " came again with another batch, and still \(count.kept == 1 ? "counts" : "count").")
    }
    return .fine
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
        case .batchIsRunning: "That batch is still being brought in. Stop the import first."
        }
      throw Failure(.notUnderstood, sentence)
    }
  }
}
