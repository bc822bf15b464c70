import ArgumentParser
import CarePlanModel
import CivilCalendar
import HospiceRegistry
import OperatingSystem

/// Who is here.
struct ListCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List everybody of whom there is a plan.")

  @OptionGroup var desk: DeskOptions

  @Flag(help: "Only those whose plan should have been looked at again by now.")
  var overdue = false

  /// How many people are asked for together.
  static let pageCount = 500

  func run(in world: HospiceWorld) throws -> ExitReason {
    let desk = try Desk(desk, in: world)
    try desk.note(.list, overdue ? "overdue" : "")
    return overdue ? try OverdueList(desk).show() : try listAll(desk)
  }

  private func listAll(_ desk: Desk) throws -> ExitReason {
    var last = 0
    while true {
      let page = try desk.registry.reading {
        try Page(after: last, in: desk.registry)
      }
      guard let end = page.people.last?.id else { break }
      let today = try desk.now.day.description
      desk.world.show(page.people.compactMap { line($0, page, today) })
      last = end
    }
    if last == 0 { desk.world.show("There is nobody yet.") }
    let strays = try desk.registry.reading {
      try desk.registry.documentsOfNobody()
    }
    if let count = strays.countInWords { desk.world.show("Of nobody who is known: \(count).") }
    return .fine
  }

  /// So many people, and what there is of them, asked for together.
  private struct Page {
    let people: [KnownPerson]
    private(set) var versions: [Int: [HeldVersion]] = [:]
    private(set) var documents: [Int: [HeldDocument]] = [:]
    private(set) var questionCounts: [Int: Int] = [:]

    init(after last: Int, in registry: any Registry) throws {
      people = try registry.people(after: last, countMax: ListCommand.pageCount)
      guard let first = people.first?.id, let end = people.last?.id else { return }
      versions = Dictionary(grouping: try registry.versions(ofPeople: first...end), by: \.person)
      questionCounts = try registry.openQuestionCounts(ofPeople: first...end)
      for document in try registry.documents(ofPeople: first...end) {
        guard let person = document.person else { continue }
        documents[person, default: []].append(document)
      }
    }
  }

  /// Nil for somebody whose plans turned out to be another's.
  private func line(_ person: KnownPerson, _ page: Page, _ today: String) -> String? {
    let versions = page.versions[person.id] ?? []
    guard !versions.isEmpty || page.documents[person.id] != nil else { return nil }
    let plans = Dictionary(grouping: versions, by: \.plan)
    let questions = page.questionCounts[person.id] ?? 0
    let documents = (page.documents[person.id] ?? []).countInWords
    let what =
      plans.count == 1
      ? ListCommand.standing(versions, versions.chain.standing)
      : plans.isEmpty ? "No plan" : "\(plans.count) plans"
    let doubt = questions == 0 ? "" : " IN DOUBT: \(questions)."
    let others = documents.map { " \($0)." } ?? ""
    let isOverdue = plans.values.contains { versions in
      let shown = versions.chain.standing.shown
      return versions.contains {
        shown.contains($0.digest) && $0.status != .withdrawn && ($0.reviewBy ?? today) < today
      }
    }
    let overdue = isOverdue ? " REVIEW OVERDUE." : ""
    return "\(person.id): \(person.inWords). \(what).\(others)\(overdue)\(doubt)"
  }

  /// How a plan stands, in a few words.
  static func standing(_ versions: [HeldVersion], _ standing: PlanChain.Standing) -> String {
    func version(_ digest: String) -> String {
      guard let version = versions.first(where: { $0.digest == digest }) else { return "" }
      let day = PlanTime(version.updated)?.day.inWords ?? version.updated
      return "version \(version.number), changed on \(day)"
    }
    switch standing {
    case .nothing: return "No version counts"
    case .current(let digest): return "A plan, \(version(digest))"
    case .draft(let digest): return "A draft, \(version(digest))"
    case .withdrawn(let digest): return "Taken back, \(version(digest))"
    case .divided(let digests): return "\(digests.count) versions side by side"
    }
  }
}

/// Finds people.
struct SearchCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find people by name, health number or date of birth.")

  @OptionGroup var desk: DeskOptions

  @Argument(
    help: "Words with which names begin, a date of birth as 17/05/1948, or a health number.")
  var words: [String]

  func run(in world: HospiceWorld) throws -> ExitReason {
    let desk = try Desk(desk, in: world)
    let query = try PersonQuery(words.joined(separator: " "))
    guard query != .clues([], birthDate: nil) else {
      throw Failure(.notUnderstood, "Type letters of a name, a date of birth or a health number.")
    }
    let (found, lines) = try desk.registry.transaction {
      let found = try FoundPeople(query, in: desk.registry)
      try desk.write(.search, "", outcome: found.forAudit)
      let lines = try found.people.map { person in
        let documents = try desk.registry.documents(ofPerson: person.id).countInWords
        return "\(person.id): \(person.inWords)" + (documents.map { ". \($0)" } ?? "")
      }
      return (found, lines)
    }
    world.show(lines)
    if found.isCut {
      world.show("There are more. Type more of the name, the number or the date of birth.")
    } else if lines.isEmpty {
      world.show("Nobody was found." + (found.hint.map { " " + $0 } ?? ""))
      if case .clues(let words, _) = query, !words.isEmpty {
        world.show("A name may be spelt otherwise: try fewer letters, or the date of birth.")
      }
    }
    return .fine
  }
}
