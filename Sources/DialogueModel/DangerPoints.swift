/// How much the phrases of a concept speak for a danger, as its name says: `points-suicidal-5`, or
/// against it: `points-suicidal-minus-3`.
///
/// Added up over a line they hear what no pattern foresees. They are made from labelled lines by
/// `make danger-points`, and everybody can read and change them.
public struct DangerPoints: Hashable, Sendable {
  /// The dangers that are heard by points, besides patterns.
  public static let dangers = ["emergency", "suicidal", "coercion"]

  /// The name of the meaning of safety.
  public let danger: String
  public let points: Int

  /// - Returns: nil where the concept is none of points.
  public init?(conceptName name: String) {
    let parts = name.split(separator: "-")
    guard parts.count > 2, parts[0] == "points", let size = Int(parts[parts.count - 1]),
      DangerPoints.dangers.contains(String(parts[1])),
      parts.count == 3 || parts.count == 4 && parts[2] == "minus"
    else { return nil }
    danger = String(parts[1])
    points = parts.count == 4 ? -size : size
  }
}
