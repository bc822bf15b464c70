import DialogueModel

/// What speaks for a danger in a line, and what against it, added up.
///
/// Strangers say what is in no pattern. Each of their words says little; several that point the same
/// way say much. Points are whole numbers in files, so that a sum can be shown and argued with.
struct PointsIndex: Sendable {
  /// The sum of a line for one danger.
  struct Sum: Sendable {
    let danger: String
    var points = 0
    /// Where the phrase begins and ends that says most; empty where none speaks for it.
    var strongest = 0..<0
    fileprivate var most = 0

    init(danger: String) { self.danger = danger }

    /// Whether the line is an alarm though no pattern holds.
    var isEnough: Bool { points >= PointsIndex.enough }
    /// Whether a pattern that holds in the line is believed.
    var isBelievable: Bool { points >= PointsIndex.believable }
  }

  /// From how many points on a line is an alarm of its own.
  static let enough = 12
  /// From how many points on a pattern is believed.
  static let believable = 6

  private let phrases: PhraseIndex
  /// For each concept the danger, as the place in `DangerPoints.dangers`, and the points.
  private let dangers: Table<Int32>
  private let points: Table<Int32>

  init(from reader: inout TableReader) {
    phrases = PhraseIndex(from: &reader)
    dangers = reader.table()
    points = reader.table()
  }

  /// Whether there are points at all.
  var isEmpty: Bool { points.count == 0 }

  /// - Parameter answers: Words that are an answer, and so is all that overlaps them.
  func sums(of words: [Word], besides answers: [Range<Int>] = []) -> [Sum] {
    var sums = DangerPoints.dangers.map(Sum.init)
    for hit in phrases.hits(in: words).hits {
      if answers.contains(where: { $0.overlaps(hit.start..<hit.end) }) { continue }
      let (danger, own) = (Int(dangers[Int(hit.concept)]), Int(points[Int(hit.concept)]))
      sums[danger].points += own
      if own > sums[danger].most {
        (sums[danger].most, sums[danger].strongest) = (own, hit.start..<hit.end)
      }
    }
    return sums
  }
}

/// Lays the phrases that have points into tables.
struct PointsIndexBuilder {
  private var phrases = PhraseIndexBuilder()
  private var dangers: [Int32] = []
  private var points: [Int32] = []

  /// - Returns: The number under which phrases of these points are added.
  mutating func number(of concept: DangerPoints) -> Int32 {
    dangers.append(Int32(DangerPoints.dangers.firstIndex(of: concept.danger) ?? 0))
    points.append(Int32(concept.points))
    return Int32(points.count - 1)
  }

  mutating func add(_ phrase: ArraySlice<Int32>, number: Int32) {
    phrases.add(phrase, concept: number)
  }

  func write(to writer: inout TableWriter) {
    phrases.write(to: &writer)
    writer.write(dangers)
    writer.write(points)
  }
}
