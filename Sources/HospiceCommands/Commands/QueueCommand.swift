import ArgumentParser
import HospiceRegistry
import OperatingSystem

/// What somebody must decide.
struct QueueCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "Show what somebody must decide.",
    discussion: "What may change what is done at a bedside comes first.")

  @OptionGroup var desk: DeskOptions

  @Argument(help: "Only what is asked about this person, named as for show.")
  var person: String?

  func run(in world: HospiceWorld) throws -> ExitReason {
    let desk = try Desk(desk, in: world)
    let person = try person.map { try desk.person($0) }
    try desk.note(.list, person.map { "queue of \($0.id)" } ?? "queue")
    let count = try person.map { try show(of: $0, desk) } ?? showAll(desk)
    world.show(
      count == 0
        ? "There is nothing to decide."
        : "kindred-hospice resolve NUMBER --decision … --reason … settles one. Ask somebody who knows."
    )
    return count == 0 ? .fine : .needsDecision
  }

  /// What may turn around what is done at a bedside comes first, however many there are.
  private func showAll(_ desk: Desk) throws -> Int {
    var count = 0
    for urgency in Reason.urgencies {
      var last = 0
      while true {
        let (end, all) = try desk.registry.reading {
          let page = try desk.registry.openQuestions(after: last, countMax: QueueCommand.pageCount)
          let now = page.filter { $0.reason.urgency == urgency }
          return (page.last?.id, try now.map { try describe($0, desk) })
        }
        guard let end else { break }
        desk.world.show(all.flatMap { $0 })
        count += all.count
        last = end
      }
    }
    return count
  }

  private func show(of person: KnownPerson, _ desk: Desk) throws -> Int {
    let all = try desk.registry.reading {
      try desk.registry.openQuestions(ofPerson: person.id)
        .sorted { ($0.reason.urgency, $0.id) < ($1.reason.urgency, $1.id) }
        .map { try describe($0, desk) }
    }
    desk.world.show(all.flatMap { $0 })
    return all.count
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
