import Rehearsal
import SourceText

/// Reads `When EVENT, EVENT; CONDITION; CONDITION`.
struct WhenReading {
  let names: Names
  let report: Report

  struct Head {
    var happenings: [Happening] = []
    var conditions: [Condition] = []
  }

  /// - Parameter text: What stands behind `When`.
  func head(_ text: Phrase) -> Head {
    let groups = text.parts(by: ";")
    guard let first = groups.first else { return Head() }
    var head = Head()
    // "When trust below 2" waits for nothing, but has a condition.
    if first.parts(by: ",").count == 1, isCondition(first) {
      head.happenings = [.anything]
      head.conditions = conditions(groups[...])
    } else {
      head.happenings = first.parts(by: ",").compactMap(happening)
      head.conditions = conditions(groups.dropFirst())
    }
    return head
  }

  func conditions(_ groups: ArraySlice<Phrase>) -> [Condition] { groups.compactMap(condition) }

  // MARK: - What happens

  func happening(_ phrase: Phrase) -> Happening? {
    let words = phrase.words
    if words.count == 2 {
      let name = words[1]
      switch words[0].text {
      case "hears": return known(name, .cue).map { .hears(cue: $0) }
      case "half-hears": return known(name, .cue).map { .halfHears(cue: $0) }
      case "explores": return known(name, .cue).map { .explores(cue: $0) }
      case "misses": return known(name, .cue).map { .misses(cue: $0) }
      case "tells": return known(name, .fact).map { .tells(fact: $0) }
      case "lies": return known(name, .fact).map { .lies(fact: $0) }
      case "asks": return known(name, .topic).map { .asks(topic: $0) }
      default: break
      }
    }
    switch phrase.text {
    case "silence": return .silence
    case "action": return .action
    case "says-sorry": return .saysSorry
    case "asks again and again": return .onlyAsks
    case "tells again and again": return .onlyTells
    case "says sorry again and again": return .onlySaysSorry
    case "anything": return .anything
    default: break
    }
    if names.moments.contains(phrase.text) { return .moment(phrase.text) }
    reportHappening(phrase)
    return nil
  }

  private func reportHappening(_ phrase: Phrase) {
    let fixed = [
      "silence", "action", "says-sorry", "asks again and again", "tells again and again",
      "says sorry again and again", "anything",
    ]
    let near = nearest(to: phrase.text, in: names.moments + fixed)
    report.add(
      "R804", phrase.span, "nothing that happens is called `\(phrase.text)`",
      near.map { "Did you mean `\($0)`?" }
        ?? "Write a moment, `hears CUE`, `half-hears CUE`, `explores CUE`, `misses CUE`, "
        + "`tells FACT`, `lies FACT`, `asks TOPIC`, `silence`, `action`, `says-sorry`, "
        + "`asks again and again` or `anything`, and conditions behind `;`.")
  }

  // MARK: - What holds

  func isCondition(_ phrase: Phrase) -> Bool {
    let words = phrase.words.map(\.text)
    guard words.count > 1, let first = words.first else { return false }
    return Meter(rawValue: first) != nil
      || ["cue", "fact", "stance", "turn", "learned", "heard"].contains(first)
  }

  func condition(_ phrase: Phrase) -> Condition? {
    let words = phrase.words
    let texts = words.map(\.text)
    switch texts.first {
    case "cue" where texts.count == 3:
      guard let claim = Condition.CueClaim(rawValue: texts[2]) else { break }
      return known(words[1], .cue).map { .cue($0, claim) }
    case "fact" where texts.count == 3:
      guard let claim = Condition.FactClaim(rawValue: texts[2]) else { break }
      return known(words[1], .fact).map { .fact($0, claim) }
    case "learned" where texts.count == 2: return known(words[1], .thing).map { .learned($0) }
    case "stance" where texts.count == 2:
      if let stance = Stance(rawValue: texts[1]) { return .stance(stance) }
    case let first?:
      if let bound = bound(texts), let found = condition(on: first, bound, at: phrase) {
        return found
      }
    default: break
    }
    report.add(
      "R804", phrase.span, "this condition cannot be read",
      "Write `trust 3 or more`, `trust below 3`, `cue NAME open|half-heard|heard|explored|missed`, "
        + "`fact NAME unknown|told|understood`, `stance NAME`, `turn 3 or more`, `heard 1 or more` or "
        + "`learned NAME`.")
    return nil
  }

  private func condition(
    on what: String, _ bound: (number: Int, isLeast: Bool), at phrase: Phrase
  ) -> Condition? {
    switch what {
    case "turn": return bound.isLeast ? .turnAtLeast(bound.number) : .turnBelow(bound.number)
    case "heard": return bound.isLeast ? .heardAtLeast(bound.number) : .heardBelow(bound.number)
    default:
      guard let meter = Meter(rawValue: what) else { return nil }
      checkScale(bound, of: meter, at: phrase)
      return bound.isLeast ? .atLeast(meter, bound.number) : .below(meter, bound.number)
    }
  }

  // trust 3 or more
  // trust below 3
  private func bound(_ words: [String]) -> (number: Int, isLeast: Bool)? {
    if words.count == 4, words[2] == "or", words[3] == "more" {
      return Int(words[1]).map { ($0, true) }
    }
    if words.count == 3, words[1] == "below" { return Int(words[2]).map { ($0, false) } }
    return nil
  }

  private func checkScale(_ bound: (number: Int, isLeast: Bool), of meter: Meter, at phrase: Phrase)
  {
    guard !(1...meter.highest).contains(bound.number) else { return }
    report.add(
      "R810", phrase.span,
      "this always holds or never does: \(meter.rawValue) goes from 0 to "
        + "\(meter.highest)", "Write a number from 1 to \(meter.highest).")
  }

  // MARK: - Names

  enum Named: String { case cue, fact, topic, thing }

  func known(_ phrase: Phrase, _ what: Named) -> String? {
    let candidates =
      switch what {
      case .cue: names.cues
      case .fact: names.facts
      case .topic: names.topics
      case .thing: names.things
      }
    if candidates.contains(phrase.text) { return phrase.text }
    report.unknown(
      phrase, what.rawValue, in: candidates, or: "Write it into its section of this file first.")
    return nil
  }
}
