public import DialogueModel

/// The words of each `WordList`, as they are written in `Dialogs/Meanings/Lists`.
public struct WordLists: Sendable {
  private let entries: [WordList: Set<Substring>]

  init(_ entries: [WordList: Set<Substring>]) { self.entries = entries }

  /// In plain letters; what has several words has one space between them.
  public subscript(list: WordList) -> Set<Substring> { entries[list] ?? [] }

  public func isKin(_ word: Substring) -> Bool { hasOneOrMore(word, of: .kin) }

  /// Whether a word stands in a list, or several of it or what is its: "sons", "dad's".
  public func hasOneOrMore(_ word: Substring, of list: WordList) -> Bool {
    self[list].contains(word) || word.hasSuffix("s") && self[list].contains(word.dropLast())
  }

  /// How many words of a line its longest beginning takes up that stands in a list, or 0.
  public func count(of list: WordList, at start: some Collection<Substring>) -> Int {
    let words = Array(start)
    let most = self[list].lazy.map { $0.split(separator: " ") }
      .filter { words.starts(with: $0) }.map(\.count).max()
    return most ?? 0
  }

  /// The words of a line in plain letters: "don’t" and "DONT" are "dont".
  public static func words(of line: some StringProtocol) -> [Substring] {
    plain(line).split { !$0.isLetter }
  }

  static func plain(_ text: some StringProtocol) -> String {
    text.lowercased().filter { $0 != "'" && $0 != "’" }
  }
}

extension WordLists {
  /// What the concepts hold of them, a list after the other in their order.
  static func texts(of concepts: [Concept]) -> [[String]] {
    WordList.allCases.map { list in
      concepts.filter { $0.name == list.conceptName }.flatMap(\.phrases).map(plain)
    }
  }

  /// Looks at them where they lie, in the order in which `texts(of:)` has them.
  init(from reader: inout TableReader) {
    var entries: [WordList: Set<Substring>] = [:]
    for list in WordList.allCases { entries[list] = Set(reader.texts().all.map { $0[...] }) }
    self.init(entries)
  }
}
