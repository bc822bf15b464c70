import Foundation
import Recognition
import Testing

struct LabelledTests {
  struct Row {
    let slot: String
    let expected: String
    let text: String
  }

  static func rows(_ name: String) -> [Row] {
    let url = MeaningFiles.root.appendingPathComponent("Tests/Recognition/\(name).tsv")
    return MeaningFiles.lines(of: url).map {
      let cells = $0.components(separatedBy: "\t")
      return Row(slot: cells[0], expected: cells[1], text: cells[2])
    }
  }

  /// What was heard, written as in the tables.
  static func heard(_ row: Row) -> String {
    let hearing = MeaningFiles.recogniser.hear(
      row.text, listening: Listening(slot: row.slot, choices: []))
    let alarms = ["emergency", "suicidal", "coercion", "under-age", "distress"]
    if row.expected == "quiet" {
      return hearing.safety.contains(where: alarms.contains)
        ? hearing.safety.joined(separator: "+") : "quiet"
    }
    if row.expected.hasPrefix("safety:") { return "safety:" + (hearing.safety.first ?? "none") }
    let serious = hearing.safety.filter(alarms.contains)
    if !serious.isEmpty { return "safety:" + serious.joined(separator: "+") }
    let house = hearing.house.filter { $0 != "change" || hearing.answers.isEmpty }
    if !house.isEmpty { return "house:" + house.joined(separator: "+") }
    return hearing.answers.isEmpty ? "-" : hearing.answers.joined(separator: "+")
  }

  @Test(arguments: ["answers", "house", "safety", "voices"])
  func `every labelled line is heard as it is labelled`(_ name: String) {
    let rows = Self.rows(name)
    #expect(!rows.isEmpty)
    for row in rows {
      let heard = Self.heard(row)
      #expect(
        heard == row.expected, "\(row.slot): \"\(row.text)\" is \(row.expected), heard \(heard)")
    }
  }
}
