import DialogueModel

/// What speaks for something in a line, and what against it, added up.
///
/// Strangers say what is in no pattern. Each of their words says little; several that point the same
/// way say much. Points are whole numbers in files, so that a sum can be shown and argued with.
struct PointsIndex: Sendable {
  /// The sum of a line for one danger, or for one choice.
  struct Sum: Sendable {
    let subject: String
    var points = 0
    /// Where the phrase begins and ends that says most; empty where none speaks for it.
    var strongest = 0..<0
    fileprivate var most = 0

    init(subject: String) { self.subject = subject }
  }

  private let phrases: PhraseIndex
  /// For each concept in the index of phrases: the place of its subject, and the points.
  private let subjectOf: Table<Int32>
  private let points: Table<Int32>
  /// The place of each subject.
  private let places: [String: Int]

  init(from reader: inout TableReader) {
    phrases = PhraseIndex(from: &reader)
    subjectOf = reader.table()
    points = reader.table()
    let subjects = reader.texts().all
    places = Dictionary(uniqueKeysWithValues: zip(subjects, subjects.indices))
  }

  /// Whether there are points at all.
  var isEmpty: Bool { points.count == 0 }

  func has(_ subject: String) -> Bool { places[subject] != nil }

  /// A phrase counts twice at most, however often it is said: a hundred kisses are no danger.
  ///
  /// - Parameter answers: Words that are an answer, and so is all that overlaps them.
  /// - Returns: A sum for each subject, in their order; nought for one that has no points.
  func sums(
    of words: [Word], for subjects: [String], besides answers: [Range<Int>] = []
  ) -> [Sum] {
    var sums = subjects.map(Sum.init)
    var asked = [Int](repeating: -1, count: places.count)
    for (number, subject) in subjects.enumerated() {
      if let place = places[subject] { asked[place] = number }
    }
    var counted: [UInt64: Int] = [:]
    for hit in phrases.hits(in: words).hits {
      let number = asked[Int(subjectOf[Int(hit.concept)])]
      if number < 0 || answers.contains(where: { $0.overlaps(hit.start..<hit.end) }) { continue }
      let key = Self.key(of: words[hit.start..<hit.end], for: hit.concept)
      counted[key, default: 0] += 1
      if counted[key, default: 0] > Self.countedMost { continue }
      let own = Int(points[Int(hit.concept)])
      sums[number].points += own
      if own > sums[number].most {
        (sums[number].most, sums[number].strongest) = (own, hit.start..<hit.end)
      }
    }
    return sums
  }

  private static let countedMost = 2

  /// Tells a phrase from all others of a line.
  private static func key(of phrase: ArraySlice<Word>, for kind: Int32) -> UInt64 {
    phrase.reduce(UInt64(truncatingIfNeeded: kind)) { key, word in
      Spelling.mixed(key ^ UInt64(UInt32(bitPattern: word.number)))
    }
  }
}
