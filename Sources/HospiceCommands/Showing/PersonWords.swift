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
    let doubt = hasLettersThatDeceive ? " (some letters look like others)" : ""
    let name = shownName + doubt
    let born = birthDate.map { CivilDate($0)?.inWords ?? $0 }.map { ", born \($0)" } ?? ""
    let numbers =
      healthNumbers.isEmpty
      ? ", no health number"
      : ", health number " + healthNumbers.map(spaced).joined(separator: " and ")
    return "\(name)\(born)\(numbers)"
  }

  /// A name may hold anything, and must not pass for words of ours: one that does not look like a
  /// name stands in quotation marks.
  private var shownName: String {
    if name.allSatisfy(\.isWhitespace) { return "no name" }
    let signs: Set<Character> = ["'", "\u{2019}", "-", " ", "."]
    let words = name.split(separator: " ")
    let isOfNames = name.allSatisfy { $0.isLetter || $0.isNumber || signs.contains($0) }
    // A point stands behind a letter or a title, and ends no sentence.
    let hasSentence = words.contains { $0.hasSuffix(".") && $0.count > 5 }
    return isOfNames && !hasSentence && words.count <= 6 ? name : "\"\(name)\""
  }

  /// Ten digits as they are read out.
  private func spaced(_ number: String) -> String {
    guard number.count == 10 else { return number }
    return "\(number.prefix(3)) \(number.dropFirst(3).prefix(3)) \(number.dropFirst(6))"
  }
}
