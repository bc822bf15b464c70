import DialogueModel
import Recognition

/// Tells a death that is the time of something else, or a death in the person's own family, from news of
/// the person: "at Christmas after mum died", "ever since his da died in the Mater".
struct DeathWords {
  /// How many words before a death may say whose it is.
  private static let reach = 6
  let lists: WordLists

  func areOfAnother(_ line: String) -> Bool {
    let words = WordLists.words(of: line)
    return words.indices.contains { index in
      lists[.death].contains(words[index]) && isAnothers(words[..<index].suffix(Self.reach))
    }
  }

  /// Whether the words before a death say whose, and that it is not news of the person.
  private func isAnothers(_ before: ArraySlice<Substring>) -> Bool {
    guard
      let subject = before.last(where: { isMourned($0) || lists[.spokenOf].contains($0) })
    else {
      // "Since Jean went".
      return before.suffix(2).first.map(lists[.time].contains) ?? false
    }
    guard isMourned(subject), let place = before.lastIndex(of: subject) else { return false }
    let lead = before[..<place].suffix(2)
    return lead.last.map(lists[.theirs].contains) ?? false
      || lead.contains(where: lists[.time].contains)
      || Array(before[..<place].suffix(2)) == ["it", "was"]
      || before[..<place].suffix(3).starts(with: ["it", "was"])
  }

  private func isMourned(_ word: Substring) -> Bool {
    lists.isKin(word) || lists[.mourned].contains(word)
  }
}
