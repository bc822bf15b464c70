/// Tells what is said of somebody from what they say themselves, by the first word and by who is
/// spoken of.
///
/// Its words stand here, and not in `Dialogs/Meanings/Lists`: papers are written by them as well, and
/// the hospice's program, which writes papers too, has no dialogues.
public enum ToldWords {
  private static let tellers: Set<Substring> = [
    "he", "she", "they", "hes", "shes", "theyre", "hed", "shed", "his", "her", "their", "pt",
    "patient", "client",
    "resident", "mr", "mrs", "miss", "ms", "wants", "would", "says", "said", "likes", "feels",
    "worried", "prefers", "does", "doesnt", "nods", "nodded", "shakes", "shook", "points",
    "pointed",
    "smiles", "smiled", "cries", "cried", "gestures", "thumb", "thumbs",
  ]
  /// With which somebody else tells what they did: "I asked if he was frightened, he nodded".
  private static let asking = ["i asked", "asked him", "asked her", "asked them", "asked if"]
  private static let own: Set<Substring> = [
    "i", "im", "ive", "id", "ill", "me", "my", "mine", "myself", "we", "us", "our", "fi", "fy",
  ]

  /// What is done to somebody, before "her" or "him": "I can't lose her", "try everything for him".
  private static let doneTo: Set<Substring> = [
    "lose", "losing", "save", "saving", "keep", "keeping", "bring", "bringing", "revive",
    "reviving",
    "resuscitate", "wake", "let", "letting",
  ]
  private static let tried: Set<Substring> = ["try", "tried", "everything", "all", "fight"]
  private static let another: Set<Substring> = ["her", "him"]
  /// Whoever is named in the line may be the one that is meant: "I can't leave my wife, I'd lose
  /// her".
  private static let named: Set<Substring> = [
    "wife", "husband", "mum", "mam", "dad", "mother", "father", "son", "daughter", "sister",
    "brother", "partner", "friend", "gran", "nan", "dog", "cat", "grandson", "granddaughter",
    "nephew", "niece", "girl", "boy", "lad", "lass",
  ]

  public static func isTold(_ text: String) -> Bool {
    let plain = text.lowercased().filter { $0 != "'" && $0 != "’" }
    let words = plain.split { !$0.isLetter }
    guard let first = words.first else { return false }
    if asking.contains(words.prefix(2).joined(separator: " ")) { return true }
    // "Nods when I ask about pain" is told, and the "I" is that of who tells it.
    if gestures.contains(first), words.count > 1 { return true }
    return tellers.contains(first) && !words.contains(where: own.contains) || isPleaded(words)
  }

  /// "She says I want to be home": the "I" may be hers, and it may be that of who types.
  public static func isQuoted(_ text: String) -> Bool { quoted(in: text) != nil }

  /// "He says I want to go home" quotes a wish. "He says I have to sign" may be somebody who presses.
  public static func isQuotedWish(_ text: String) -> Bool {
    quoted(in: text)?.dropFirst().first.map(wishing.contains) ?? false
  }

  /// What is quoted, from its "I" on.
  private static func quoted(in text: String) -> ArraySlice<Substring>? {
    let plain = text.lowercased().filter { $0 != "'" && $0 != "’" }
    let words = plain.split { !$0.isLetter }.prefix(quotedWithin)
    guard let speech = words.firstIndex(where: speaking.contains), speech > words.startIndex,
      words[..<speech].contains(where: spokenOf.contains)
    else { return nil }
    let said = words[(speech + 1)...].drop(while: beforeWhatIsSaid.contains)
    return said.first.map(ownSubject.contains) == true ? said : nil
  }

  private static let wishing: Set<Substring> = [
    "want", "wanna", "wants", "would", "wish", "like", "love", "hope", "miss", "need", "feel",
    "dont", "never",
  ]

  private static let gestures: Set<Substring> = [
    "nods", "nodded", "shakes", "shook", "smiles", "smiled", "cries", "cried", "gestures",
  ]
  /// Who is spoken of where words are quoted; "they" may be anybody.
  private static let spokenOf: Set<Substring> = [
    "he", "she", "pt", "patient", "client", "resident", "mr", "mrs", "miss", "ms",
  ]
  private static let quotedWithin = 6
  private static let speaking: Set<Substring> = [
    "says", "said", "saying", "say", "goes", "tells", "told", "replied", "answered", "thinks",
  ]
  private static let beforeWhatIsSaid: Set<Substring> = ["that", "me", "us", "to"]
  private static let ownSubject: Set<Substring> = ["i", "im", "ive", "id", "ill", "my"]

  /// "I want them to try everything for her, I can't lose her": a wish for somebody who is not
  /// named, and so for the one whose plan it is.
  private static func isPleaded(_ words: [Substring]) -> Bool {
    guard !words.contains(where: named.contains) else { return false }
    let isTried = words.contains(where: tried.contains)
    return zip(words, words.dropFirst()).contains { word, next in
      another.contains(next) && (doneTo.contains(word) || word == "for" && isTried)
    }
  }
}
