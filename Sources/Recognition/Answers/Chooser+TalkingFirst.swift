import DialogueModel

/// Who would talk to somebody first has not answered yet.
extension Chooser {
  private static let talkFirst = "talk-first"
  private static let refusals = ["no", "do-not-want", "prefer-not"]

  private func isTalkFirst(_ kept: Kept) -> Bool {
    kept.isOpen && kept.meaning.name == Self.talkFirst
  }

  /// "I'd probably like them to try, but I want to hear from Dr Menon first": in one sentence, the
  /// talk comes before the answer. In two, both were said.
  func talkingFirst(_ kept: [Kept]) -> [Kept] {
    let talks = kept.filter(isTalkFirst)
    guard !talks.isEmpty, talks.count < kept.count else { return kept }
    return kept.keeping { one in
      isTalkFirst(one) || !talks.contains { isInOneSentence($0, one) }
    }
  }

  private func isInOneSentence(_ one: Kept, _ other: Kept) -> Bool {
    let first = min(one.match.end, other.match.end)
    let last = max(one.match.start, other.match.start)
    return first > last || !(first...last).contains { line.words[$0].breakBefore == .stop }
  }

  /// "I need to go over it with the nurse": where talking first can be chosen, the wish for
  /// somebody to talk to is that choice. "Can I speak to a nurse" is no more than it says.
  func isTalkFirst(_ kept: [Kept], for wish: Kept) -> Bool {
    wish.meaning.name == "person" && line.has(.weighing) && kept.contains(where: isTalkFirst)
  }

  /// "What's the use, no": a question that is itself a refusal, beside a plain one, asks nothing.
  func isRhetorical(_ wish: Kept, among open: [Kept]) -> Bool {
    guard wish.meaning.name == "why" else { return false }
    let words = wish.match.start..<wish.match.end
    let refusals = open.filter { Self.refusals.contains($0.meaning.name) }
    return refusals.contains { words.overlaps($0.match.start..<$0.match.end) }
      && refusals.contains { !words.overlaps($0.match.start..<$0.match.end) }
  }
}
