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

extension Desk {
  /// Finds the one person who is meant by a number of the registry, a health number or a name.
  ///
  /// - Throws: ``Failure`` where there is nobody, or more than one.
  func person(_ named: String) throws -> KnownPerson {
    let found = try people(named)
    guard let person = found.first else {
      throw Failure(.notUnderstood, "Nobody here is called that, or has that number.")
    }
    guard found.count == 1 else {
      for person in found { world.show("\(person.id): \(person.inWords)") }
      throw Failure(.needsDecision, "There are several. Give the number before the colon.")
    }
    return person
  }

  /// Everybody who may be meant: a number, a date of birth, or words with which names begin.
  ///
  /// It belongs inside a transaction.
  func people(_ typed: String) throws -> [KnownPerson] {
    let compact = HealthIdentifier.compact(typed)
    if compact.count == 10, compact.allSatisfy(\.isNumber), compact.allSatisfy(\.isASCII) {
      return try registry.people(number: compact)
    }
    if let id = Int(typed) { return try registry.person(id).map { [$0] } ?? [] }
    if CivilDate(typed) != nil { return try registry.people(birthDate: typed) }
    let words = typed.split(separator: " ").map { PersonClues.beginning(String($0)) }
    guard let longest = words.max(by: { $0.count < $1.count }) else { return [] }
    return try registry.people(nameBeginning: longest, countMax: 1000).filter { person in
      words.allSatisfy { word in person.clues.nameParts.contains { $0.hasPrefix(word) } }
    }
  }
}
