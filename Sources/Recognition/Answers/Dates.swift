/// Reads a day as people in Britain write it: day, month, year.
///
/// Two-digit years up to 10 are 20xx and all others 19xx, because the day is a day of birth. A day
/// that no calendar has is no day.
enum Dates {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let fullMonths = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  /// In Welsh, each followed by the forms that it takes after another word: 17 o Fai.
  private static let welshMonths = [
    ["ionawr"], ["chwefror"], ["mawrth", "fawrth"], ["ebrill"], ["mai", "fai"],
    ["mehefin", "fehefin"], ["gorffennaf", "orffennaf"], ["awst"], ["medi", "fedi"], ["hydref"],
    ["tachwedd", "dachwedd"], ["rhagfyr", "ragfyr"],
  ]
  /// What is written after the number of a day: 1st, 2nd, and 1af, 3ydd, 17eg in Welsh.
  private static let ordinalEndings = [
    "st", "nd", "rd", "th", "fed", "ydd", "af", "il", "ed", "eg",
  ]
  private static let latestShortYear = 10

  /// - Parameter words: In plain letters.
  /// - Returns: `yyyy-mm-dd`, or nothing.
  static func day(in words: [String]) -> String? {
    let (numbers, month) = parts(of: words)
    if let month { return day(numbers, beside: month) }
    if numbers.count == 1, numbers[0].digits >= 6 { return day(numbers[0]) }
    guard numbers.count == 3 else { return nil }
    if numbers[0].digits == 4 {
      return day(numbers[2].value, numbers[1].value, numbers[0].value)
    }
    return day(numbers[0].value, numbers[1].value, year(numbers[2]))
  }

  private typealias Number = SpokenNumbers.Number
  /// A month by its name, and how many numbers stand before it.
  private typealias NamedMonth = (month: Int, place: Int)

  private static func parts(of words: [String]) -> ([Number], NamedMonth?) {
    var numbers: [Number] = []
    var month: NamedMonth?
    var rest = words[...]
    while let word = rest.first {
      var length = 1
      if let number = number(word) {
        numbers.append(number)
      } else if let named = self.month(word), month == nil {
        month = (named, numbers.count)
      } else if let spoken = SpokenNumbers.first(of: rest) {
        numbers.append(spoken.number)
        length = spoken.words
      }
      rest = rest.dropFirst(length)
    }
    return (numbers, month)
  }

  /// The day before the month or after it, and the year that follows. Beside other numbers, such as
  /// somebody's age, only a year of four digits is one.
  private static func day(_ numbers: [Number], beside named: NamedMonth) -> String? {
    let (month, place) = named
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

  private static func month(_ text: String) -> Int? {
    if let place = months.firstIndex(of: text) { return place + 1 }
    if text == "sept" { return 9 }
    if let place = welshMonths.firstIndex(where: { $0.contains(text) }) { return place + 1 }
    let typed = Array(text.utf8)
    guard typed.count >= 3 else { return nil }
    let place = fullMonths.firstIndex {
      $0 == text || (typed.count > 3 && Spelling.edits(typed, Array($0.utf8)) <= 1)
    }
    return place.map { $0 + 1 }
  }

  private static func year(_ number: Number) -> Int? {
    switch number.digits {
    case 4: number.value
    case 2: number.value <= latestShortYear ? 2000 + number.value : 1900 + number.value
    default: nil
    }
  }

  private static func day(_ day: Int, _ month: Int, _ year: Int?) -> String? {
    guard let year, (1850...2200).contains(year), (1...12).contains(month) else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day >= 1, day <= lengths[month - 1] else { return nil }
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(year)-\(padded(month))-\(padded(day))"
  }
}
