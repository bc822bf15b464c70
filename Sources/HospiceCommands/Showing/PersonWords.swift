import CarePlanModel
import CivilCalendar
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
