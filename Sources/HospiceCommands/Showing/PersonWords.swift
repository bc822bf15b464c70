import CarePlanModel
import HospiceRegistry

extension KnownPerson {
  /// One line, by which a person is told from others.
  var inWords: String { clues.inWords }
}

extension PersonClues {
  /// One line, by which a person is told from others.
  var inWords: String {
    let name = self.name.isEmpty ? "no name" : self.name
    let born = birthDate.map { CivilDate($0)?.inWords ?? $0 }.map { ", born \($0)" } ?? ""
    let numbers =
      healthNumbers.isEmpty
      ? ", no health number"
      : ", health number " + healthNumbers.map(spaced).joined(separator: " and ")
    return "\(name)\(born)\(numbers)"
  }

  /// Ten digits as they are read out.
  private func spaced(_ number: String) -> String {
    guard number.count == 10 else { return number }
    return "\(number.prefix(3)) \(number.dropFirst(3).prefix(3)) \(number.dropFirst(6))"
  }
}

/// Whom somebody may have meant.
struct FoundPeople {
  let people: [KnownPerson]
  /// There are more than were asked for.
  let isCut: Bool

  static let countMax = 1000
}

extension Desk {
  /// Finds the one person who is meant by a number of the registry, a health number or a name.
  ///
  /// Whoever is shown several people has read of each of them: that is written down at once.
  ///
  /// - Precondition: No transaction is running.
  /// - Throws: ``Failure`` where there is nobody, or more than one.
  func person(_ named: String) throws -> KnownPerson {
    let found = try registry.transaction {
      let found = try people(named)
      if found.people.count > 1 { try write(.search, "", outcome: String(found.people.count)) }
      return found
    }
    guard let person = found.people.first else {
      throw Failure(.notUnderstood, "Nobody here is called that, or has that number.")
    }
    guard found.people.count == 1 else {
      for person in found.people { world.show("\(person.id): \(person.inWords)") }
      throw Failure(
        .needsDecision,
        (found.isCut ? "There are more than can be shown. " : "There are several. ")
          + "Give the number before the colon.")
    }
    return person
  }

  /// Everybody who may be meant: a number, a date of birth, or words with which names begin.
  ///
  /// It belongs inside a transaction.
  func people(_ typed: String) throws -> FoundPeople {
    let compact = HealthIdentifier.compact(typed)
    if compact.count == 10, compact.allSatisfy(\.isNumber), compact.allSatisfy(\.isASCII) {
      return try found(registry.people(number: compact))
    }
    if let id = Int(typed) { return try found(registry.person(id).map { [$0] } ?? []) }
    if let day = CivilDate(typed: typed) {
      return try found(registry.people(birthDate: day.description))
    }
    return try found(
      registry.people(
        nameBeginnings: PersonClues.beginnings(typed), countMax: FoundPeople.countMax + 1))
  }

  /// Without those whose plans turned out to be somebody else's: they are found with that one.
  private func found(_ people: [KnownPerson]) throws -> FoundPeople {
    let known = try people.prefix(FoundPeople.countMax).filter { person in
      try !registry.versions(ofPerson: person.id).isEmpty
        || !registry.documents(ofPerson: person.id).isEmpty
    }
    return FoundPeople(people: known, isCut: people.count > FoundPeople.countMax)
  }
}

extension CivilDate {
  /// A day as people here write it: `1948-05-17`, `17/5/1948`, `17.05.1948` or `17 May 1948`.
  init?(typed: String) {
    if let day = CivilDate(typed) {
      self = day
      return
    }
    let parts = typed.split { !$0.isLetter && !$0.isNumber }.map { String($0).lowercased() }
    guard parts.count == 3, let day = Int(parts[0]), parts[2].count == 4, let year = Int(parts[2])
    else { return nil }
    let month =
      Int(parts[1])
      ?? (1...12).first { number in
        guard let first = CivilDate(year: 2000, month: number, day: 1) else { return false }
        return parts[1].count > 2 && first.inWords.lowercased().contains(" " + parts[1])
      }
    guard let month else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
