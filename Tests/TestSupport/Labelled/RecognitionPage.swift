import Foundation

/// `Documentation/RecognitionReport.md`: its words are ours, its figures are measured.
public enum RecognitionPage {
  public static let path = "Documentation/RecognitionReport.md"

  public static var isToBeRecorded: Bool {
    ProcessInfo.processInfo.environment["RECORD"] == "1"
  }

  /// Writes the summary and the day into the page.
  ///
  /// - Throws: Where the page cannot be read or written.
  public static func record(_ measure: RecognitionMeasure) throws {
    let day = String(Date().ISO8601Format().prefix(10))
    var paragraphs = try Repository.text(path).components(separatedBy: "\n\n")
    for index in paragraphs.indices {
      if paragraphs[index].hasPrefix("| group ") {
        paragraphs[index] = RecognitionReport(measure).summary
      } else if paragraphs[index].hasPrefix("Measured on ") {
        paragraphs[index] = "Measured on \(day), over \(measure.lineCount) lines."
      }
    }
    try Repository.write(paragraphs.joined(separator: "\n\n"), to: path)
  }

  /// Figures on the page that are higher than what is measured now.
  public static func overclaims(in text: String, than measure: RecognitionMeasure) -> [String] {
    text.split(separator: "\n").flatMap { row -> [String] in
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 6, let group = MeaningGroup(rawValue: cells[0]) else { return [] }
      let tally = measure.tally(of: group)
      return zip(["precision", "recall"], [(cells[2], tally.precision), (cells[3], tally.recall)])
        .compactMap { name, figure in
          guard let claimed = Double(figure.0.prefix { $0 != " " }) else { return nil }
          let measured = figure.1.percent ?? 0
          return claimed > measured + 0.05
            ? "\(group.rawValue): \(name) is \(tenths(measured)), not \(claimed)" : nil
        }
    }
  }
}
