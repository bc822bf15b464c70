import CarePlanModel
import PlanPapers
import TestSupport

/// A paper that is printed to be looked at.
struct PaperExample {
  let name: String
  let paper: Paper
  let size: TypeSize

  /// Each nation, each paper, each size of type; and a plan that is as full as one can be.
  static func all() throws -> [PaperExample] {
    var examples: [PaperExample] = []
    for file in ["draft-refusals.json", "scotland.json", "northern-ireland.json"] {
      guard let sealed = try PlanFiles.read(PlanFiles.bytes(file)).plan else { continue }
      examples += self.examples(String(file.dropLast(5)), sealed)
    }
    if let sealed = try PlanFiles.read(PlanFiles.bytes("complete.json")).plan {
      examples += self.examples("full", crowded(sealed))
    }
    return examples
  }

  private static func examples(_ name: String, _ sealed: SealedCarePlan) -> [PaperExample] {
    PaperForm.allCases.flatMap { form in
      TypeSize.allCases.map { size in
        PaperExample(
          name: "\(name)-\(form.rawValue)-\(size)", paper: Paper(form, of: sealed), size: size)
      }
    }
  }

  /// How many sheets somebody can be asked to carry.
  var pagesMax: Int {
    switch (paper.form, size) {
    case (.crisisCard, .normal): 1
    // Where every answer is at its longest, what the sheet is and is not may stand overleaf.
    case (.firstMinute, .normal): name.hasPrefix("full") ? 2 : 1
    case (.firstMinute, .large), (.crisisCard, .large): 3
    case (.letter, .normal), (.advanceDecision, .normal): 8
    case (.letter, .large), (.advanceDecision, .large): 16
    }
  }

  /// Every answer at its longest, with words that no line holds.
  private static func crowded(_ sealed: SealedCarePlan) -> SealedCarePlan {
    var plan = sealed.plan
    let long = String(repeating: "I said this in many words, and I meant each of them. ", count: 12)
    let word = String(repeating: "Llanfairpwllgwyngyll", count: 8)
    for index in plan.statements.indices where plan.statements[index].text != nil {
      plan.statements[index].text = index.isMultiple(of: 2) ? long : word + " " + long
    }
    plan.clinicalDecisionsReported = plan.clinicalDecisionsReported.map { decision in
      var decision = decision
      decision.paperAt = long
      return decision
    }
    plan.person.communicationNeeds = long
    plan.firstMinute = FirstMinute(
      person: plan.person, people: plan.people, statements: plan.statements)
    return SealedCarePlan(plan: plan, proof: sealed.proof)
  }

  /// The card has the size of a card: no side reaches over 54 mm less its margins.
  func cardFaults(_ words: [PlacedWord]) -> [String] {
    guard paper.form == .crisisCard, size == .normal else { return [] }
    let panels = paper.sections.filter { $0.kind == .panel }
    let closing = paper.sections.first { $0.kind == .closing }
    guard let top = panels.first.flatMap({ place(of: $0.title, in: words) }),
      let below = closing.flatMap({ place(of: $0.title, in: words) })
    else { return ["the card was not found"] }
    let inside = words.filter { $0.top >= top - 1 && $0.bottom < below }
    let heightMillimetres = ((inside.map(\.bottom).max() ?? top) - top) * 25.4 / 72
    return heightMillimetres <= 49
      ? [] : ["the card needs \(Int(heightMillimetres.rounded(.up))) mm of its 49 mm"]
  }

  /// The upper edge of some words that follow each other, in points from the top.
  private func place(of title: String, in words: [PlacedWord]) -> Double? {
    let wanted = title.split(separator: " ").map(String.init)
    return words.indices.first { index in
      words[index...].prefix(wanted.count).map(\.text) == wanted
    }.map { words[$0].top }
  }
}
