/// The few words that carry a phrase, so that "that must be hard" and "it must be so hard" are one.
func stem(of words: String) -> String {
  var parts: [String] = []
  for word in words.lowercased().split(whereSeparator: { !$0.isLetter }) {
    let whole = String(word)
    if smallWords.contains(whole) { continue }
    let short = String(whole.prefix(5))
    if !parts.contains(short) { parts.append(short) }
  }
  return parts.sorted().joined(separator: " ")
}

/// Words that say nothing of their own in such a phrase.
private let smallWords: Set<String> = [
  "a", "about", "all", "am", "an", "and", "are", "at", "be", "been", "but", "can", "do", "for",
  "have", "how", "i", "in", "is", "it", "just", "let", "ll", "love", "m", "me", "must", "my",
  "of", "oh", "on", "quite", "re", "really", "s", "so", "such", "that", "the", "there", "this",
  "to", "ve", "very", "was", "we", "well", "what", "will", "with", "you", "your",
]
