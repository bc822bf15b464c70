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

  /// - Returns: `yyyy-mm-dd`, or nothing.
  static func day(in reader: WordReader) -> String? {
    var numbers: [(value: Int, digits: Int)] = []
    var month: Int?
    var monthPlace = 0
    for word in reader.words {
      let text = String(decoding: reader.bytes(of: word), as: UTF8.self)
      if let number = number(text) {
        numbers.append(number)
      } else if let named = self.month(text), month == nil {
        month = named
        monthPlace = numbers.count
      }
    }
    if let month {
      guard numbers.count == 2, monthPlace < 2 else { return nil }
      return day(numbers[0].value, month, year(numbers[1]))
    }
    guard numbers.count == 3 else { return nil }
    if numbers[0].digits == 4 {
      return day(numbers[2].value, numbers[1].value, numbers[0].value)
    }
    return day(numbers[0].value, numbers[1].value, year(numbers[2]))
  }

  private static func number(_ text: String) -> (value: Int, digits: Int)? {
    var digits = Substring(text)
    if let ending = ordinalEndings.first(where: { text.hasSuffix($0) }) {
      digits = text.dropLast(ending.count)
    }
    guard (1...4).contains(digits.utf8.count), let value = Int(digits) else { return nil }
    return (value, digits.utf8.count)
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

  private static func year(_ number: (value: Int, digits: Int)) -> Int? {
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
