/// Numbers as they are said: "twelfth", "thirty-first", "nineteen forty three", "two thousand and one".
enum SpokenNumbers {
  /// A number with as many digits as it would be written with; an ordinal is a day and no part of a
  /// year.
  struct Number: Hashable, Sendable {
    var value: Int
    var digits: Int
    var isOrdinal = false
  }

  private static let belowTwenty = [
    ["zero", "oh", "o"], ["one", "first"], ["two", "second"], ["three", "third"],
    ["four", "fourth"], ["five", "fifth"], ["six", "sixth"], ["seven", "seventh"],
    ["eight", "eighth"], ["nine", "ninth"], ["ten", "tenth"], ["eleven", "eleventh"],
    ["twelve", "twelfth"], ["thirteen", "thirteenth"], ["fourteen", "fourteenth"],
    ["fifteen", "fifteenth"], ["sixteen", "sixteenth"], ["seventeen", "seventeenth"],
    ["eighteen", "eighteenth"], ["nineteen", "nineteenth"],
  ]
  private static let tens = [
    ["twenty", "twentieth"], ["thirty", "thirtieth"], ["forty", "fourty", "fortieth"],
    ["fifty", "fiftieth"], ["sixty", "sixtieth"], ["seventy", "seventieth"],
    ["eighty", "eightieth"], ["ninety", "ninetieth"],
  ]

  /// The number at the start of `words`, and how many of them it takes; nothing where none starts.
  static func first(of words: ArraySlice<String>) -> (number: Number, words: Int)? {
    guard let (value, isOrdinal, length) = belowHundred(words) else { return nil }
    let rest = words.dropFirst(length)
    if !isOrdinal, let (year, more) = year(value, rest) {
      return (Number(value: year, digits: 4), length + more)
    }
    guard value > 0 else { return nil }
    return (Number(value: value, digits: value < 10 ? 1 : 2, isOrdinal: isOrdinal), length)
  }

  /// "nineteen" followed by "forty three", "hundred and five" or "oh five"; "two" by "thousand".
  private static func year(_ century: Int, _ rest: ArraySlice<String>) -> (Int, Int)? {
    let unit = century == 2 ? "thousand" : "hundred"
    if century == 2 || (18...20).contains(century), rest.first == unit {
      let and = rest.dropFirst().first == "and" ? 2 : 1
      let start = century * (century == 2 ? 1000 : 100)
      guard let (value, isOrdinal, length) = belowHundred(rest.dropFirst(and)), !isOrdinal else {
        return (start, 1)
      }
      return (start + value, and + length)
    }
    guard (18...20).contains(century), let (value, isOrdinal, length) = belowHundred(rest),
      !isOrdinal
    else { return nil }
    if value >= 10 { return (century * 100 + value, length) }
    guard value == 0, let (unit, _, _) = belowHundred(rest.dropFirst()), unit < 10 else {
      return nil
    }
    return (century * 100 + unit, 2)
  }

  private static func belowHundred(
    _ words: ArraySlice<String>
  ) -> (value: Int, isOrdinal: Bool, words: Int)? {
    guard let word = words.first else { return nil }
    if let unit = belowTwenty.firstIndex(where: { $0.contains(word) }) {
      return (unit, isOrdinal(word, belowTwenty[unit]), 1)
    }
    guard let place = tens.firstIndex(where: { $0.contains(word) }) else { return nil }
    let ten = 20 + place * 10
    if isOrdinal(word, tens[place]) { return (ten, true, 1) }
    guard let next = words.dropFirst().first,
      let unit = belowTwenty[..<10].firstIndex(where: { $0.contains(next) }), unit > 0
    else { return (ten, false, 1) }
    return (ten + unit, isOrdinal(next, belowTwenty[unit]), 2)
  }

  private static func isOrdinal(_ word: String, _ spellings: [String]) -> Bool {
    spellings.count > 1 && word == spellings.last && !["oh", "o"].contains(word)
  }
}
