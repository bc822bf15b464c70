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
    for file in ["draft-refusals.json", "scotland.json", "northern-ireland.json"]
      + PlanFiles.typedByOthers
    {
      guard let sealed = try PlanFiles.read(PlanFiles.bytes(file)).plan else { continue }
      examples += self.examples(String(file.dropLast(5)), sealed)
    }
    if let sealed = try PlanFiles.read(PlanFiles.bytes("complete.json")).plan {
      examples += self.examples("full", crowded(sealed))
    }
    if let sealed = try PlanFiles.read(PlanFiles.bytes("said-by-a-daughter.json")).plan {
      examples += self.examples("others-full", crowdedByOthers(sealed))
    }
    if let sealed = try PlanFiles.read(PlanFiles.bytes("draft-refusals.json")).plan {
      examples += self.examples("welsh", sealed, beside: try PlanFiles.welshBesideEnglish())
    }
    return examples
  }

  private static func examples(
    _ name: String, _ sealed: SealedCarePlan, beside second: SecondWording? = nil
  ) -> [PaperExample] {
    PaperForm.allCases.flatMap { form in
      TypeSize.allCases.map { size in
        let paper = Paper(form, of: sealed)
        return PaperExample(
          name: "\(name)-\(form.rawValue)-\(size)", paper: second.map(paper.beside) ?? paper,
          size: size)
      }
    }
  }

  /// How many sheets somebody can be asked to carry.
  var pagesMax: Int {
    switch (paper.form, size) {
    case (.crisisCard, .normal): 1
    // What did not fit on the front stands overleaf, at whatever length it was said.
    // With two languages, which plan it is may stand overleaf.
    case (.firstMinute, .normal): isShortened ? 5 : name.hasPrefix("welsh") ? 2 : 1
    case (.firstMinute, .large): isShortened ? 9 : 3
    case (.crisisCard, .large): 3
    case (.letter, .normal), (.advanceDecision, .normal): 8
    case (.letter, .large), (.advanceDecision, .large): 16
    }
  }

  private var isShortened: Bool { paper.sections.contains { $0.kind == .overleaf } }

  /// One page is what a nurse reads at three in the morning: all but what is overleaf stands on it.
  func frontFaults(_ pages: PrintedPages) -> [String] {
    guard paper.form == .firstMinute, size == .normal, let front = pages.pages.first else {
      return []
    }
    let sections = paper.sections.filter { $0.kind == .firstMinute || $0.kind == .ordinary }
    return PrintedPages(pages: [front]).faults(of: sections).map { "the front: \($0)" }
  }

  /// Every answer at its longest, with words that no line holds.
  private static func crowded(_ sealed: SealedCarePlan) -> SealedCarePlan {
    var plan = sealed.plan
    let long = String(repeating: "I said this in many words, and I meant each of them. ", count: 12)
    let word = String(repeating: "Llanfairpwllgwyngyll", count: 8)
    for index in plan.statements.indices {
      switch plan.statements[index].topic {
      case "cpr-view":
        plan.statements[index].choice = nil
        plan.statements[index].text = long
      case "adrt-exists": plan.statements[index].choice = "yes"
      default: break
      }
    }
    if let exists = plan.statements.first(where: { $0.topic == "adrt-exists" }) {
      plan.statements.append(
        PlanStatement(
          id: "s900", topic: "adrt-where", kind: .location, state: .answered, text: long,
          provenance: exists.provenance))
    }
    for index in plan.statements.indices where plan.statements[index].text != nil {
      plan.statements[index].text = index.isMultiple(of: 2) ? long : word + " " + long
    }
    plan.clinicalDecisionsReported = plan.clinicalDecisionsReported.map { decision in
      var decision = decision
      decision.choice = nil
      decision.text = long
      decision.paperAt = long
      return decision
    }
    plan.person.communicationNeeds = long
    plan.person.name?.text = String(repeating: "Gwenllian Angharad ", count: 8) + "Bowen"
    plan.firstMinute = FirstMinute(
      person: plan.person, people: plan.people, statements: plan.statements)
    return SealedCarePlan(plan: plan, proof: sealed.proof)
  }

  /// All that somebody else says at its longest.
  private static func crowdedByOthers(_ sealed: SealedCarePlan) -> SealedCarePlan {
    var plan = sealed.plan
    let long =
      String(
        repeating: "They said this in many words. ", count: 16) + "Yes."
    plan.otherVoices = plan.otherVoices.map { voice in
      OtherVoice(
        id: voice.id, person: voice.person, basis: voice.basis, topic: voice.topic, text: long,
        when: voice.when, provenance: voice.provenance)
    }
    for index in plan.people.indices { plan.people[index].name?.text = long }
    return SealedCarePlan(plan: plan, proof: sealed.proof)
  }

  /// The card has the size of a card: no side reaches over 54 mm less its margins.
  func cardFaults(_ words: [PlacedWord]) -> [String] {
    guard paper.form == .crisisCard, size == .normal else { return [] }
    let panels = paper.sections.filter { $0.kind == .panel }
    // Where others alone spoke, there is nothing to cut out.
    if panels.isEmpty { return [] }
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
