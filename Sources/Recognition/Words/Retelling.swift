import DialogueModel

/// Hears "she doesn't want it" as "I don't want it", where staff write down what somebody says.
///
/// Each word keeps its place in what was typed, so that a proof quotes "she". Only single people are
/// heard so: "they" may be the doctors. What each word becomes is grammar, and stands below; the words
/// around them, which decide whether it does, are lists.
struct Retelling {
  private let vocabulary: Vocabulary
  private let own: [Int32: String]
  private let verbs: [Int32: String]
  private let lists: WordLists

  init(_ vocabulary: Vocabulary, _ lists: WordLists) {
    self.vocabulary = vocabulary
    self.lists = lists
    own = Self.numbered(Self.ownWords, by: vocabulary)
    verbs = Self.numbered(Self.ownVerbs, by: vocabulary)
  }

  func inFirstPerson(_ words: [Word]) -> [Word] {
    guard words.contains(where: { own[$0.number] != nil }), !isOfTwo(words) else { return words }
    var retold: [Word] = []
    var breakBefore = Word.Break.none
    var index = 0
    while index < words.count {
      let dropped = reportLength(at: index, in: words)
      if dropped > 0 {
        breakBefore = max(breakBefore, words[index].breakBefore)
        index += dropped
        continue
      }
      var word = retelling(of: index, in: words, behindI: retold.last?.number == number(of: "i"))
      word.breakBefore = max(breakBefore, word.breakBefore)
      retold.append(word)
      breakBefore = .none
      index += 1
    }
    // "She says" alone is no line at all.
    return retold.isEmpty ? words : retold
  }

  /// "He says she should, but she'd sooner not": which of the two is the person is not known, so that
  /// neither is heard as them.
  private func isOfTwo(_ words: [Word]) -> Bool {
    [Self.ofHim, Self.ofHer].allSatisfy { forms in
      words.contains { word in forms.contains { number(of: $0) == word.number } }
    }
  }

  /// How many words only say that the person says it: "she says", "he told me".
  private func reportLength(at index: Int, in words: [Word]) -> Int {
    guard own[words[index].number] == "i", stands(.reporting, at: index + 1, in: words) else {
      return 0
    }
    return stands(.listener, at: index + 2, in: words) ? 3 : 2
  }

  private func retelling(of index: Int, in words: [Word], behindI: Bool) -> Word {
    var word = words[index]
    if behindI, let verb = verbs[word.number] {
      word.number = number(of: verb)
    } else if let mine = own[word.number], !isOtherWord(index, in: words) {
      word.number = number(of: form(mine, at: index, in: words))
    }
    return word
  }

  /// "Her" is "me" where nothing of hers follows, and "he's" is "I've" before "had".
  private func form(_ mine: String, at index: Int, in words: [Word]) -> String {
    switch mine {
    case "my" where words[index].number == number(of: "her"):
      let isLast = index + 1 == words.count || words[index + 1].breakBefore > .none
      return isLast || stands(.behindHer, at: index + 1, in: words) ? "me" : "my"
    case "im": return stands(.participle, at: index + 1, in: words) ? "ive" : "im"
    default: return mine
    }
  }

  /// "The shed", "like hell", "a shell": typed without an apostrophe, a word of its own.
  private func isOtherWord(_ index: Int, in words: [Word]) -> Bool {
    let word = words[index]
    guard Self.ambiguous.contains(where: { number(of: $0) == word.number }),
      word.typed.range.count == word.folded.range.count
    else { return false }
    return index > 0 && stands(.beforeThing, at: index - 1, in: words)
  }

  /// Whether a word of a list stands at a place, mended and in whatever spelling.
  private func stands(_ list: WordList, at index: Int, in words: [Word]) -> Bool {
    guard index < words.count, words[index].number >= 0 else { return false }
    return lists[list].contains { number(of: String($0)) == words[index].number }
  }

  private func number(of word: String) -> Int32 { Self.number(of: word, by: vocabulary) }

  private static func number(of word: String, by vocabulary: Vocabulary) -> Int32 {
    var word = word
    return word.withUTF8 { bytes in
      let number = vocabulary.number(of: bytes)
      return number < 0 ? number : vocabulary.usual(of: number)
    }
  }

  private static func numbered(
    _ words: [String: String], by vocabulary: Vocabulary
  ) -> [Int32: String] {
    var numbered: [Int32: String] = [:]
    for (word, meaning) in words {
      let number = number(of: word, by: vocabulary)
      if number >= 0 { numbered[number] = meaning }
    }
    return numbered
  }
}

/// The words that are told of somebody, and what they themselves would say.
extension Retelling {
  fileprivate static let ownWords = [
    "he": "i", "she": "i", "hes": "im", "shes": "im", "hed": "id", "shed": "id", "hell": "ill",
    "shell": "ill", "him": "me", "his": "my", "her": "my", "hers": "mine", "himself": "myself",
    "herself": "myself",
  ]
  fileprivate static let ofHim = ["he", "hes", "hed", "him", "his", "himself"]
  fileprivate static let ofHer = ["she", "shes", "shed", "her", "hers", "herself"]
  fileprivate static let ownVerbs = [
    "doesnt": "dont", "does": "do", "has": "have", "hasnt": "havent", "is": "am", "wants": "want",
    "likes": "like", "thinks": "think", "feels": "feel", "hates": "hate", "refuses": "refuse",
    "wishes": "wish", "needs": "need", "prefers": "prefer",
  ]
  fileprivate static let ambiguous = ["shed", "hell", "shell", "hed"]
}
