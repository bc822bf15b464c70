import Moments
import Rehearsal

extension RehearsalEars {
  private static let asking: Set<MomentKind> = [
    .question, .openQuestion, .closedQuestion, .explores, .exploresFeeling, .asksWhatMatters,
    .asksWhatTheyKnow,
  ]

  /// What of the scenario a turn asks about, by name.
  func topicsAsked(in words: String) -> [String] {
    let topics = subjects.topics
    let named = recogniser.hearing(of: words, in: Setting(cues: topics)).cuesNamed
    return topics.filter { topic in
      guard named.contains(topic.id) else { return false }
      return recogniser.hearing(of: words, in: Setting(cues: [topic])).moments.contains {
        $0.cue == topic.id && RehearsalEars.asking.contains($0.kind)
      }
    }.map(\.id)
  }
}
