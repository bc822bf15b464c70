/// What has to be known before a refusal is drafted that nobody is asked for.
extension SlotDeclaration {
  /// That it sounded as if somebody presses the person: heard, and never asked. It stands until they
  /// say on another day that they are alone.
  public static let pressed = "local-pressed"

  /// That it sounded so in this sitting. Nothing that is typed in front of whoever presses takes it
  /// back on the same day.
  public static let pressedToday = "local-today-pressed"

  /// Asks whether the person is alone now, because it sounded as if they were pressed, or because
  /// they would rather be alone.
  public static let alone = "local-today-alone"

  /// Asks whether the person is happy to go on in front of whoever is there.
  public static let speaksFreely = "local-speak-freely"

  /// Asks whether a refusal is the person's own wish.
  public static let ownDecision = "local-own-decision"

  /// Whether it is noted where somebody seems to be pressed. It stands when the rule that was said then
  /// is over.
  public static func isOfPressure(_ name: String) -> Bool {
    name == pressed || name == pressedToday
  }

  /// Whether the words of a refusal leave open what they are about, or from when on: heard, and never
  /// asked.
  public static func isVagueness(_ name: String) -> Bool {
    name.hasPrefix("local-refusal-") && name.hasSuffix(vague)
  }

  /// Where it is noted whether the words that answer a question leave that open; nil where it does not
  /// matter.
  public static func vagueness(of name: String) -> String? {
    guard name.hasPrefix("refusal-") else { return nil }
    let asked = name.hasSuffix("-when") ? String(name.dropLast("-when".count)) : name
    return asksForRefusal(asked) ? "local-" + name + vague : nil
  }

  private static let vague = "-vague"
}
