/// Whether somebody close tells what the person said or wants, beside whatever else the line answers: "yes,
/// and he said no machines".
enum WishWords {
  private static let wishes: Set<Substring> = [
    "wants", "wanted", "hates", "hated", "dreads", "dreaded", "refuses", "refused",
  ]
  private static let phrases = [
    "would want", "would hate", "wouldnt want", "would not want", "didnt want", "doesnt want",
    "never wanted", "dont let", "never let", "said to me", "said to us", "thumping", "no machines",
    "no tubes",
  ]
  private static let speakers: Set<Substring> = ["he", "she", "mum", "dad", "mam", "da"]
  private static let sayings: Set<Substring> = ["said", "says", "told"]

  static func areTold(in line: String) -> Bool {
    let words = line.lowercased().filter { $0 != "'" && $0 != "’" }.split { !$0.isLetter }
    guard words.count >= wordsLeast else { return false }
    let plain = words.joined(separator: " ")
    return words.contains(where: wishes.contains) || phrases.contains(where: plain.contains)
      || zip(words, words.dropFirst()).contains {
        speakers.contains($0) && sayings.contains($1)
      }
  }

  private static let wordsLeast = 5
}
