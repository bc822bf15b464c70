import DialogueModel

/// Hears a line that speaks of several things: of each, what stands behind its name.
///
/// "No transfusions. Dialysis, on the other hand, I would accept", "Ventilator: no. Blood: yes".
struct Stretches {
  /// A thing that is named, and what is said of it.
  struct Stretch {
    let slot: String
    /// From its name to the end of what proves the value.
    let words: Range<Int>
    let value: String
  }

  /// What somebody says of so many things in one line is read; further ones are left.
  private static let most = 8
  /// So many words behind a name are about it.
  private static let reach = 40

  private let line: ReadLine
  /// The things that are named, in order, and one in each place.
  private let names: [Chooser.Kept]
  private let heard: (Range<Int>, String) -> [String]

  /// - Parameter topics: Readings that name a question by its thing.
  /// - Parameter heard: What a stretch of words answers to a question.
  init(
    _ line: ReadLine, _ topics: [Chooser.Kept], heard: @escaping (Range<Int>, String) -> [String]
  ) {
    self.line = line
    self.heard = heard
    names = Self.apart(topics)
  }

  /// How many different things are named.
  var slots: Int { Set(names.map(\.meaning.name)).count }

  /// What is said of each thing that is named, of those of which something is.
  func all() -> [Stretch] {
    names.prefix(Self.most).indices.compactMap { place in
      let name = names[place]
      let slot = name.meaning.name
      let next = place + 1 < names.count ? names[place + 1].match.start : line.words.count
      guard let said = said(of: slot, from: name.match.end, before: next) else { return nil }
      return Stretch(slot: slot, words: name.match.start..<said.end, value: said.value)
    }
  }

  /// The longest readings that name something, in the order in which they stand.
  private static func apart(_ topics: [Chooser.Kept]) -> [Chooser.Kept] {
    var apart: [Chooser.Kept] = []
    for topic in topics.sorted(by: { $0.match.start < $1.match.start }) {
      guard let last = apart.last, last.match.end > topic.match.start else {
        apart.append(topic)
        continue
      }
      if topic.match.end - topic.match.start > last.match.end - last.match.start {
        apart[apart.count - 1] = topic
      }
    }
    return apart
  }

  /// What is said of a thing in its sentence, or in as many clauses of it as say one thing.
  private func said(of slot: String, from start: Int, before limit: Int) -> (
    value: String, end: Int
  )? {
    let last = min(limit, start + Self.reach)
    guard start < last else { return nil }
    let sentence = (start + 1..<last).first { line.words[$0].breakBefore == .stop } ?? last
    let whole = heard(start..<sentence, slot)
    var end = start
    while end < sentence {
      end = min(line.clause(of: end).end, sentence)
      let values = end == sentence ? whole : heard(start..<end, slot)
      guard values.count == 1 else { continue }
      if whole.count != 1 || whole == values { return (values[0], end) }
    }
    return nil
  }
}
