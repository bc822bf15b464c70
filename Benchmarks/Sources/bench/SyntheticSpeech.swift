import DialogueExplorer

/// Made-up words, rules and lines that are as uneven as speech.
///
/// A line is drawn from 20,000 words. The word of rank r comes up in proportion to 1 / (r + 2.7), as
/// Zipf and Mandelbrot found; the 100 commonest are English ("i", "not", "my", "if"), so that a
/// line has a scope; all others are made of syllables and are longer the rarer they are. Two words
/// in a hundred have a slip of the pen, one in a hundred is a name that no rule knows. Every second
/// line holds the words of a rule. The same seed gives the same rules and lines everywhere.
struct SyntheticSpeech {
  static let seed: UInt64 = 21
  static let wordCount = 20_000

  private static let commonest = """
    the i to and a you it of is in that my for on have me be do not was but with they this just no \
    so if what like would at know we all can or get want are dont when about one he up there out \
    she think her as go had him how some will yeah time from now see did more people really good \
    them then could been who day your its where because make over their off here say way never \
    right take than after got other home only by any well too last
    """

  let words: [String]
  private let shares: [Double]
  private var chance: SeededChance

  init(seed: UInt64 = Self.seed) {
    chance = SeededChance(seed: seed)
    var words = Self.commonest.split(separator: " ").map(String.init)
    var known = Set(words)
    while words.count < Self.wordCount {
      let word = Self.madeUp(rank: words.count, &chance)
      if known.insert(word).inserted { words.append(word) }
    }
    self.words = words
    var sum = 0.0
    shares = (0..<Self.wordCount).map { rank in
      sum += 1 / (Double(rank) + 2.7)
      return sum
    }
  }

  private static func madeUp(rank: Int, _ chance: inout SeededChance) -> String {
    let starts = [
      "b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "w", "st", "tr", "ch", "sh",
      "pl", "gr", "",
    ]
    let middles = ["a", "e", "i", "o", "u", "ea", "oo", "ai", "ou"]
    let ends = ["", "", "n", "r", "t", "s", "l", "d", "m", "ng", "ck", "st"]
    let syllables = rank < 1_000 ? 1...2 : rank < 5_000 ? 2...2 : 2...3
    return (0..<Int.random(in: syllables, using: &chance)).map { _ in
      starts.randomElement(using: &chance)! + middles.randomElement(using: &chance)!
        + ends.randomElement(using: &chance)!
    }.joined()
  }

  // MARK: - Rules

  /// Distinct rules of two or three words, of which the first is none of the 100 commonest.
  mutating func rules(_ count: Int) -> [[String]] {
    var rules: [[String]] = []
    var known: Set<[String]> = []
    while rules.count < count {
      var rule = [contentWord()]
      for _ in 1...Int.random(in: 1...2, using: &chance) { rule.append(word()) }
      if known.insert(rule).inserted { rules.append(rule) }
    }
    return rules
  }

  /// A line of 8 to 16 words; every second one holds the words of a rule, next to one another.
  mutating func line(_ number: Int, of rules: [[String]]) -> String {
    var line = (0..<Int.random(in: 8...16, using: &chance)).map { _ in said(word()) }
    if number % 2 == 0, let rule = rules.randomElement(using: &chance) {
      let place = Int.random(in: 1..<line.count - rule.count, using: &chance)
      line.replaceSubrange(place..<place + rule.count, with: rule)
    }
    return line.joined(separator: " ")
  }

  private mutating func contentWord() -> String {
    while true {
      let rank = rank()
      if rank >= 100 { return words[rank] }
    }
  }

  private mutating func word() -> String { words[rank()] }

  private mutating func rank() -> Int {
    let share = Double.random(in: 0..<shares[shares.count - 1], using: &chance)
    var (low, high) = (0, shares.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if shares[middle] > share { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The word as it is typed: now and then with two letters swapped, or somebody's name.
  private mutating func said(_ word: String) -> String {
    switch Int.random(in: 0..<100, using: &chance) {
    case 0..<2 where word.utf8.count > 3:
      var letters = Array(word)
      letters.swapAt(letters.count - 2, letters.count - 3)
      return String(letters)
    case 2: return Self.madeUp(rank: Self.wordCount, &chance) + "y"
    default: return word
    }
  }
}
