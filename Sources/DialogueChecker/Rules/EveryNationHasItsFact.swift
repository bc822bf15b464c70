import DialogueLanguage
import SourceText

/// Whoever lives in Wales must not read a sentence with a hole where England has a number.
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
        let missing = nations(at: step, library).filter { !told.contains($0) }
        if !missing.isEmpty { report.add(step.file, gap.span, .missing(gap.text, missing)) }
      }
    }
  }

  /// The nations in which somebody who reads the line may live.
  private static func nations(at step: Library.Step, _ library: Library) -> [String] {
    var nations = library.nations
    for condition in step.conditions where condition.slot.text == "nation" {
      let values = condition.values.map(\.text)
      switch condition.test {
      case .isOneOf: nations.removeAll { !values.contains($0) }
      case .isNot: nations.removeAll { values.contains($0) }
      default: break
      }
    }
    return nations
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
}
