/// A name that is said together with who somebody is: "my name is Karen Doyle and I'm his daughter".
///
/// What was asked for is the name. It stands on every page, and a sentence on a page is no name.
struct Introduction: Equatable {
  let name: String
  /// Who they are to the person, in the words that were typed.
  let relation: String?

  /// - Parameter isOwn: Whether who types gives their own name, and not that of the person.
  init?(_ line: String, isOwn: Bool) {
    let words = line.split(whereSeparator: \.isWhitespace).map(Word.init)
    guard words.count <= Self.wordsMost else { return nil }
    let lead = Self.lead(of: words)
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
    let plain: String
    let endsPart: Bool

    init(_ typed: Substring) {
      endsPart = typed.last.map { ",.;:-–".contains($0) } ?? false
      let bare = typed.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed()
      self.bare = String(bare)
      plain = self.bare.lowercased().filter(\.isLetter)
    }

    var isRelation: Bool {
      Introduction.relations.contains(plain)
        || plain.hasSuffix("s") && Introduction.relations.contains(String(plain.dropLast()))
    }
    var isBoundary: Bool { isRelation || Introduction.links.contains(plain) }
    var isCapital: Bool { bare.first?.isUppercase == true }
    var tellsOwner: Bool { isRelation || Introduction.owners.contains(plain) }
    var mayBeName: Bool {
      !plain.isEmpty && !SentenceWords.isPartOfSentence(plain)
        && (isCapital || !["ing", "ed", "ly"].contains(where: plain.hasSuffix))
    }
  }

  private static let leads = [
    "my full name is", "my name is", "my names", "his name is", "her name is", "their name is",
    "the name is", "name is", "names", "hello im", "hi im", "hello", "hi", "im", "i am", "this is",
    "its", "it is", "im called", "hes called", "shes called", "theyre called", "he is called",
    "she is called", "they are called", "hes", "shes",
  ].map { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }

  private static func lead(of words: [Word]) -> Int {
    let plain = words.map(\.plain)
    return leads.first { plain.starts(with: $0) }?.count ?? 0
  }

  /// "My dad, Frank Doyle", "my dad is called Frank": the words before the name.
  private static func owner(in words: ArraySlice<Word>) -> Int {
    var rest = words
    if let first = rest.first, owners.contains(first.plain) { rest.removeFirst() }
    guard rest.first?.isRelation == true else { return 0 }
    rest.removeFirst()
    while let next = rest.first, ["is", "name", "names", "called"].contains(next.plain) {
      rest.removeFirst()
    }
    return words.count - rest.count
  }

  private static func withoutLink(_ words: ArraySlice<Word>) -> ArraySlice<Word> {
    words.drop {
      ["and", "im", "i", "am", "hes", "shes", "he", "she", "is", ""].contains($0.plain)
    }
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

  fileprivate static let owners: Set<String> = [
    "my", "our", "his", "her", "their", "the", "a", "me",
  ]
  fileprivate static let links: Set<String> = [
    "and", "im", "i", "am", "his", "her", "hes", "shes", "their", "the", "a", "my", "our", "who",
    "he", "she", "is", "",
  ]
  fileprivate static let relations: Set<String> = [
    "mum", "mam", "mother", "dad", "da", "father", "wife", "husband", "partner", "son",
    "daughter", "brother", "sister", "aunt", "auntie", "uncle", "nan", "nana", "gran", "granny",
    "grandad", "grandma", "grandmother", "grandfather", "granddaughter", "grandson", "niece",
    "nephew", "cousin", "friend", "neighbour", "mate", "carer", "stepson", "stepdaughter",
    "attorney", "guardian",
  ]
}
