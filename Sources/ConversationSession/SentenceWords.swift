import DialogueModel
import Recognition

/// Tells a sentence from a name, by the small words that no name is made of.
///
/// Somebody who was told an hour ago that they will die does not answer what their name is. What they
/// say instead is no name, and is not to be read back as one.
struct SentenceWords {
  private static let sayingWordsMost = 20
  let lists: WordLists

  func isSentence(_ line: String) -> Bool {
    let words = words(withoutLead: line)
    return has(words, .sentenceWord) || count(words, .smallWord) > 1
  }

  /// Whether a word is one of those that no name is made of.
  func isPartOfSentence(_ word: Substring) -> Bool {
    lists[.sentenceWord].contains(word) || lists[.smallWord].contains(word)
  }

  /// Whether it tells something of somebody, and is more than the name of a thing: "the chapel, and no
  /// lilies" is none.
  func isStatement(_ line: String) -> Bool {
    hasVerb(line) || count(WordLists.words(of: line), .statementWord) > 1
  }

  /// Whether it says more than "no, it is just Ruth".
  func hasVerb(_ line: String) -> Bool { has(WordLists.words(of: line), .sentenceWord) }

  /// "It is said like Shiv-awn" tells how a name is said, and is a sentence all the same.
  ///
  /// "Her name was Jean" tells of somebody else, and a long line tells a story.
  func tellsHowToSay(_ line: String) -> Bool {
    let words = WordLists.words(of: line)
    guard words.count <= Self.sayingWordsMost else { return false }
    let isTheirs = zip(words, words.dropFirst()).contains { owner, thing in
      lists[.theirs].contains(owner) && thing.hasPrefix("name")
    }
    return !isTheirs && has(words, .nameSound)
  }

  /// Whether it says when something was, or that nobody knows.
  func tellsDay(_ line: String) -> Bool {
    let words = WordLists.words(of: line)
    return line.contains(where: \.isNumber) || has(words, .day)
      || words.contains(where: Months.isBegun)
  }

  /// Whether a question is about who types: "will I choke", and not "what are you".
  func asksOfSelf(_ line: String) -> Bool {
    let words = WordLists.words(of: line)
    return has(words, .selfWord) && !has(words, .programWord)
  }

  private func has(_ words: [Substring], _ list: WordList) -> Bool { count(words, list) > 0 }

  private func count(_ words: [Substring], _ list: WordList) -> Int {
    let listed = lists[list]
    return words.count(where: listed.contains)
  }

  private func words(withoutLead line: String) -> [Substring] {
    let words = WordLists.words(of: line)
    let lead = lists.count(of: .nameLead, at: words)
    if lead > 0 { return Array(words.dropFirst(lead)) }
    // "I'm Ann", and not "I'm scared".
    let typed = line.split { !$0.isLetter && $0 != "'" && $0 != "’" }
    let own = words.first == "im" ? 1 : words.starts(with: ["i", "am"]) ? 2 : 0
    let isNamed = own > 0 && typed.dropFirst(own).first?.first?.isUppercase == true
    return isNamed ? Array(words.dropFirst(own)) : words
  }
}
