import CivilCalendar
import DialogueLanguage
import DialogueModel
import SourceText

/// A fact has words, nations, a source and two days, or it is only a claim.
enum EveryFactIsWhole: Rule {
  static let code = "D404"

  static func check(_ library: Library, _ report: Report) {
    let nations = library.nations
    for file in library.files(.facts) {
      for fact in file.lines(.fact) {
        for kind in [LineKind.says, .nation, .source, .checked, .reviewBy]
        where fact.child(kind) == nil {
          report.add(file, fact.span, .missing(kind))
        }
        for kind in [LineKind.checked, .reviewBy] {
          guard let day = fact.child(kind)?.text, CivilDate(day.text) == nil else { continue }
          report.add(file, day.span, .noDay)
        }
        let named = fact.child(.nation)?.text?.parts(by: ",") ?? []
        for nation in named where nation.text != "all" || named.count > 1 {
          if !nations.contains(nation.text) {
            report.add(file, nation.span, .noNation(nation.text, nations))
          }
        }
      }
    }
    checkTwice(library, report)
  }

  /// One name stands once a nation.
  private static func checkTwice(_ library: Library, _ report: Report) {
    for name in library.factNames {
      var seen: Set<String> = []
      for place in library.facts[name] ?? [] {
        for nation in place.line.child(.nation)?.text?.parts(by: ",") ?? []
        where !seen.insert(nation.text).inserted {
          report.add(place.file, nation.span, .twice(name, nation.text))
        }
      }
    }
  }
}

extension Message {
  fileprivate static func missing(_ kind: LineKind) -> Message {
    Message("this fact has no `\(kind.rawValue):`", "Write `\(kind.form)` below it.")
  }

  fileprivate static let noDay = Message("this is no day", "Write it as `yyyy-mm-dd`.")

  fileprivate static func noNation(_ name: String, _ nations: [String]) -> Message {
    Message(
      "there is no nation `\(name)`", near: name, in: nations,
      or: "Write `all`, or some of \(list(nations.map { "`\($0)`" })).")
  }

  fileprivate static func twice(_ name: String, _ nation: String) -> Message {
    Message("the fact `\(name)` stands twice for `\(nation)`", "Keep one of them.")
  }
}
