/// Tells a sentence from a name, by the small words that no name is made of.
///
/// Somebody who was told an hour ago that they will die does not answer what their name is. What they
/// say instead is no name, and is not to be read back as one.
enum SentenceWords {
  /// One of these is enough.
  private static let verbs: Set<Substring> = [
    "im", "ive", "id", "dont", "cant", "wont", "isnt", "didnt", "doesnt", "havent", "wasnt",
    "wouldnt", "couldnt", "aint", "was", "were", "are", "have", "has", "had", "want", "wants",
    "wanted", "they", "their", "them", "theyre", "you", "your", "what", "why", "because", "about",
    "when", "how", "who", "that", "thats", "this", "told", "said", "would", "could", "should",
    "dwi", "rydw", "rwyn", "ydw", "mae", "oes", "ddim", "eisiau", "sydd", "dydw",
  ]
  /// Of these it takes two: each may be a name, or the letter of one.
  private static let smallWords: Set<Substring> = [
    "i", "me", "my", "we", "he", "she", "it", "its", "is", "am", "do", "can", "no", "not", "and",
    "to", "so", "if", "but", "in", "for", "on", "be", "at", "with", "as", "just", "the",
  ]
  /// What a name begins with when it is said in a sentence: "my name is Ann".
  private static let leads = [
    "my name is", "my names", "my full name is", "the name is", "they call me", "people call me",
    "everyone calls me", "everybody calls me", "call me", "you can call me", "just call me",
    "please call me", "its", "it is", "i am called", "im called", "known as", "i am known as",
    "fy enw i yw", "fy enw yw",
  ]
  /// In which how a name is said is told.
  private static let sayings: Set<Substring> = [
    "name", "say", "says", "said", "sounds", "sound", "pronounced", "pronounce", "rhymes", "spelt",
    "spelled", "silent", "letter", "called", "enw", "dweud",
  ]

  private static let ownWords: Set<Substring> = ["i", "im", "me", "my", "ill"]
  private static let programWords: Set<Substring> = ["you", "your", "this", "it"]

  static func isSentence(_ line: String) -> Bool {
    let words = words(withoutLead: line)
    return words.contains(where: verbs.contains)
      || words.filter(smallWords.contains).count > 1
  }

  /// Whether a word is one of those that no name is made of.
  static func isPartOfSentence(_ word: String) -> Bool {
    verbs.contains(Substring(word)) || smallWords.contains(Substring(word))
  }

  /// Whether it tells something of somebody, and is more than the name of a thing: "the chapel, and no
  /// lilies" is none.
  static func isStatement(_ line: String) -> Bool {
    hasVerb(line) || words(in: line).filter(subjects.contains).count > 1
  }

  private static let subjects: Set<Substring> = [
    "i", "me", "my", "we", "he", "she", "it", "its", "is", "am", "do", "can", "if", "hes", "shes",
  ]

  /// Whether it says more than "no, it is just Ruth".
  static func hasVerb(_ line: String) -> Bool { words(in: line).contains(where: verbs.contains) }

  /// "It is said like Shiv-awn" tells how a name is said, and is a sentence all the same.
  ///
  /// "Her name was Jean" tells of somebody else, and a long line tells a story.
  static func tellsHowToSay(_ line: String) -> Bool {
    let words = words(in: line)
    guard words.count <= sayingWordsMost else { return false }
    let isTheirs = zip(words, words.dropFirst()).contains { owner, thing in
      others.contains(owner) && thing.hasPrefix("name")
    }
    return !isTheirs && words.contains(where: sayings.contains)
  }

  private static let others: Set<Substring> = ["her", "his", "their"]
  private static let sayingWordsMost = 20

  /// Whether it says when something was, or that nobody knows.
  static func tellsDay(_ line: String) -> Bool {
    line.contains(where: \.isNumber)
      || words(in: line).contains { word in
        dayWords.contains(word) || months.contains { word.hasPrefix($0) }
      }
  }

  private static let dayWords: Set<Substring> = [
    "day", "today", "yesterday", "week", "weeks", "month", "months", "year", "years", "ago", "last",
    "christmas", "easter", "summer", "winter", "spring", "autumn", "date", "know", "remember",
    "sure",
    "wythnos", "mis", "llynedd", "blwyddyn",
  ]
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Whether a question is about who types: "will I choke", and not "what are you".
  static func asksOfSelf(_ line: String) -> Bool {
    let words = words(in: line)
    return words.contains(where: ownWords.contains)
      && !words.contains(where: programWords.contains)
  }

  private static func words(in line: String) -> [Substring] {
    line.lowercased().filter { $0 != "'" && $0 != "’" }.split { !$0.isLetter }
  }

  private static func words(withoutLead line: String) -> [Substring] {
    let words = words(in: line)
    let lead = leads.first { words.starts(with: $0.split(separator: " ")) }?
      .split(separator: " ")
    if let lead { return Array(words.dropFirst(lead.count)) }
    // "I'm Ann", and not "I'm scared".
    let typed = line.split { !$0.isLetter && $0 != "'" && $0 != "’" }
    let own = words.first == "im" ? 1 : words.starts(with: ["i", "am"]) ? 2 : 0
    let isNamed = own > 0 && typed.dropFirst(own).first?.first?.isUppercase == true
    return isNamed ? Array(words.dropFirst(own)) : words
  }
}
