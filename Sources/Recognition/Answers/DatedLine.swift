/// The numbers of a line, and the words beside them that name a month.
///
/// A word that stands away from every number names nobody's month of birth: Jan and April are first
/// names, and "may" says more than a month.
struct DatedLine {
  /// A month, and how many numbers stand before it.
  struct NamedMonth {
    let month: Int
    let spelling: Months.Writing
    let place: Int
    let isAfterNumber: Bool
    var isBeforeNumber = false

    /// A short name is one letter from many other words: Jane, Mary, jolly. It is put right only
    /// where nothing else can stand.
    fileprivate var isBesideNumbers: Bool {
      spelling == .misspeltShort ? isAfterNumber && isBeforeNumber : isAfterNumber || isBeforeNumber
    }
  }

  private(set) var numbers: [SpokenNumbers.Number] = []
  private var months: [NamedMonth] = []

  /// What may stand between a month and its number: 17 of May, 17eg o fis Mai.
  private static let between = ["of", "the", "in", "on", "day", "o", "y", "yn", "ym", "mis", "fis"]

  private enum Neighbour { case number, month, none }

  /// - Parameters:
  ///   - words: In plain letters.
  ///   - number: A number that is written in digits.
  init(_ words: [String], number: (String) -> SpokenNumbers.Number?) {
    var before = Neighbour.none
    var rest = words[...]
    while let word = rest.first {
      let month = Months.named(word)
      let spoken = month?.spelling == .exact ? nil : SpokenNumbers.first(of: rest)
      rest = rest.dropFirst(spoken?.words ?? 1)
      if let number = number(word) ?? spoken?.number {
        if before == .month { months[months.count - 1].isBeforeNumber = true }
        numbers.append(number)
        before = .number
      } else if let month {
        months.append(
          NamedMonth(
            month: month.number, spelling: month.spelling, place: numbers.count,
            isAfterNumber: before == .number))
        before = .month
      } else if !DatedLine.between.contains(word) {
        before = .none
      }
    }
  }

  enum Wanted { case exact, misspelt }

  func months(_ wanted: Wanted) -> [NamedMonth] {
    months.filter { ($0.spelling == .exact) == (wanted == .exact) && $0.isBesideNumbers }
  }
}
