/// Everything that somebody close to the person can be asked.
public enum VoiceCatalogue {
  public static let slots: [VoiceSlot] = speaker + views + own

  public static func slot(named name: String) -> VoiceSlot? { byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: slots.map { ($0.name, $0) })

  private static let speaker: [VoiceSlot] = [
    VoiceSlot(
      "their-death", "Whether they have died",
      .choices([
        ChoicePhrase("alive", "They are alive"), ChoicePhrase("died", "They have died"),
        ChoicePhrase("other-died", "They are alive, and somebody else has died"),
      ]), to: .own, asksAbout: "bereavement"),
    VoiceSlot(
      "their-plan", "Whether you speak of the person whose plan is kept here",
      .choices([
        ChoicePhrase("yes", "You speak of the person whose plan is kept here"),
        ChoicePhrase("no", "You speak of somebody else"),
      ]), to: .own),
    VoiceSlot("relative-name", "Your name", .words, to: .speaker(.name)),
    VoiceSlot("relative-relationship", "Who you are to them", .words, to: .speaker(.relationship)),
    VoiceSlot(
      "relative-standing", "What you may decide by law",
      .choices([
        ChoicePhrase("none", "You have no power by law to decide about their care"),
        ChoicePhrase("health-attorney", "You are their attorney for health and care"),
        ChoicePhrase("welfare-guardian", "You are their welfare guardian or deputy"),
        ChoicePhrase("property-attorney", "You are their attorney for money and property alone"),
        ChoicePhrase("unsure", "You are not sure what you may decide by law"),
      ]), isWeighty: true, to: .speaker(.standing)),
    VoiceSlot(
      "relative-life-sustaining", "Whether you may decide about treatment that keeps them alive",
      .choices([
        ChoicePhrase("yes", "You may decide about treatment that keeps them alive"),
        ChoicePhrase("no", "You may not decide about treatment that keeps them alive"),
        ChoicePhrase(
          "unsure", "You are not sure whether you may decide about treatment that keeps them alive"),
      ]), isWeighty: true, to: .speaker(.lifeSustaining)),
    VoiceSlot("relative-phone", "How to reach you", .words, to: .speaker(.phone)),
  ]

  private static let views: [VoiceSlot] =
    view("full-name", "Their name", isTold: false)
    + view("understanding-of-health", "What they know about their health", isTold: false)
    + view("what-matters", "What matters to them")
    + view("good-day", "What makes a good day for them", isTold: false)
    + view("faith", "What they believe", isTold: false)
    + view("worries", "What worries them")
    + view("too-much", "What would be too much for them")
    + view("place-of-care", "Where they would like to be cared for")
    + view("place-of-death", "Where they would like to be when they die")
    + view("hospital-admission", "Whether they would go into hospital")
    + view("treatment-notes", "What they would say about treatments")
    + view("cpr-view", "What they would say about CPR")
    + view("adrt-where", "What they have written down, and where it is", isTold: false)
    + view("consult-name", "Who else knows what they would want", isTold: false)
    + view("guidance", "What they told whoever decides for them", isTold: false)
    + view("form", "What was said of a form about CPR", isTold: false)
    + view("also-told", "What else was said of them", isTold: false)

  private static let own: [VoiceSlot] = [
    VoiceSlot("relative-fears", "What you are afraid of", .words, to: .own),
    VoiceSlot("relative-needs", "What you need", .words, to: .own),
    VoiceSlot("relative-questions", "What you want to ask their team", .words, to: .own),
    VoiceSlot("relative-family", "Where the family see it differently", .words, to: .own),
    VoiceSlot(
      "relative-questions-after", "What you want to ask about how they died", .words, to: .own,
      asksAbout: "bereavement"),
  ]

  /// What they would say of a topic, and how the speaker knows it.
  ///
  /// - Parameter isTold: Whether it may be something that they once said; if not, whoever knows it
  ///   knows the person.
  private static func view(_ topic: String, _ title: String, isTold: Bool = true) -> [VoiceSlot] {
    let said = VoiceSlot("their-\(topic)", title, .words, to: .view(topic: topic))
    guard isTold else { return [said] }
    return [
      said,
      VoiceSlot(
        "their-\(topic)-basis", "\(title): how you know",
        .choices([
          ChoicePhrase("heard-them-say-it", "You heard them say it"),
          ChoicePhrase("know-them-well", "You know them well"),
          ChoicePhrase("guess", "You guess"),
        ]), to: .basis(topic: topic)),
      VoiceSlot(
        "their-\(topic)-when", "\(title): when they said it", .words, to: .occasion(topic: topic)),
    ]
  }
}
