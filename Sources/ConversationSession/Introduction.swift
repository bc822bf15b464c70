import DialogueModel
import Recognition

/// A name that is said together with who somebody is: "my name is Karen Doyle and I'm his daughter".
///
/// What was asked for is the name. It stands on every page, and a sentence on a page is no name.
struct Introduction: Equatable {
  let name: String
  /// Who they are to the person, in the words that were typed.
  let relation: String?

  /// - Parameter isOwn: Whether who types gives their own name, and not that of the person.
  init?(_ line: String, isOwn: Bool, lists: WordLists) {
    let words = line.split(whereSeparator: \.isWhitespace).map { Word($0, lists) }
    guard words.count <= Self.wordsMost else { return nil }
    let lead = lists.count(of: .introducing, at: words.map(\.plain))
    let owner = Self.owner(in: words[lead...])
    let start = lead + owner
    var end = start
    while end < words.count, end - start < Self.namesMost, !words[end].isBoundary {
      end += 1
      if words[end - 1].endsPart { break }
    }
    let named = words[start..<end]
    let rest = Self.withoutLink(words[end...])
    guard !named.isEmpty, named.allSatisfy(\.mayBeName),
      rest.isEmpty ? start > 0 : Self.tellsRelation(rest, isOwn: isOwn)
    else { return nil }
    // "I'm worried" is no name, and neither is "it's cancer".
    guard start == 0 || owner > 0 || !rest.isEmpty || named.allSatisfy(\.isCapital) else {
      return nil
    }
    name = named.map(\.bare).joined(separator: " ")
    let told = rest.isEmpty ? words[lead..<start].filter(\.tellsOwner) : Array(rest)
    relation = isOwn && !told.isEmpty ? told.map(\.bare).joined(separator: " ") : nil
  }

  /// How many words introduce somebody, and no more.
  private static let wordsMost = 12
  private static let namesMost = 4
  private static let relationMost = 5

  private struct Word {
    let bare: String
    let plain: Substring
    let endsPart: Bool
    private let lists: WordLists

    init(_ typed: Substring, _ lists: WordLists) {
      self.lists = lists
      endsPart = typed.last.map { ",.;:-–".contains($0) } ?? false
      let bare = typed.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed()
      self.bare = String(bare)
      plain = self.bare.lowercased().filter(\.isLetter)[...]
    }

    func stands(in list: WordList) -> Bool { lists[list].contains(plain) }

    var isRelation: Bool { lists.isKin(plain) || lists.hasOneOrMore(plain, of: .role) }
    var isBoundary: Bool { plain.isEmpty || isRelation || stands(in: .nameEnd) }
    var isCapital: Bool { bare.first?.isUppercase == true }
    var tellsOwner: Bool { isRelation || stands(in: .owner) }
    var mayBeName: Bool {
      !plain.isEmpty && !SentenceWords(lists: lists).isPartOfSentence(plain)
        && (isCapital || !["ing", "ed", "ly"].contains(where: plain.hasSuffix))
    }
  }

  /// "My dad, Frank Doyle", "my dad is called Frank": the words before the name.
  private static func owner(in words: ArraySlice<Word>) -> Int {
    var rest = words
    if rest.first?.stands(in: .owner) == true { rest.removeFirst() }
    guard rest.first?.isRelation == true else { return 0 }
    rest.removeFirst()
    return words.count - rest.drop { $0.stands(in: .naming) }.count
  }

  private static func withoutLink(_ words: ArraySlice<Word>) -> ArraySlice<Word> {
    words.drop { $0.plain.isEmpty || $0.stands(in: .besideName) }
  }

  /// Whether what stands behind the name says who somebody is. "My dad" is somebody else, where who
  /// types was asked for their own name; "my dad's daughter" is not.
  private static func tellsRelation(_ words: ArraySlice<Word>, isOwn: Bool) -> Bool {
    guard words.count <= relationMost, let relation = words.firstIndex(where: \.isRelation) else {
      return false
    }
    guard isOwn, words.first?.plain == "my" || words.first?.plain == "our" else { return true }
    return words[(relation + 1)...].contains(where: \.isRelation)
  }
}
