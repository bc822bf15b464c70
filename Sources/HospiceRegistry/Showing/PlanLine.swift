import CarePlanModel
import CivilCalendar

/// One thing that a plan says, under the title by which two versions are held against each other.
///
/// Every part of a plan is here but what differs between any two versions, as their numbers and
/// times do, what is drawn from the rest, and codes, which are hints for machines.
struct PlanLine {
  let title: String
  let said: String

  static func all(of plan: CarePlan) -> [PlanLine] {
    header(plan.header) + person(plan.person) + plan.people.map(named)
      + plan.questionsForMyTeam.map { PlanLine("Questions for the team", quoted($0.text)) }
      + plan.statements.map { statement($0, plan) } + plan.refusals.map { refusal($0, plan) }
      + plan.clinicalDecisionsReported.map(report) + plan.otherVoices.map { voice($0, plan) }
      + plan.sharing.map { sharing($0, plan) } + (plan.capacity.map { [capacity($0)] } ?? [])
  }

  private init(_ title: String, _ said: String) {
    self.title = title
    self.said = said
  }

  /// - Parameter parts: Those that are nil are left out.
  private init(_ title: String, _ parts: [String?]) {
    self.init(title, parts.compactMap { $0 }.joined(separator: " "))
  }

  // MARK: The plan and its person

  private static func header(_ header: PlanHeader) -> [PlanLine] {
    [
      PlanLine(PlanComparison.statusTitle, header.status.rawValue),
      PlanLine("To be looked at again by", header.reviewBy.map(day) ?? "no day"),
      PlanLine("Nation whose law counts", header.jurisdiction.rawValue),
      PlanLine("Language of the plan", header.language),
    ]
  }

  private static func person(_ person: PlanPerson) -> [PlanLine] {
    let numbers = person.identifiers.map {
      PlanLine(
        "Health numbers", [$0.value, "(\(inWords($0.status.rawValue)))", $0.system.rawValue])
    }
    let contacts = person.contacts.map { PlanLine("How to reach the person", contact($0)) }
    return [
      PlanLine("Name", person.name.map(name) ?? "none"),
      PlanLine("Date of birth", person.birthDate.map(day) ?? "none"),
      PlanLine("Spoken language", person.spokenLanguage ?? "not said"),
      PlanLine("Interpreter", person.interpreter.map { $0 ? "yes" : "no" } ?? "not said"),
      PlanLine("How to talk with the person", person.communicationNeeds.map(quoted) ?? "not said"),
    ] + numbers + contacts
  }

  private static func name(_ name: PersonName) -> String {
    let preferred = name.preferred.map { "Likes to be called \($0)." }
    let parts = [name.given.joined(separator: " "), name.family ?? ""].filter { !$0.isEmpty }
    let inParts = parts.isEmpty ? nil : "(\(parts.joined(separator: ", ")))"
    return ["\(name.text).", preferred, inParts].compactMap { $0 }.joined(separator: " ")
  }

  private static func named(_ person: PlanContactPerson) -> PlanLine {
    let power = person.attorney.map { power in
      [
        "Power of attorney: registered: \(inWords(power.registered.rawValue))",
        "for treatment that keeps alive: \(inWords(power.lifeSustaining.rawValue))",
        power.acting.map { "acting: \(inWords($0.rawValue))" },
        power.made.map { "made \(day($0))" },
        power.reference.map { "number \($0)" },
      ].compactMap { $0 }.joined(separator: ", ") + "."
    }
    let roles = person.roles.map { inWords($0.rawValue) }.joined(separator: ", ")
    return PlanLine(
      person.name?.text ?? "Somebody who gave no name",
      [
        roles.isEmpty ? "Named in the plan." : "Named as: \(roles).",
        person.name?.preferred.map { "Likes to be called \($0)." },
        person.relationship.map { "\(quoted($0))." },
        person.contacts.isEmpty ? nil : person.contacts.map(contact).joined(separator: ", ") + ".",
        power,
      ])
  }

  private static func contact(_ contact: Contact) -> String {
    "\(contact.kind.rawValue) \(contact.value)"
  }

  // MARK: What was said

  private static func statement(_ statement: PlanStatement, _ plan: CarePlan) -> PlanLine {
    let words = StatementWords(statement, of: plan)
    let own = statement.provenance
    // Of most it was the person, who need not be named each time.
    let who = own.source == .person ? nil : "(\(StatementWords.who(own, plan)))"
    return PlanLine(
      words.title, [words.said, own.quote.map { "In these words: \(quoted($0))" }, who])
  }

  private static func refusal(_ refusal: PlanRefusal, _ plan: CarePlan) -> PlanLine {
    let even =
      refusal.evenIfLifeAtRisk.map { $0 ? "does" : "does NOT" } ?? "was not asked whether it does"
    let witness = refusal.witness.map { witness in
      "Witness: \(personNamed(witness.person, plan))" + (witness.at.map { ", \(day($0))" } ?? "")
        + "."
    }
    return PlanLine(
      "Refusal of \(quoted(refusal.treatment))",
      [
        refusal.circumstances.map { "When: \(quoted($0))." },
        refusal.lifeSustaining
          ? "The treatment keeps the person alive."
          : "The treatment does not keep the person alive.",
        "The refusal \(even) say \"even if my life is at risk\".",
        "Signature: \(inWords(refusal.signature.how))"
          + (refusal.signature.at.map { ", \(day($0))" } ?? "") + ".",
        refusal.signature.paperAt.map { "Paper: \(quoted($0))." }, witness ?? "No witness.",
        inWords(refusal.assessment),
      ])
  }

  private static func report(_ report: ClinicalDecisionReported) -> PlanLine {
    PlanLine(
      "Reported of \(report.subject == .cpr ? "CPR" : inWords(report.subject.rawValue))",
      [
        "\(inWords(report.state.rawValue)).", report.choice.map { "\(inWords($0))." },
        report.text.map(quoted), report.paperAt.map { "Paper: \(quoted($0))." },
        report.paperDated.map { "Dated: \(quoted($0))." },
      ])
  }

  private static func voice(_ voice: OtherVoice, _ plan: CarePlan) -> PlanLine {
    let title = SlotCatalogue.slot(topic: voice.topic, rank: nil)?.title ?? voice.topic
    return PlanLine(
      "Said by \(personNamed(voice.person, plan)): \(title)",
      [
        quoted(voice.text), voice.when.map { "When: \(quoted($0))." },
        "(\(voice.basis.map { inWords($0.rawValue) } ?? "how they know was not said"))",
      ])
  }

  private static func sharing(_ sharing: SharingDecision, _ plan: CarePlan) -> PlanLine {
    let decision =
      switch sharing.decision {
      case .permit: "yes"
      case .deny: "no"
      case .undecided: "not decided"
      }
    let topics = sharing.statements.map { id in
      plan.statements.first { $0.id == id }.map { StatementWords($0, of: plan).title } ?? id
    }
    let until = sharing.until.map { ", until \(day($0))" } ?? ""
    return PlanLine(
      "Sharing with \(sharing.with)",
      [
        "\(decision), \(inWords(sharing.scope.rawValue)), decided on \(day(sharing.decided))\(until).",
        topics.isEmpty ? nil : "Of: \(topics.joined(separator: ", ")).", sharing.quote.map(quoted),
      ])
  }

  private static func capacity(_ note: CapacityNote) -> PlanLine {
    PlanLine(
      "Capacity",
      [
        "Said by: \(inWords(note.statedBy.rawValue)).", note.note.map(quoted),
        note.at.map { "On \(day($0))." },
      ])
  }

  // MARK: Words

  private static func personNamed(_ id: String, _ plan: CarePlan) -> String {
    plan.people.first { $0.id == id }?.name?.text ?? "somebody"
  }

  private static func quoted(_ text: String) -> String { "\"\(text)\"" }

  private static func inWords(_ how: PlanRefusal.Signature.How) -> String {
    switch how {
    case .paperDeclared: "said to be on paper"
    case .byDirection: "said to be by somebody else for the person"
    case .onScreen: "on a screen only"
    case .none: "NOT SIGNED"
    }
  }

  private static func inWords(_ assessment: PlanRefusal.Assessment) -> String {
    switch assessment {
    case .draftNotValid: "It is a draft, and not valid."
    case .formalitiesDeclared: "Said to be signed and witnessed. Nobody here has checked it."
    case .copyOfSignedOriginal: "Said to be a copy of a signed paper. Nobody here has checked it."
    }
  }

  /// A name of the format, as it can be read: `know-them-well`.
  private static func inWords(_ code: String) -> String { code.replacing("-", with: " ") }

  /// The day that a text begins with, or the text.
  private static func day(_ text: String) -> String {
    CivilDate(text.prefix(10))?.inWords ?? text
  }
}
