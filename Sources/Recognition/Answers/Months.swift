/// The months by their names, in English and in Welsh.
enum Months {
  enum Writing { case exact, misspelt, misspeltShort }

  private static let short = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let full = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  /// Each followed by the forms that it takes after another word: 17 o Fai.
  private static let welsh = [
    ["ionawr"], ["chwefror"], ["mawrth", "fawrth"], ["ebrill"], ["mai", "fai"],
    ["mehefin", "fehefin"], ["gorffennaf", "orffennaf"], ["awst"], ["medi", "fedi"], ["hydref"],
    ["tachwedd", "dachwedd"], ["rhagfyr", "ragfyr"],
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

  private static func exact(_ text: String) -> Int? {
    if text == "sept" { return 8 }
    return short.firstIndex(of: text) ?? full.firstIndex(of: text)
      ?? welsh.firstIndex { $0.contains(text) }
  }
}
