import CarePlanModel

extension FHIRDocument {
  /// What somebody else said, with who says it, when it was said and how they know.
  func line(_ voice: OtherVoice) -> String {
    let slot = VoiceCatalogue.slots.first { $0.destination == .view(topic: voice.topic) }
    let title = slot?.title ?? SlotCatalogue.slot(topic: voice.topic, rank: nil)?.title
    let parts = [
      "\(speaker(voice)), on “\(title ?? voice.topic)”: \(voice.text)",
      voice.when.map { "When they said it: \($0)" },
      "How they know it: " + (voice.basis.map(inWords) ?? "this was not said."),
      voice.provenance.source == .attorney ? remark(on: voice.provenance) : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: "\n")
  }

  private func speaker(_ voice: OtherVoice) -> String {
    let someone = plan.people.first { $0.id == voice.person }
    let parts = [someone?.name?.text, someone?.relationship].compactMap { $0 }
    return parts.isEmpty ? "Somebody close to the person" : parts.joined(separator: ", ")
  }

  private func inWords(_ basis: OtherVoice.Basis) -> String {
    switch basis {
    case .heardThemSayIt: "they heard the person say it."
    case .knowThemWell: "they know the person well."
    case .guess: "it is a guess."
    }
  }
}
