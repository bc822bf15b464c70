import DialogueLanguage
import SourceText

/// Whoever lives in Wales must not read a sentence with a hole where England has a number.
///
/// Nor must somebody who did not say where they live, or said it in words that were not followed.
enum EveryNationHasItsFact: Rule {
  static let code = "D406"

  static func check(_ library: Library, _ report: Report) {
    for step in library.steps where step.line.kind.isSeen {
      for gap in step.line.text?.gaps ?? [] {
        guard let facts = library.facts[gap.text] else { continue }
        let told = facts.flatMap { fact in
          fact.line.child(.nation)?.text?.parts(by: ",").map(\.text) ?? []
        }
        if told.contains("all") { continue }
        let readers = Readers(at: step, of: library.nations)
        let missing = readers.nations.filter { !told.contains($0) }
        if !missing.isEmpty {
          report.add(step.file, gap.span, .missing(gap.text, missing))
        } else if readers.mayBeAnywhere {
          report.add(step.file, gap.span, .missingElsewhere(gap.text))
        }
      }
    }
  }
}

/// Who may read a line, by where they live.
private struct Readers {
  var nations: [String]
  /// Whether somebody may read it whose nation is not known.
  var mayBeAnywhere = true

  init(at step: Library.Step, of nations: [String]) {
    self.nations = nations
    for condition in step.conditions where condition.slot.text == "nation" {
      let values = condition.values.map(\.text)
      switch condition.test {
      case .isOneOf:
        self.nations.removeAll { !values.contains($0) }
        mayBeAnywhere = false
      case .isNot: self.nations.removeAll { values.contains($0) }
      case .isNotAnswered, .isLeft: self.nations = []
      // An answer may be words that name no nation.
      case .isAnswered, .isBelow, .isOrMore: continue
      }
    }
  }
}

extension Library {
  /// As in the slot `nation`.
  var nations: [String] {
    values(of: "nation") ?? ["england", "wales", "scotland", "northern-ireland"]
  }
}

extension Message {
  fileprivate static func missing(_ fact: String, _ nations: [String]) -> Message {
    Message(
      "the fact `\(fact)` says nothing for \(list(nations))",
      "Write a `Fact: \(fact)` for them, or say this line only below `If nation is …`.")
  }

  fileprivate static func missingElsewhere(_ fact: String) -> Message {
    Message(
      "the fact `\(fact)` says nothing where the nation is not known",
      "Write a `Fact: \(fact)` for `all`, or say this line only below `If nation is one of …`.")
  }
}
