import DialogueModel

/// Finds the person who is named in a line ("our Sharon", "my brother Dave", "Sian and Huw"), or
/// the thing ("two budgies", "Jim Reeves").
///
/// The object of a pattern may hold more than the name; a name is a word with a capital letter, or
/// one that no rule knows, and a relation may stand before it. A thing is the whole object, or the
/// words of the pattern where it has none.
struct OwnWords {
  /// The name of every meaning whose value is the person's own words.
  static let meaning = "own-words"

  private let chooser: Chooser
  private var line: ReadLine { chooser.line }

  init(_ chooser: Chooser) {
    self.chooser = chooser
  }

  func words(in kept: Chooser.Kept, for slot: String) -> String? {
    guard let kind = thing(of: slot) else { return person(in: kept) }
    let kinds: [Cue] = kind == .music ? [kind, .name] : [kind]
    func names(_ words: Range<Int>) -> Bool {
      words.contains { word in
        line.hits(at: word).contains { hit in
          kinds.contains { hit.isOf($0) } && hit.end <= words.upperBound
        }
      }
    }
    let words = [kept.match.object, kept.match.start..<kept.match.end].compactMap { $0 }
    return words.first(where: names).map(chooser.words)
  }

  /// What own words for a slot must name; nothing where they name a person.
  private func thing(of slot: String) -> Cue? {
    switch slot {
    case "pets": .pets
    case "music": .music
    case "funeral": .funeral
    case "relative-relationship": .relation
    case "relative-name": .firstName
    case "team-owner": .carer
    default: nil
    }
  }

  /// The words that name somebody in the object of a pattern.
  private func person(in kept: Chooser.Kept) -> String? {
    guard let object = kept.match.object else { return nil }
    let isBehind = kept.match.start < object.lowerBound
    let isLed = isBehind && line.isFiller(object.lowerBound)
    let starts =
      isBehind ? [object.lowerBound] + (isLed ? [object.lowerBound + 1] : []) : Array(object)
    for start in starts where start < object.upperBound {
      let end = end(from: start, before: object.upperBound)
      guard let end, isBehind || end == object.upperBound else { continue }
      return withoutPossession(chooser.words(start..<end))
    }
    return nil
  }

  private enum Kind { case determiner, relation, name, both, other }

  /// Past the last word of the people who are named from `start` on.
  private func end(from start: Int, before limit: Int) -> Int? {
    var index = start
    var end: Int?
    while index < limit {
      if kind(index) == .determiner { index += 1 }
      let first = index
      while index < limit, kind(index) == .relation { index = endOfRelation(at: index) }
      while index < limit, kind(index) == .name, index == first || isJoined(index) { index += 1 }
      guard index > first else { break }
      end = index
      guard index < limit, kind(index) == .both else { break }
      index += 1
    }
    return end
  }

  /// Past a relation, of which the longest is meant: "sister in law".
  private func endOfRelation(at index: Int) -> Int {
    line.hits(at: index).filter { $0.isOf(.relation) }.map(\.end).max() ?? index + 1
  }

  private func isJoined(_ index: Int) -> Bool { line.words[index].breakBefore == .none }

  private func kind(_ index: Int) -> Kind {
    if line.hit(.determiner, at: index) != nil { return .determiner }
    if line.hit(.relation, at: index) != nil { return .relation }
    let typed = chooser.words(index..<index + 1)
    if typed == "and" || typed == "&" { return .both }
    let word = line.words[index]
    let isCapital =
      typed.first?.isUppercase == true && typed.dropFirst().contains { $0.isLowercase }
    if isCapital, index > 0 { return .name }
    let isUnknown = word.number < 0 || word.isMended
    return isUnknown && index > 0 && isOfAPerson(index - 1) ? .name : .other
  }

  /// "our Dwayne", "my brother dwayne": an unknown word in small letters needs one before it.
  private func isOfAPerson(_ index: Int) -> Bool {
    let isOurs = line.hit(.determiner, at: index) != nil && !line.isFiller(index)
    return isOurs || line.hit(.relation, at: index) != nil
  }

  private func withoutPossession(_ words: String) -> String {
    for ending in ["'s", "’s"] where words.hasSuffix(ending) {
      return String(words.dropLast(2))
    }
    return words
  }
}
