/// Tells a death that is the time of something else, or a death in the person's own family, from news of
/// the person: "at Christmas after mum died", "ever since his da died in the Mater".
enum DeathWords {
  private static let died: Set<Substring> = [
    "died", "dies", "passed", "went", "dead", "gone", "death", "funeral", "killed", "lost",
    "buried",
  ]
  /// What a time begins with.
  private static let times: Set<Substring> = [
    "after", "before", "when", "since", "until", "till", "once", "year", "day", "night", "week",
    "time",
    "afore", "efter",
  ]
  private static let kin: Set<Substring> = [
    "mum", "mam", "mammy", "ma", "mother", "dad", "da", "daddy", "father", "brother",
    "sister",
    "son", "daughter", "wife", "husband", "partner", "nan", "nana", "gran", "granny", "grandma",
    "grandad", "grandpa", "aunt", "auntie", "uncle", "cousin", "friend", "neighbour", "mate", "dog",
    "cat", "mums", "dads", "mothers", "fathers", "brothers", "sisters", "wifes", "husbands",
  ]
  private static let theirs: Set<Substring> = ["his", "her", "their"]
  private static let pronouns: Set<Substring> = [
    "he", "she", "they", "hes", "shes", "theyve", "theyre",
  ]

  static func areOfAnother(_ line: String) -> Bool {
    let plain = line.lowercased().filter { $0 != "'" && $0 != "’" }
    let words = plain.split { !$0.isLetter }
    return words.indices.contains { index in
      died.contains(words[index]) && isAnothers(words[..<index].suffix(reach))
    }
  }

  /// Whether the words before a death say whose, and that it is not news of the person.
  private static func isAnothers(_ before: ArraySlice<Substring>) -> Bool {
    guard let subject = before.last(where: { kin.contains($0) || pronouns.contains($0) }) else {
      // "Since Jean went".
      return before.suffix(2).first.map(times.contains) ?? false
    }
    guard kin.contains(subject), let place = before.lastIndex(of: subject) else { return false }
    let lead = before[..<place].suffix(2)
    return lead.last.map(theirs.contains) ?? false || lead.contains(where: times.contains)
      || Array(before[..<place].suffix(2)) == ["it", "was"]
      || before[..<place].suffix(3).starts(with: ["it", "was"])
  }

  /// How many words before a death may say whose it is.
  private static let reach = 6
}
