/// One thing that somebody close to the person can be asked.
///
/// No answer to it can be said to belong among the person's own statements: the type has no word
/// for that.
public struct VoiceSlot: Hashable, Sendable {
  /// How it is called in dialogues: `their-cpr-view`.
  public let name: String
  /// The heading in lists of answers.
  public let title: String
  public let answer: AnswerShape
  /// A weighty answer that was typed is read back and confirmed before it is kept.
  public let isWeighty: Bool
  public let destination: VoiceDestination
  /// What of safety the question itself asks about: whoever is asked whether somebody has died
  /// answers it by saying so.
  public let asksAbout: String?

  /// Whether it is about who speaks, and not about the person.
  public var isAboutSpeaker: Bool { if case .speaker = destination { true } else { false } }

  init(
    _ name: String, _ title: String, _ answer: AnswerShape, isWeighty: Bool = false,
    to destination: VoiceDestination, asksAbout: String? = nil
  ) {
    self.name = name
    self.title = title
    self.answer = answer
    self.isWeighty = isWeighty
    self.destination = destination
    self.asksAbout = asksAbout
  }
}

/// Where an answer of somebody close to the person goes.
public enum VoiceDestination: Hashable, Sendable {
  case speaker(SpeakerField)
  /// What the person would say about a topic of the plan.
  case view(topic: String)
  /// How the speaker knows what they say about a topic.
  case basis(topic: String)
  /// When and how the person said it.
  case occasion(topic: String)
  /// It stays with the speaker, and is in no plan.
  case own

  public enum SpeakerField: Hashable, Sendable {
    case name, relationship, phone, standing, lifeSustaining
  }
}
