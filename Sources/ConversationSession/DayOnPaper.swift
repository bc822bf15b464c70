import CivilCalendar
import CarePlanModel

/// A day as it stands on paper, where somebody said it from where they stood: "yesterday".
///
/// Whoever reads a paper next month cannot tell which day that was. So the day itself is written,
/// with the word that was typed beside it. Where the word leaves the day open ("last week"), it is
/// written on which day it was said.
enum DayOnPaper {
  /// - Parameters:
  ///   - text: What was typed.
  ///   - recorded: When it was typed, as RFC 3339.
  static func text(_ text: String, recorded: String, in variant: AskedQuestion.Variant) -> String {
    let words = text.lowercased().filter { $0 != "'" && $0 != "’" }
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let isDated = text.split { !$0.isNumber }.contains { $0.count == yearDigits }
    guard !isDated, let said = CivilDate(recorded.prefix(dayCharacters)) else { return text }
    let line = " " + words.joined(separator: " ") + " "
    // The day before yesterday is not yesterday.
    if line.contains(" day before yesterday ") {
      return "\(inWords(said.moved(byDays: -2), variant)) (“\(text)”)"
    }
    let known = Set(days.filter { line.contains(" \($0.words) ") }.map(\.days))
    // "Not today, yesterday" names two days: the reader is told when it was said, and no more.
    if known.count == 1, let days = known.first {
      return "\(inWords(said.moved(byDays: days), variant)) (“\(text)”)"
    }
    guard !known.isEmpty || words.contains(where: loose.contains) else { return text }
    let note = variant == .welsh ? "dywedwyd ar" : "said on"
    return "“\(text)” (\(note) \(inWords(said, variant)))"
  }

  private static func inWords(_ day: CivilDate, _ variant: AskedQuestion.Variant) -> String {
    variant == .welsh ? day.inWelshWords : day.inWords
  }

  private static let dayCharacters = 10
  private static let yearDigits = 4

  /// Words that name one day, and how far it is from the day on which they are said.
  private static let days: [(words: String, days: Int)] =
    [
      "today", "this morning", "this afternoon", "this evening", "tonight", "earlier on today",
      "just now", "heddiw", "bore ma", "y bore yma", "prynhawn ma", "heno",
    ].map { ($0, 0) }
    + ["yesterday", "last night", "ddoe", "neithiwr"].map { ($0, -1) }
    + ["two days ago", "2 days ago", "echdoe"].map { ($0, -2) }
    + ["three days ago", "3 days ago"].map { ($0, -3) }
    + ["a week ago today"].map { ($0, -7) }
    + ["tomorrow", "yfory"].map { ($0, 1) }
  /// Words that are true only from where somebody stood, and name no day.
  private static let loose: Set<String> = [
    "ago", "last", "next", "week", "weeks", "month", "recently", "lately", "now", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "morning", "weekend",
    "fortnight",
    "diwethaf", "nesaf", "wythnos", "llynedd",
  ]
}
