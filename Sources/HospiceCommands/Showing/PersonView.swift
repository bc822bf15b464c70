import CarePlanModel
import HospiceRegistry
import PlanPapers

/// What a nurse sees of a person: what is in doubt first, then what is needed first.
struct PersonView {
  let desk: Desk
  let file: PersonFile
  let now: PlanTime
  /// The whole plan, and not only what is needed first.
  let isWhole: Bool

  private var world: HospiceWorld { desk.world }

  func show() {
    world.showWrapped("Person \(file.person.id): \(file.person.inWords)")
    showQuestions()
    for plan in file.plans { show(plan) }
    if file.plans.isEmpty { world.show("There is no plan.") }
    for line in file.documents.inWords { world.showWrapped(line) }
  }

  private func showQuestions() {
    guard !file.questions.isEmpty else { return }
    world.show()
    world.showWrapped("IN DOUBT. Somebody must decide; ask before you rely on it.")
    for question in file.questions {
      let which: String
      switch question.subject {
      case .document(let id): which = "document \(id), not made with Kindred"
      case .version(let digest):
        let version = file.plans.flatMap(\.versions).first { $0.digest == digest }
        which = version.map { "version \($0.number)" } ?? "a version"
      }
      world.showWrapped("Question \(question.id), \(which): \(question.reason.sentence)", indent: 2)
      if let other = question.otherPerson {
        world.showWrapped("It may be person \(other).", indent: 4)
      }
    }
  }

  private func show(_ plan: PersonFile.Plan) {
    world.show()
    world.show("PLAN \(plan.id)")
    switch plan.standing {
    case .nothing: world.showWrapped("No version of it counts. Each was set aside or rolled back.")
    case .current: break
    case .draft:
      world.showWrapped("There is only a draft. The person has not said that it is finished.")
    case .withdrawn: world.showWrapped("THE PERSON TOOK THIS PLAN BACK. Do not go by it. Ask.")
    case .divided(let digests):
      world.showWrapped("NO VERSION IS THE CURRENT ONE: \(digests.count) stand side by side.")
    }
    for note in plan.notes { world.showWrapped("Note: \(note.sentence)", indent: 2) }
    for shown in plan.shown {
      show(shown)
      // A plan that was taken back is not read out as if it held.
      if case .withdrawn = plan.standing, !isWhole { continue }
      let form: PaperForm = isWhole ? .letter : .firstMinute
      world.show()
      world.showLines(PlainTextRendering.text(of: Paper(form, of: shown.sealed)))
      if !isWhole { showWhoSaidWhat(shown.sealed.plan) }
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
    world.showWrapped("Version \(version.number), \(changed ?? "changed at an unknown time").")
    if let received = PlanTime(version.received) {
      world.showWrapped("It came here on \(received.day.inWords), in batch \(version.batch).")
    }
    if let review = header.reviewBy.flatMap({ CivilDate($0) }) {
      let isOver = review < now.day
      world.showWrapped(
        isOver
          ? "REVIEW OVERDUE: it should have been looked at again by \(review.inWords)."
          : "It should be looked at again by \(review.inWords).")
    }
    world.showWrapped("Copy: check the original. What the person says now comes first.")
  }

  private func showWhoSaidWhat(_ plan: CarePlan) {
    world.show()
    world.show("WHO SAID WHAT")
    for statement in plan.statements where statement.state != .notAsked {
      let words = StatementWords(statement, of: plan)
      world.showWrapped("\(words.title): \(words.said)", indent: 2)
      world.showWrapped(words.source, indent: 4)
    }
    guard !plan.otherVoices.isEmpty else { return }
    world.show()
    world.showWrapped("WHAT OTHERS SAID. These are not the person's words.")
    for voice in plan.otherVoices {
      let name = plan.people.first { $0.id == voice.person }?.name.text ?? "somebody"
      let title = SlotCatalogue.slot(topic: voice.topic, rank: nil)?.title ?? voice.topic
      world.showWrapped("\(title): \"\(voice.text)\"", indent: 2)
      world.showWrapped("Said by \(name): \(inWords(voice.basis)).", indent: 4)
    }
  }

  private func inWords(_ basis: OtherVoice.Basis) -> String {
    switch basis {
    case .heardThemSayIt: "heard the person say it"
    case .knowThemWell: "knows the person well"
    case .guess: "a guess"
    }
  }

  private func showHistory(_ plan: PersonFile.Plan) {
    world.show()
    world.show("HISTORY")
    let shown = plan.standing.shown
    for version in plan.versions {
      let state: String
      switch version.force {
      case .setAside: state = "set aside"
      case .rolledBack: state = "rolled back"
      case .inForce where shown.contains(version.digest): state = "shown"
      case .inForce: state = version.status == .draft ? "a draft" : "replaced"
      }
      let day = PlanTime(version.updated)?.day.inWords ?? version.updated
      let came = PlanTime(version.received)?.day.inWords ?? version.received
      world.showWrapped(
        "Version \(version.number), \(version.status.rawValue), changed on \(day), "
          + "came on \(came): \(state). \(version.digest)", indent: 2)
    }
  }
}
