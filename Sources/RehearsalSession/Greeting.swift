import Moments

/// The first thing that is said: nobody has passed over anything yet.
struct Greeting {
  private static let wordsMax = 20
  /// So far from its beginning a line may call somebody by name.
  private static let namedWithin = 3

  /// The names of whoever is greeted, word by word, folded.
  let names: Set<String>

  init(of names: [String]) {
    self.names = Set(
      names.flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) })
  }

  /// "Good morning, Mrs Ellis", "Mr Parry, I am in charge here".
  func opens(_ line: WordedLine) -> Bool {
    guard line.wordCount <= Greeting.wordsMax else { return false }
    if line.has("greeting", withinFirst: 1) { return true }
    return line.names(anyOf: names, withinFirst: Greeting.namedWithin) && line.has("introducing")
  }
}

extension WordedLine {
  private static let nodWordsMax = 4

  /// "Mm", "I see": it leaves her room as a silence does, and says no more than that.
  var isNod: Bool { wordCount <= WordedLine.nodWordsMax && isOnly(["nod"]) }

  /// "I'm so sorry, Margaret", and nothing else.
  func isBareSorry(to names: Set<String>) -> Bool {
    has("apology") && isOnly(["apology", "apology-around"], besides: names)
  }
}
