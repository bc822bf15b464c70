import CarePlanModel
import CivilCalendar
import HospiceRegistry
import OperatingSystem

/// What somebody typed to find a person by.
enum PersonQuery: Hashable {
  /// A number of the registry.
  case id(Int)
  /// Ten digits of a health service.
  case healthNumber(String)
  /// Words with which names begin, a date of birth, or both.
  case clues([String], birthDate: String?)

  /// - Throws: ``Failure`` where there are digits in it that are nothing of the kind: whoever reads
  ///   "nobody" would believe that nobody is here.
  init(_ typed: String) throws(Failure) {
    let compact = HealthIdentifier.compact(typed)
    if compact.utf8.count == 10, compact.utf8.allSatisfy(PersonQuery.isDigit) {
      self = .healthNumber(compact)
      return
    }
    if let id = Int(typed) {
      self = .id(id)
      return
    }
    var words = typed.split { $0.isWhitespace || $0 == "," }.map(String.init)
    let birthDate = TypedDay.taken(from: &words)
    guard !words.contains(where: { $0.utf8.contains(where: PersonQuery.isDigit) }) else {
      throw Failure(
        .notUnderstood,
        "That is no day of the calendar and no health number. Write a day as 17/05/1948, and a "
          + "health number in ten digits.")
    }
    self = .clues(
      PersonClues.beginnings(in: words.joined(separator: " ")), birthDate: birthDate?.description)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// A day as people write it, the day before the month: 17/05/1948, 17 May 1948, 1948-05-17.
private enum TypedDay {
  /// - Parameter words: What was typed. The day is taken out of it.
  static func taken(from words: inout [String]) -> CivilDate? {
    for index in words.indices {
      if let day = inFigures(words[index]) {
        words.remove(at: index)
        return day
      }
      guard index + 3 <= words.count else { continue }
      let three = words[index..<index + 3].map { $0.lowercased() }
      if let day = inWords(three[0], three[1], three[2]) ?? inWords(three[1], three[0], three[2]) {
        words.removeSubrange(index..<index + 3)
        return day
      }
    }
    return nil
  }

  private static func inFigures(_ word: String) -> CivilDate? {
    let parts = word.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    guard parts.count == 3 else { return nil }
    if parts[0].count == 4 { return day(parts[2], parts[1], parts[0]) }
    return day(parts[0], parts[1], parts[2])
  }

  private static func day(
    _ day: Substring, _ month: Substring, _ year: Substring
  ) -> CivilDate? {
    guard year.count == 4, let day = Int(day), let month = Int(month), let year = Int(year) else {
      return nil
    }
    return CivilDate(year: year, month: month, day: day)
  }

  private static func inWords(_ day: String, _ month: String, _ year: String) -> CivilDate? {
    let endings = ["st", "nd", "rd", "th"]
    let figures = endings.contains(String(day.suffix(2))) ? String(day.dropLast(2)) : day
    let name = month.hasSuffix(".") ? String(month.dropLast()) : month
    guard let day = Int(figures), year.count == 4, let year = Int(year), name.count >= 3,
      let index = months.firstIndex(where: { $0.hasPrefix(name) })
    else { return nil }
    return CivilDate(year: year, month: index + 1, day: day)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
