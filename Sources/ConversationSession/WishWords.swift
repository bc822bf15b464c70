import DialogueModel
import Recognition

/// Whether somebody close tells what the person said or wants, beside whatever else the line answers: "yes,
/// and he said no machines".
struct WishWords {
  private static let wordsLeast = 5
  let lists: WordLists

  func areTold(in line: String) -> Bool {
    let words = WordLists.words(of: line)
    guard words.count >= Self.wordsLeast else { return false }
    let plain = words.joined(separator: " ")
    let isWish = lists[.wish].contains {
      $0.contains(" ") ? plain.contains($0) : words.contains($0)
    }
    return isWish
      || zip(words, words.dropFirst()).contains { who, verb in
        lists[.witness].contains(who) && lists[.saying].contains(verb)
      }
  }
}
