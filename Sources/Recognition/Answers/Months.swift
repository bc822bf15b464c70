import CivilCalendar

/// The months by their names, in English and in Welsh.
public enum Months {
  enum Writing { case exact, misspelt, misspeltShort }

  private static let full = CivilDate.months.map { $0.lowercased() }
  private static let short = full.map { String($0.prefix(3)) }
  private static let welsh = CivilDate.welshMonths.map { $0.lowercased() }
  /// The forms that some take after another word: 17 o Fai.
  private static let welshMutated = [
    "fawrth": 2, "fai": 4, "fehefin": 5, "orffennaf": 6, "fedi": 8, "dachwedd": 10, "ragfyr": 11,
  ]
  private static let shortLettersMax = 4

  /// - Parameter text: A word in plain letters.
  /// - Returns: The month from 1 to 12, and how well it is spelt.
  static func named(_ text: String) -> (number: Int, spelling: Writing)? {
    if let index = exact(text) { return (index + 1, .exact) }
    let typed = Array(text.utf8)
    guard typed.count > 3 else { return nil }
    let near = full.firstIndex { $0 != "may" && Spelling.edits(typed, Array($0.utf8)) <= 1 }
    guard let near else { return nil }
    return (near + 1, full[near].utf8.count <= shortLettersMax ? .misspeltShort : .misspelt)
  }

  /// Whether a word begins as a month does in English: "Feb", "septembr".
  public static func isBegun(by word: some StringProtocol) -> Bool {
    short.contains { word.hasPrefix($0) }
  }

  private static func exact(_ text: String) -> Int? {
    if text == "sept" { return 8 }
    return short.firstIndex(of: text) ?? full.firstIndex(of: text)
      ?? welsh.firstIndex(of: text) ?? welshMutated[text]
  }
}
