import CivilCalendar

/// Reads a day as people in Britain write it: day, month, year.
///
/// Two-digit years up to 10 are 20xx and all others 19xx, because the day is a day of birth. A day
/// that no calendar has is no day.
enum Dates {
  /// What is written after the number of a day: 1st, 2nd, and 1af, 3ydd, 17eg in Welsh.
  private static let ordinalEndings = [
    "st", "nd", "rd", "th", "fed", "ydd", "af", "il", "ed", "eg",
  ]
  private static let latestShortYear = 10
  /// In which somebody may have been born: a number beyond them is no year.
  private static let years = 1850...2200

  /// - Parameter words: In plain letters.
  /// - Returns: `yyyy-mm-dd`; nothing where there is no whole day, or where there are two: whoever
  ///   tells of a wedding and of a birth is asked again.
  static func day(in words: [String]) -> String? {
    let line = DatedLine(words, number: number)
    let named = line.months(.exact)
    if !named.isEmpty { return day(line.numbers, beside: named) }
    return day(line.numbers, beside: line.months(.misspelt)) ?? day(in: line.numbers)
  }

  private typealias Number = SpokenNumbers.Number

  private static func day(in numbers: [Number]) -> String? {
    if numbers.count == 1, numbers[0].digits >= 6 { return day(numbers[0]) }
    guard numbers.count == 3 else { return nil }
    if numbers[0].digits == 4 {
      return day(numbers[2].value, numbers[1].value, numbers[0].value)
    }
    return day(numbers[0].value, numbers[1].value, year(numbers[2]))
  }

  /// The one day that these months make.
  private static func day(_ numbers: [Number], beside named: [DatedLine.NamedMonth]) -> String? {
    let days = named.compactMap { day(numbers, beside: $0) }
    guard let first = days.first, days.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// The day before the month or after it, and the year that follows. Beside other numbers, such as
  /// somebody's age, only a year of four digits is one.
  private static func day(_ numbers: [Number], beside named: DatedLine.NamedMonth) -> String? {
    let (month, place) = (named.month, named.place)
    if numbers.count == 2, place < 2 { return day(numbers[0].value, month, year(numbers[1])) }
    let orders = [(place - 1, place), (place, place + 1)]
    for (first, last) in orders where first >= 0 && last < numbers.count {
      guard numbers[last].digits == 4 else { continue }
      if let day = day(numbers[first].value, month, year(numbers[last])) { return day }
    }
    return nil
  }

  /// A day in one number, 17051948 or 170548.
  private static func day(_ whole: Number) -> String? {
    let digits = whole.digits - 4
    let divisor = digits == 4 ? 10_000 : 100
    let year = year(Number(value: whole.value % divisor, digits: digits))
    return day(whole.value / divisor / 100, whole.value / divisor % 100, year)
  }

  private static func number(_ text: String) -> Number? {
    var digits = Substring(text)
    if let ending = ordinalEndings.first(where: { text.hasSuffix($0) }) {
      digits = text.dropLast(ending.count)
    }
    guard [1, 2, 3, 4, 6, 8].contains(digits.utf8.count), let value = Int(digits) else {
      return nil
    }
    return Number(value: value, digits: digits.utf8.count)
  }

  private static func year(_ number: Number) -> Int? {
    switch number.digits {
    case 4: number.value
    case 2: number.value <= latestShortYear ? 2000 + number.value : 1900 + number.value
    default: nil
    }
  }

  private static func day(_ day: Int, _ month: Int, _ year: Int?) -> String? {
    guard let year, years.contains(year) else { return nil }
    return CivilDate(year: year, month: month, day: day)?.description
  }
}
