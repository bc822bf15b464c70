import CarePlanModel
import DialogueModel

/// An answer of somebody close to the person. Of such, and of nothing else, other voices are made.
public struct VoicedAnswer: Hashable, Sendable {
  public let recorded: RecordedAnswer

  public init(_ recorded: RecordedAnswer) { self.recorded = recorded }
}

/// Makes other voices of what somebody close to the person said.
///
/// It can add the speaker to the people of a plan, and voices; there is no way from here to the
/// person's statements.
struct VoicesFromAnswers {
  let answers: [String: RecordedAnswer]
  let provenance: (RecordedAnswer) -> Provenance

  init(_ answers: [VoicedAnswer], provenance: @escaping (RecordedAnswer) -> Provenance) {
    self.answers = Dictionary(answers.map { ($0.recorded.answer.slot, $0.recorded) }) { $1 }
    self.provenance = provenance
  }

  /// The speaker, where anything is said that the plan can hold.
  ///
  /// - Parameter id: Of the speaker among the people: `p3`.
  func speaker(id: String) -> PlanContactPerson? {
    guard !views.isEmpty else { return nil }
    var speaker = PlanContactPerson(id: id, name: nil, roles: [.other])
    // What is too long for its field still tells who they are.
    var told: [String] = []
    if let name = words("relative-name") {
      if PlanLimits.fits(name, PlanLimits.nameCountMax) {
        speaker.name = PersonName(text: name)
      } else {
        told.append(name)
      }
    }
    if let relationship = words("relative-relationship") { told.append(relationship) }
    if let power { told.append(power) }
    if let phone = words("relative-phone") {
      if PlanLimits.fits(phone, PlanLimits.contactCountMax) {
        speaker.contacts.append(Contact(.phone, phone))
      } else {
        told.append(phone)
      }
    }
    speaker.relationship =
      told.isEmpty ? nil : PlainText.pieces(of: told.joined(separator: "\n"))[0]
    return speaker
  }

  /// Where the person lives, as they told it.
  var nation: String? { answers["nation"]?.answer.choice }

  /// The power by law that they say they hold: whoever reads their words has to know it.
  private var power: String? {
    let life = answers["relative-life-sustaining"]?.answer.choice
    switch answers["relative-standing"]?.answer.choice {
    case "health-attorney" where life == "yes":
      return "attorney for health and care, also for treatment that keeps them alive, as told here"
    case "health-attorney" where life == "no":
      return
        "attorney for health and care, but not for treatment that keeps them alive, as told here"
    case "health-attorney": return "attorney for health and care, as told here"
    case "welfare-guardian": return "guardian or deputy named by a court, as told here"
    default: return nil
    }
  }

  /// - Parameter person: The id of the speaker among the people.
  func voices(of person: String) -> [OtherVoice] {
    var voices: [OtherVoice] = []
    for (topic, said) in views {
      let occasion =
        answers["their-\(topic)-when"].flatMap {
          $0.text.isEmpty ? nil : PlainText.pieces(of: $0.day)
        } ?? []
      for text in PlainText.pieces(of: said.text) + occasion.dropFirst() {
        voices.append(
          OtherVoice(
            id: "v\(voices.count + 1)", person: person, basis: basis(of: topic), topic: topic,
            text: text, when: occasion.first, provenance: provenance(said, by: person)))
      }
    }
    return voices
  }

  private var views: [(topic: String, said: RecordedAnswer)] {
    VoiceCatalogue.slots.compactMap { slot in
      guard case .view(let topic) = slot.destination, let said = answers[slot.name],
        !said.text.isEmpty
      else { return nil }
      return (topic, said)
    }
  }

  /// How they know it, where they say so: nobody is taken to know anything that they did not claim.
  private func basis(of topic: String) -> OtherVoice.Basis? {
    answers["their-\(topic)-basis"]?.answer.choice.flatMap { OtherVoice.Basis(rawValue: $0) }
  }

  private func provenance(_ said: RecordedAnswer, by person: String) -> Provenance {
    var provenance = provenance(said)
    let standing = answers["relative-standing"]?.answer.choice
    let isAttorney = standing == "health-attorney" || standing == "welfare-guardian"
    provenance.source = isAttorney ? .attorney : .relative
    provenance.by = person
    return provenance
  }

  private func words(_ slot: String) -> String? {
    answers[slot].flatMap { $0.text.isEmpty ? nil : $0.text }
  }
}
