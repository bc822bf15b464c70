extension SlotCatalogue {
  static let people: [PlanSlot] = [
    PlanSlot(
      "consult-name", "Who to ask about what I would want", in: .people, kind: .contact,
      to: .people(.consultee, .name)),
    PlanSlot(
      "consult-relationship", "Who the person to ask is to me", in: .people, kind: .contact,
      to: .people(.consultee, .relationship)),
    PlanSlot(
      "consult-phone", "How to reach the person to ask", in: .people, kind: .contact,
      to: .people(.consultee, .phone)),
    PlanSlot("not-to-consult", "Who not to ask", in: .people, kind: .wish),
    PlanSlot(
      "health-attorney", "Whether I have an attorney for health and care", in: .people,
      kind: .contact,
      .choices([
        ChoicePhrase("none", "I have no attorney for health and care"),
        ChoicePhrase("in-progress", "I am in the middle of naming an attorney for health and care"),
        ChoicePhrase("registered", "I have a registered attorney for health and care"),
        ChoicePhrase("unsure", "I am not sure whether I have an attorney for health and care"),
      ]), isWeighty: true, to: .people(.healthAttorney, .registration)),
    PlanSlot(
      "attorney-name", "The name of my attorney for health and care", in: .people, kind: .contact,
      to: .people(.healthAttorney, .name)),
    PlanSlot(
      "attorney-phone", "How to reach my attorney", in: .people, kind: .contact,
      to: .people(.healthAttorney, .phone)),
    PlanSlot(
      "attorney-life-sustaining",
      "Whether my attorney may decide about treatment that keeps me alive", in: .people,
      .choices([
        ChoicePhrase("yes", "My attorney may decide about treatment that keeps me alive"),
        ChoicePhrase("no", "My attorney may not decide about treatment that keeps me alive"),
        ChoicePhrase(
          "unsure",
          "I am not sure whether my attorney may decide about treatment that keeps me alive"),
      ]), isWeighty: true, to: .people(.healthAttorney, .lifeSustaining)),
    PlanSlot(
      "property-attorney", "Whether I have an attorney for money and property", in: .people,
      .choices([
        ChoicePhrase(
          "yes",
          "I have an attorney for money and property, who does not decide about my health"),
        ChoicePhrase("no", "I have no attorney for money and property"),
        ChoicePhrase("unsure", "I am not sure whether I have an attorney for money and property"),
      ])),
    PlanSlot("coordinator", "Who to ring first", in: .people, kind: .contact),
  ]

  static let sharing: [PlanSlot] = [
    share("share-hospice", "May my hospice see this", with: "hospice", "my hospice"),
    share("share-gp", "May my GP practice see this", with: "gp", "my GP practice"),
    share(
      "share-hospital-and-ambulance", "May the hospital and the ambulance service see this",
      with: "hospital-and-ambulance", "the hospital and the ambulance service"),
    share("share-family", "May my family see this", with: "family", "my family"),
    PlanSlot(
      "do-not-share-with", "Who should not see this", in: .sharing, kind: .wish),
  ]

  private static func share(
    _ name: String, _ title: String, with recipient: String, _ who: String
  ) -> PlanSlot {
    PlanSlot(
      name, title, in: .sharing, kind: .preference,
      .choices([
        ChoicePhrase("permit", "Yes, \(who) may see this plan"),
        ChoicePhrase("deny", "No, \(who) may not see this plan"),
        ChoicePhrase("undecided", "I have not decided whether \(who) may see this plan"),
      ]), to: .sharing(with: recipient))
  }
}
