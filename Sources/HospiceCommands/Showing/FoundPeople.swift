import CarePlanModel
import HospiceRegistry
import OperatingSystem

/// Everybody who may be meant by what was typed.
struct FoundPeople {
  /// More than anybody reads, or needs to see who looks for one.
  static let countMax = 200
  /// So many may be meant by a name before it is asked for more of it.
  static let choiceMax = 20

  let people: [KnownPerson]
  /// Whether there are more than those.
  let isCut: Bool
  /// What may be the matter where there is nobody.
  let hint: String?

  /// It belongs inside a transaction.
  init(_ query: PersonQuery, in registry: any Registry) throws {
    let found: [KnownPerson]
    var hint: String?
    switch query {
    case .id(let id): found = try registry.person(id).map { [$0] } ?? []
    case .healthNumber(let number):
      found = try registry.people(number: number)
      if !HealthIdentifier.passesModulus11(number) {
        hint = "The last digit of that number does not fit the others: it may be mistyped."
      }
    case .clues(let words, let birthDate):
      found = try registry.people(
        nameBeginnings: words, birthDate: birthDate, countMax: FoundPeople.countMax + 1)
    }
    // Those whose plans turned out to be somebody else's are found with that one.
    people = try found.prefix(FoundPeople.countMax).filter { person in
      try !registry.versions(ofPerson: person.id).isEmpty
        || !registry.documents(ofPerson: person.id).isEmpty
    }
    if case .id(let id) = query, people.isEmpty {
      hint = try FoundPeople.whereTheyAre(id, found.first, in: registry)
    }
    isCut = found.count > FoundPeople.countMax
    self.hint = hint
  }

  /// A number on a note of yesterday may be that of somebody who turned out to be another since.
  private static func whereTheyAre(
    _ id: Int, _ person: KnownPerson?, in registry: any Registry
  ) throws -> String {
    guard let clues = person?.clues else {
      return "\(id) was taken for a number of this registry. A date of birth is written as "
        + "17/05/1948."
    }
    var others = try clues.numbers.flatMap { try registry.people(number: $0) }
    if let birth = clues.birthDate {
      others += try registry.people(birthDate: birth, sharing: clues.nameParts)
    }
    let other = try others.first { try $0.id != id && registry.hasAnything(ofPerson: $0.id) }
    return other.map { "What was kept under \(id) is now under person \($0.id): \($0.inWords)." }
      ?? "Nothing is kept under \(id) any more."
  }

  /// For the audit: who was shown, by their numbers. What was typed may be a name, and a name is no
  /// matter for it.
  var forAudit: String {
    let count = isCut ? "more than \(people.count)" : String(people.count)
    guard !people.isEmpty else { return count }
    return count + ": " + people.map { String($0.id) }.joined(separator: " ")
  }
}

extension Desk {
  /// Finds the one person who is meant by a number of the registry, a health number, a name or a
  /// date of birth. That somebody asked is written down, also where nobody or several are meant.
  ///
  /// It is a transaction of its own: what is shown here is kept in the audit, whatever fails later.
  ///
  /// - Throws: ``Failure`` where there is nobody, or more than one.
  func person(_ named: String) throws -> KnownPerson {
    let query = try PersonQuery(named)
    let found = try registry.transaction {
      let found = try FoundPeople(query, in: registry)
      // Of one person, the audit will say what was done.
      if found.people.count != 1 { try write(.search, "", outcome: found.forAudit) }
      return found
    }
    guard let person = found.people.first else {
      let hint = found.hint.map { " " + $0 } ?? ""
      throw Failure(.notUnderstood, "Nobody here is called that, or has that number.\(hint)")
    }
    guard found.people.count > 1 else { return person }
    guard found.people.count <= FoundPeople.choiceMax else {
      throw Failure(
        .notUnderstood,
        "More than \(FoundPeople.choiceMax) people may be meant. Give more of the name, or the "
          + "date of birth.")
    }
    for person in found.people { world.show("\(person.id): \(person.inWords)") }
    throw Failure(.notUnderstood, "There are several. Give the number before the colon.")
  }
}
