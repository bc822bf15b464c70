import DialogueModel
import Testing
import TestSupport

@testable import Recognition

/// Lists of words that are asked for by name, where a line is looked at word by word.
struct WordListTests {
  private let lists = RealDialogues.recogniser.lists

  @Test(arguments: WordList.allCases)
  func `every list has words, in the letters in which a line is looked at`(list: WordList) {
    #expect(!lists[list].isEmpty)
    for entry in lists[list] {
      #expect(WordLists.words(of: entry).joined(separator: " ") == entry, "\(list): \(entry)")
    }
  }

  @Test func `a list may be written with capital letters and apostrophes`() {
    let lists = recogniser(["I’m", "Don't"], of: .selfWord).lists
    #expect(lists[.selfWord] == ["im", "dont"])
    #expect(lists[.kin].isEmpty)
  }

  @Test func `a word of a list is not thereby known to patterns`() {
    let listening = Listening(slot: "place", choices: [.init(value: "home", label: "Home")])
    for recogniser in [recogniser([], of: .kin), recogniser(["homme"], of: .kin)] {
      #expect(recogniser.hear("at homme", listening: listening).answers == ["home"])
    }
  }

  @Test(arguments: [("son", true), ("sons", true), ("dads", true), ("soon", false), ("s", false)])
  func `kin is one, several, or what is theirs`(word: Substring, isKin: Bool) {
    #expect(lists.isKin(word) == isKin)
  }

  @Test(arguments: [
    ("hello I'm Ann", 2), ("hello, Ann", 1), ("My name is Ann", 3), ("Ann", 0), ("", 0),
  ])
  func `the longest beginning of a line is taken`(typed: String, count: Int) {
    #expect(lists.count(of: .introducing, at: WordLists.words(of: typed)) == count)
  }

  private func recogniser(_ phrases: [String], of list: WordList) -> Recogniser {
    let home = Meaning(
      name: "home", answers: ["place"], stakes: .ordinary, patterns: ["@home"], examples: [],
      contrasts: [])
    return Recogniser(
      meanings: [home],
      concepts: [
        Concept(name: "home", phrases: ["home"]),
        Concept(name: list.conceptName, phrases: phrases),
      ])
  }
}
