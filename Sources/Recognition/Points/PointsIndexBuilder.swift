/// Lays the phrases that have points into tables.
struct PointsIndexBuilder {
  private struct Kind: Hashable {
    let subject: Int32
    let points: Int32
  }

  private var phrases = PhraseIndexBuilder()
  private var subjects: [String] = []
  private var kinds: [Kind] = []
  private var numbers: [Kind: Int32] = [:]

  /// - Parameter subject: All that is said of one is added at once.
  /// - Returns: The number under which phrases are added that say so much for the subject.
  mutating func number(of subject: String, points: Int) -> Int32 {
    if subjects.last != subject { subjects.append(subject) }
    let kind = Kind(subject: Int32(subjects.count - 1), points: Int32(points))
    if let known = numbers[kind] { return known }
    kinds.append(kind)
    numbers[kind] = Int32(kinds.count - 1)
    return Int32(kinds.count - 1)
  }

  mutating func add(_ phrase: ArraySlice<Int32>, number: Int32) {
    phrases.add(phrase, concept: number)
  }

  func write(to writer: inout TableWriter) {
    phrases.write(to: &writer)
    writer.write(kinds.map(\.subject))
    writer.write(kinds.map(\.points))
    writer.write(subjects)
  }
}
