/// Tells what is said of somebody from what they say themselves, by the first word and by who is
/// spoken of.
public enum ToldWords {
  private static let tellers: Set<Substring> = [
    "he", "she", "they", "hes", "shes", "theyre", "his", "her", "their", "pt", "patient", "client",
    "resident", "mr", "mrs", "miss", "ms", "wants", "would", "says", "said", "likes", "feels",
    "worried", "prefers", "does", "doesnt",
  ]
  private static let own: Set<Substring> = [
    "i", "im", "ive", "id", "ill", "me", "my", "mine", "myself", "we", "us", "our", "fi", "fy",
  ]

  public static func isTold(_ text: String) -> Bool {
    let plain = text.lowercased().filter { $0 != "'" && $0 != "’" }
    let words = plain.split { !$0.isLetter }
    guard let first = words.first, tellers.contains(first) else { return false }
    return !words.contains(where: own.contains)
  }
}
