import DialogueEngine
import DialogueModel

/// How made-up persons answer.
extension Walk {
  mutating func answer(to open: Asking) -> Heard {
    switch manner {
    case .willing: willing(open)
    case .skipping: skipping(open)
    case .unclear: unclear(open)
    case .wandering: wandering(open)
    }
  }

  private mutating func willing(_ open: Asking) -> Heard {
    if isBirthDate(open) { return Heard(words: "17 May 1948", values: ["1948-05-17"]) }
    guard let value = values(open).first else { return Heard(words: "something of my own") }
    return Heard(words: value, values: [value], isPicked: true)
  }

  private func skipping(_ open: Asking) -> Heard {
    if case .crossroads = open.kind { return Heard(words: "1", values: ["go-on"], isPicked: true) }
    return Heard(words: "skip", house: ["not-now"])
  }

  private func unclear(_ open: Asking) -> Heard {
    if case .crossroads = open.kind { return Heard(words: "1", values: ["go-on"], isPicked: true) }
    return Heard(words: "mumble")
  }

  private static let house = [
    "help", "where", "why", "repeat", "explain", "go-back", "not-now", "prefer-not-to-say",
    "not-sure-how-to-say", "change", "topics", "person",
  ]

  private mutating func wandering(_ open: Asking) -> Heard {
    let values = values(open)
    switch Int.random(in: 0..<100, using: &chance) {
    case ..<45: return picked(values)
    case ..<60:
      guard let value = values.randomElement(using: &chance) else { return Heard(words: "mine") }
      return Heard(words: "as I said, \(value)", values: [value])
    case ..<68: return Heard(words: "mumble")
    case ..<72:
      return Heard(words: "either", values: Array(values.shuffled(using: &chance).prefix(2)))
    case ..<96:
      return Heard(words: "…", house: [Self.house.randomElement(using: &chance) ?? "help"])
    default:
      let rule = HouseRuleName.safety.randomElement(using: &chance) ?? .distress
      return Heard(words: "…", safety: [rule.rawValue])
    }
  }

  private mutating func picked(_ values: [String]) -> Heard {
    guard let value = values.randomElement(using: &chance) else {
      let year = Int.random(in: 1930..<2000, using: &chance)
      return isBirthDate(state.open)
        ? Heard(words: "date", values: ["\(year)-02-03"]) : Heard(words: "words of my own")
    }
    return Heard(words: value, values: [value], isPicked: true)
  }

  private func isBirthDate(_ open: Asking?) -> Bool {
    guard case .question? = open?.kind else { return false }
    return open?.slot == SlotDeclaration.birthDate
  }
}
