import Rehearsal
import SourceText

/// Reads `trust up 1; distress down 2; load to 0`, and `nothing`.
enum ChangeReading {
  static func change(_ text: Phrase, _ report: Report) -> Change {
    var change = Change.none
    if text.text == "nothing" { return change }
    for part in text.parts(by: ";") {
      let words = part.words.map(\.text)
      guard words.count == 3, let meter = Meter(rawValue: words[0]), let number = Int(words[2]),
        (0...meter.highest).contains(number)
      else {
        unreadable(part, report)
        continue
      }
      switch words[1] {
      case "up": change.steps[meter] += number
      case "down": change.steps[meter] -= number
      case "to" where number == 0: change.cleared.append(meter)
      default: unreadable(part, report)
      }
    }
    return change
  }

  /// `trust 2; distress 3; anger 1; load 0`
  static func feelings(_ text: Phrase, _ report: Report) -> Feelings {
    var result = Feelings()
    var missing = Meter.allCases
    for part in text.parts(by: ";") {
      let words = part.words.map(\.text)
      guard words.count == 2, let meter = Meter(rawValue: words[0]), let number = Int(words[1]),
        (0...meter.highest).contains(number)
      else {
        report.add(
          "R803", part.span, "this feeling cannot be read",
          "Write `trust` and `distress` from 0 to 6, `anger` and `load` from 0 to 4.")
        continue
      }
      result[meter] = number
      missing.removeAll { $0 == meter }
    }
    if !missing.isEmpty {
      report.add(
        "R803", text.span, "not every feeling has its number",
        "Write it so: \(LineKind.feelings.form)")
    }
    return result
  }

  private static func unreadable(_ part: Phrase, _ report: Report) {
    report.add(
      "R803", part.span, "this change cannot be read",
      "Write `trust up 1`, `distress down 2` or `load to 0`, with `;` between them, or `nothing`.")
  }
}
