import CarePlanModel
import CivilCalendar
import HospiceRegistry

extension PersonView {
  /// What the person refuses, and where the paper is: nothing else of it counts.
  func showRefusals(_ plan: CarePlan) {
    guard !plan.refusals.isEmpty else { return }
    world.show()
    world.show("REFUSALS OF TREATMENT. Only a signed and witnessed paper counts. Ask for it.")
    for refusal in plan.refusals {
      show("  ", quoted(refusal.treatment))
      if let when = refusal.circumstances { show("    ", "When: \(quoted(when))") }
      let paper = refusal.signature.paperAt.map { quoted($0) } ?? "was not said"
      show("    ", "Where the paper is: \(paper)")
      world.show("    \(inWords(refusal.signature)). Nobody here has checked it.")
      let witness = refusal.witness.map { witness in
        plan.people.first { $0.id == witness.person }?.name?.text ?? "somebody"
      }
      world.show("    Witness: \(witness ?? "none is named").")
      guard refusal.lifeSustaining else { continue }
      world.show(
        refusal.evenIfLifeAtRisk == true
          ? "    It says \"even if my life is at risk\"."
          : "    IT DOES NOT SAY \"even if my life is at risk\".")
    }
  }

  private func inWords(_ signature: PlanRefusal.Signature) -> String {
    let day = signature.at.flatMap { PlanTime($0) }.map { " on \($0.day.inWords)" } ?? ""
    return switch signature.how {
    case .paperDeclared: "Said to be signed on paper" + day
    case .byDirection: "Said to be signed by somebody else for the person" + day
    case .onScreen: "Signed on a screen only" + day
    case .none: "NOT SIGNED"
    }
  }

  func showWhoSaidWhat(_ plan: CarePlan) {
    world.show()
    world.show("WHO SAID WHAT")
    for statement in plan.statements where statement.state != .notAsked {
      let words = StatementWords(statement, of: plan)
      show("  ", "\(words.title): \(words.said)")
      show("    ", words.source)
    }
    guard !plan.otherVoices.isEmpty else { return }
    world.show()
    world.show("WHAT OTHERS SAID. These are not the person's words.")
    for voice in plan.otherVoices {
      let name = plan.people.first { $0.id == voice.person }?.name?.text ?? "somebody"
      let title = SlotCatalogue.slot(topic: voice.topic, rank: nil)?.title ?? voice.topic
      show("  ", "\(title): \(quoted(voice.text))")
      if let when = voice.when { show("    ", "When they said it: \(quoted(when))") }
      world.show(
        "    Said by \(name): \(voice.basis.map(inWords) ?? "how they know was not said").")
    }
  }

  private func inWords(_ basis: OtherVoice.Basis) -> String {
    switch basis {
    case .heardThemSayIt: "heard the person say it"
    case .knowThemWell: "knows the person well"
    case .guess: "a guess"
    }
  }

  private func quoted(_ text: String) -> String { "\"\(text)\"" }

  /// Words in which somebody may have begun a new line: what follows stands further in, so that it
  /// passes for no line of ours.
  private func show(_ indent: String, _ text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      world.show((index == 0 ? indent : indent + "      ") + line)
    }
  }
}
