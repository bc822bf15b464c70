import DialogueModel

/// A day of the calendar, as kept in answers.
struct Day {
  let year: Int
  let month: Int
  let day: Int

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let welshMonths = [
    "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi",
    "Hydref", "Tachwedd", "Rhagfyr",
  ]

  /// - Parameter text: `yyyy-mm-dd`.
  init?(_ text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return nil }
    (year, month, day) = (parts[0], parts[1], parts[2])
  }

  func inWords(_ language: Language) -> String {
    let months = language == .welsh ? Self.welshMonths : Self.months
    return "\(day) \(months[month - 1]) \(year)"
  }

  /// Whole years from this day to another.
  func years(until other: Day) -> Int {
    let hadBirthday = (other.month, other.day) >= (month, day)
    return other.year - year - (hadBirthday ? 0 : 1)
  }
}
