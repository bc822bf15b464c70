/// What a question asks for, where that is one certain thing: a line that has none of it may be meant
/// for something else.
extension SlotDeclaration {
  /// The words by which an answer to it is known; none where anything may be one.
  public static func cues(askedBy name: String) -> [Cue] {
    if name.hasSuffix("relationship") { return [.relation] }
    if asksForPerson(name) { return [.relation, .name, .carer] }
    switch name {
    case "pets": return [.pets]
    case "music": return [.music, .name]
    case "funeral", "after-death-care": return [.funeral, .bodyAfterDeath]
    case "communication-needs": return [.seeingAndHearing]
    default: return []
    }
  }

  /// Whether it asks for somebody, by name or by what they are to the person.
  public static func asksForPerson(_ name: String) -> Bool {
    [
      "consult-name", "not-to-consult", "attorney-name", "coordinator", "who-to-tell-instead",
      "do-not-share-with", "others-present", "refusal-witness-name", "their-consult-name",
    ].contains(name)
  }

  /// Whether it asks who somebody is to the person. Nothing else than a relation is an answer.
  public static func asksForRelation(_ name: String) -> Bool { name.hasSuffix("relationship") }

  /// Whether it asks for the words of a refusal, which cannot ask for a treatment.
  public static func asksForRefusal(_ name: String) -> Bool {
    name.hasPrefix("refusal-") && name.dropFirst(8).allSatisfy(\.isNumber)
  }

  /// Whether a choice stands afterwards as a fact about somebody: what a register says, who is told
  /// instead of them, who is kept out, that they cannot decide. It is read back, unless the line says
  /// that and nothing besides.
  public static func isClaim(_ choice: String, at name: String) -> Bool {
    switch name {
    case "organ-donation", "local-told-cannot-decide", ownDecision: true
    case "local-can-be-asked": choice != "yes"
    case "information-preference": choice == "tell-someone-else"
    default: name.hasPrefix("share-")
    }
  }

  /// Whether a yes or a no alone does not say which: "no", where it is asked if a decision stands on
  /// the register.
  public static func isUnclearAlone(_ name: String) -> Bool { name == "organ-donation" }

  /// Whether its answer stands on the first minute's sheet, beside what somebody is called.
  public static func isOfFirstMinute(_ name: String) -> Bool {
    [sayMyName, "communication-needs"].contains(name)
  }

  /// Whether staff tell it of their own accord where they are asked something else at the start: what
  /// their work is, and whether the talk is still to come.
  public static func mayBeToldAtDoor(_ name: String) -> Bool { toldAtDoor.contains(name) }
  public static let toldAtDoor = ["local-work", "local-today-door"]

  /// Whether it asks for the words of somebody who is spoken of.
  public static func asksWhatWasSaid(_ name: String) -> Bool { name == "team-person-said" }

  /// Whether a bare no may be what the person would say, and not that who types would leave the question.
  public static func noMayBeTheirs(_ name: String) -> Bool {
    ["their-cpr-view", "their-treatment-notes", "their-hospital-admission"].contains(name)
  }

  /// Whether it asks when something was or will be, so that a year alone is an answer.
  public static func asksWhen(_ name: String) -> Bool {
    asksForDayInWords(name) || name == "team-review"
      || name.hasPrefix("their-") && name.hasSuffix("-when")
  }

  /// Whether it asks for a day in words, such as the day on a form.
  public static func asksForDayInWords(_ name: String) -> Bool { name.hasSuffix("form-date") }
}
