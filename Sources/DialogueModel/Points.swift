/// How much phrases speak for something, or against it.
///
/// They stand in a concept whose name says what for, `points-suicidal` or `points-treatment-no`, in
/// lines that say how much: `3: let me go; leave me be`. Added up over a line they hear what no
/// pattern foresees, and doubt what a pattern mishears. They are made from labelled lines by
/// `make points`, and everybody can read and change them.
public enum Points {
  /// The dangers that are heard by points, besides patterns.
  public static let dangers = ["emergency", "suicidal", "coercion"]

  private static let mark = "points-"
  private static let places = ["place-of-care", "place-of-death"]

  /// - Returns: What a choice of a question is called among subjects; questions that are answered
  ///   alike share it: `treatment-no`.
  public static func subject(of choice: String, in slot: String) -> String {
    let isOfTreatment = slot.hasPrefix("treatment:")
    let family = isOfTreatment ? "treatment" : isOfPlaces(slot) ? "place" : slot
    return family + "-" + choice
  }

  public static func isOfPlaces(_ slot: String) -> Bool { places.contains(slot) }

  /// - Returns: What the phrases of a concept speak for; nil where it is none of points.
  public static func subject(ofConcept name: String) -> String? {
    name.hasPrefix(mark) ? String(name.dropFirst(mark.count)) : nil
  }

  /// - Parameter lines: Of a concept; how much is said holds until something else is.
  /// - Returns: Phrases, each with how much it says.
  public static func phrases(of lines: [String]) -> [(points: Int, phrases: Substring)] {
    var points = 0
    return lines.map { line in
      guard let colon = line.firstIndex(of: ":"), let said = Int(line[..<colon])
      else { return (points, line[...]) }
      points = said
      return (points, line[line.index(after: colon)...])
    }
  }
}
