import DialogueEngine
import DialogueModel
import Recognition

/// A part of the conversation that is asked for by some words of its title, and "go on" where there is
/// nothing to go on with.
extension Ears {
  /// The one part in the list whose title has all the words that were typed: "treatments", "the law".
  /// Of several, the one that has something to ask as things stand.
  func partNamed(in line: String, _ hearing: Hearing, _ lists: WordLists) -> String? {
    guard case .topics(let ids)? = state.open?.kind, hearing.answers.isEmpty,
      hearing.safety.isEmpty, hearing.house.isEmpty, hearing.correction == nil
    else { return nil }
    let said = WordLists.words(of: line).filter { !lists[.besideTitle].contains($0) }
    guard !said.isEmpty else { return nil }
    let named = ids.filter { id in
      let title = WordLists.words(of: script.topic(id)?.title ?? "")
      return said.allSatisfy { word in title.contains { isSame($0, word) } }
    }
    if named.count == 1 { return named[0] }
    let first = named.filter {
      WordLists.words(of: script.topic($0)?.title ?? "").starts(with: said)
    }
    if first.count == 1 { return first[0] }
    let open = named.filter { isOpen(topic: $0, state, in: script) }
    return open.count == 1 ? open[0] : nil
  }

  /// "Go on", typed to a question of staff about somebody, is no yes to it: they would go on.
  func isOnlyGoingOn(_ hearing: Hearing, _ line: String, with recogniser: Recogniser) -> Bool {
    guard case .question? = state.open?.kind, let slot = state.open?.slot,
      script.conversation.audience == .staff, !SlotDeclaration.isPermission(slot),
      script.topic(asking: slot) != nil, hearing.answers == ["yes"], !hearing.isPicked
    else { return false }
    return WordLists.words(of: line).allSatisfy(recogniser.lists[.goingOn].contains)
  }

  /// "Treatment" is "treatments".
  private func isSame(_ one: Substring, _ other: Substring) -> Bool {
    one == other || one == other + "s" || other == one + "s"
  }
}
