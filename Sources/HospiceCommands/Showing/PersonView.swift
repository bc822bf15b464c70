import CarePlanModel
import CivilCalendar
import HospiceRegistry
import PlanPapers

/// What a nurse sees of a person: what is in doubt first, then what is needed first.
struct PersonView {
  let desk: Desk
  let file: PersonFile
  let now: PlanTime
  /// The whole plan, and not only what is needed first.
  let isWhole: Bool

  var world: HospiceWorld { desk.world }

  private var first: FirstScreen {
    let name = world.environment["KINDRED_HOSPICE"]
    return FirstScreen(file: file, now: now, siteNames: [name].compactMap { $0 })
  }

  func show() {
    world.show(first.lines)
    showFurtherQuestions()
    showDifferencesOfPlans()
    for plan in file.plans { show(plan) }
    if file.plans.isEmpty { world.show("There is no plan.") }
    for line in file.documents.inWords { world.show(line) }
    showSettled()
    showEnd()
  }

  /// What a terminal shows is its last lines, and what is needed first has gone from it by then.
  private func showEnd() {
    world.show()
    guard world.columns() == nil else {
      world.show("WHAT IS NEEDED FIRST, once more")
      return world.show(first.lines)
    }
    for plan in file.plans {
      guard case .withdrawn = plan.standing else { continue }
      world.show("THE PERSON TOOK PLAN \(plan.id) BACK.")
    }
    guard !file.questions.isEmpty else { return }
    let count = file.questions.count == 1 ? "1 question" : "\(file.questions.count) questions"
    world.show("IN DOUBT: \(count), at the top of this. Ask before you rely on it.")
  }

  /// Those for which the first screen has no room.
  private func showFurtherQuestions() {
    let further = first.questions.dropFirst(FirstScreen.questionsMax)
    guard !further.isEmpty else { return }
    world.show()
    world.show("ALSO IN DOUBT")
    world.show(further.flatMap(first.words(of:)))
  }

  private func show(_ plan: PersonFile.Plan) {
    world.show()
    world.show("PLAN \(plan.id)")
    switch plan.standing {
    case .nothing: world.show("No version of it counts. Each was set aside or rolled back.")
    case .current: break
    case .draft: world.show("There is only a draft. The person has not said that it is finished.")
    case .withdrawn: world.show("THE PERSON TOOK THIS PLAN BACK. Do not go by it. Ask.")
    case .divided(let digests):
      world.show("NO VERSION IS THE CURRENT ONE: \(digests.count) stand side by side.")
      if plan.shown.contains(where: { $0.version.status == .withdrawn }) {
        world.show("ONE OF THEM TAKES THE PLAN BACK. Ask before you go by any of them.")
      }
    }
    for note in plan.notes { world.show("  Note: \(note.sentence)") }
    if plan.shown.count > 1 { showDifferences(plan) }
    for (index, shown) in plan.shown.enumerated() {
      if plan.shown.count > 1 {
        world.show()
        world.show(
          "SIDE BY SIDE, \(index + 1) of \(plan.shown.count): \(shown.version.inWords). "
            + "THIS IS NOT THE CURRENT PLAN.")
      }
      show(shown)
      // A plan that was taken back is not read out as if it held.
      if case .withdrawn = plan.standing, !isWhole { continue }
      let form: PaperForm = isWhole ? .letter : .firstMinute
      world.show()
      world.showLines(PlainTextRendering.text(of: Paper(form, of: shown.sealed)))
      if !isWhole {
        showRefusals(shown.sealed.plan)
        showWhoSaidWhat(shown.sealed.plan)
      }
    }
    showHistory(plan)
  }

  private func show(_ shown: PersonFile.Shown) {
    let version = shown.version
    let header = shown.sealed.plan.header
    world.show()
    let changed = PlanTime(header.updated).map {
      "last changed on \($0.day.inWords), \(Age.inWords(from: $0, to: now))"
    }
    world.show("Version \(version.number), \(changed ?? "changed at an unknown time").")
    if let received = PlanTime(version.received) {
      world.show("It came here on \(received.day.inWords), in batch \(version.batch).")
    }
    if let review = header.reviewBy.flatMap({ CivilDate($0) }), version.status != .withdrawn {
      let isOver = review < now.day
      world.show(
        isOver
          ? review.asOverdueReview
          : "It should be looked at again by \(review.inWords).")
    }
  }
}
