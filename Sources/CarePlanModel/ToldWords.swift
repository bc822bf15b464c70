/// Tells what is said of somebody from what they say themselves, by the first word and by who is
/// spoken of.
public enum ToldWords {
  private static let tellers: Set<Substring> = [
    "he", "she", "they", "hes", "shes", "theyre", "his", "her", "their", "pt", "patient", "client",
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

  public static func isTold(_ text: String) -> Bool {
    let plain = text.lowercased().filter { $0 != "'" && $0 != "’" }
    let words = plain.split { !$0.isLetter }
    guard let first = words.first else { return false }
    if asking.contains(words.prefix(2).joined(separator: " ")) { return true }
    return tellers.contains(first) && !words.contains(where: own.contains)
  }
}
