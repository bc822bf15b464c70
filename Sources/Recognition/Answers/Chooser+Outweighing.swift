/// Which of several readings says more than the others.
extension Chooser {
  /// "Anywhere, so long as it isn't hospital" says no more than what is not wanted.
  private static let noPreference = "no-preference"
  /// What is wanted within bounds: for a time, against pain, as things are then.
  private static let bounded = ["trial", "only-if-needed-for-comfort", "depends", "will-check"]
  /// What is wanted, or not, without any bounds.
  private static let unbounded = [
    "yes", "no", "would-go", "prefer-not", "registered-yes", "not-decided",
  ]
  /// Said in words, it takes back what sounds like an answer beside it.
  private static let unsure = "unsure"
  /// "Don't tell me, tell my wife": who is to be told instead says more than that oneself is not.
  private static let toldInstead = ["tell-someone-else", "as-little-as-possible"]
  private static let readyToDie = "ready-to-die"
  private static let refusals = ["no", "do-not-want", "prefer-not"]

  /// What somebody may want of the talk instead of answering.
  private static let outweighNods = [
    "not-now", "pause", "prefer-not-to-say", "why", "explain", "repeat", "go-back",
  ]
  private static let wishesToStop = ["pause", "not-now"]

  /// "No, I need a lie down": a nod that runs on into a wish about the talk belongs to the wish.
  /// "No. Can we stop there?" says both.
  func withoutNods(_ kept: [Kept], before wishes: [Kept]) -> [Kept] {
    let outweighing = wishes.filter { Self.outweighNods.contains($0.meaning.name) }
    guard !outweighing.isEmpty,
      kept.allSatisfy({ !$0.isOpen || $0.pattern.marks.isParticle })
    else { return kept }
    return kept.keeping { one in
      !one.isOpen
        || !outweighing.contains { wish in
          wish.match.start >= one.match.end
            && !(one.match.end...wish.match.start).contains { line.words[$0].breakBefore == .stop }
        }
    }
  }

  /// Without wishes to stop that are words of an answer: "I've had my fill" of hospitals, and "if I
  /// need to go" there.
  func apart(_ wishes: [Kept], from kept: [Kept]) -> [Kept] {
    let open = kept.filter { $0.isOpen && !$0.pattern.marks.isParticle }
    guard !open.isEmpty else { return wishes }
    return wishes.keeping { wish in
      guard Self.wishesToStop.contains(wish.meaning.name) else { return true }
      return !line.clause(of: wish.match.start).scope.contains(.ownCondition)
        && !open.contains { answer in
          (answer.match.start..<answer.match.end).overlaps(wish.match.start..<wish.match.end)
        }
    }
  }

  /// "I've had a good innings, no pumping on my chest": that somebody is ready is a reason for the
  /// answer here, and asks for no reply of its own.
  func isSaidInAnswering(_ safety: Kept, _ kept: [Kept]) -> Bool {
    guard safety.meaning.name == Self.readyToDie else { return false }
    let words = safety.match.start..<safety.match.end
    return kept.contains { one in
      one.isOpen && Self.refusals.contains(one.meaning.name)
        && (!one.pattern.marks.isParticle || asksOfTreatment && isBare(one))
        && !words.overlaps(one.match.start..<one.match.end)
    }
  }

  /// Whether CPR or a treatment is asked about: a bare "no" there is itself the answer that being
  /// ready to die is the reason for.
  private var asksOfTreatment: Bool {
    listening.slot == "cpr-view" || listening.slot.hasPrefix("treatment:")
  }

  /// "My son keeps on about his box room, but I want my own front door": what is said in a clause
  /// about oneself says more than what stands in one about somebody else.
  func ofOneself(_ kept: [Kept]) -> [Kept] {
    guard kept.count > 1, !listening.isAboutAnother else { return kept }
    let own = kept.keeping {
      line.clause(of: $0.match.start).scope.isDisjoint(with: .others)
        || $0.meaning.name == Self.toldInstead[0]
    }
    return own.contains { !$0.pattern.marks.isParticle } ? own : kept
  }

  /// "No, bring me back": what is said in words says more than a bare yes or no, unless that has the last
  /// word: "not penicillin, but any other sort, yes".
  func inWords(_ kept: [Kept]) -> [Kept] {
    let inWords = kept.keeping { !$0.pattern.marks.isParticle }
    guard !inWords.isEmpty, inWords.count < kept.count else { return kept }
    return kept.keeping { one in
      !one.pattern.marks.isParticle
        || isBare(one) && one.match.end >= line.contentEnd && one.match.start > line.firstContent
    }
  }

  /// "home, not hospital" is home: what is wanted says more than what is not.
  func preferringWhatIsWanted(_ values: [String]) -> [String] {
    guard values.count > 1 else { return values }
    let refused = values.filter { $0.hasPrefix("not-") }
    let wanted = values.filter { !$0.hasPrefix("not-") }
    if wanted == [Self.noPreference], !refused.isEmpty { return refused }
    if let qualified = qualified(values) { return [qualified] }
    if Set(values) == Set(Self.toldInstead) { return [Self.toldInstead[0]] }
    // "Every time they come in the house, so not at home": whoever says both of one place is asked.
    if wanted.count == 1, refused.contains("not-\(wanted[0])") { return values }
    if wanted.count == 2 { return wanted.filter { $0 != Self.noPreference } }
    return wanted.isEmpty ? values : wanted
  }

  /// "No chance, what's the point in bringing me back": where words can be read both ways, a plain
  /// yes or no with which the line begins or ends says which.
  func asNodded(_ values: [String], _ kept: [Kept]) -> [String] {
    guard values.count > 1 else { return values }
    let nods = kept.filter { $0.isOpen && $0.pattern.marks.isParticle }
    if let nod = nods.first?.meaning.name {
      let isPlain =
        nods.allSatisfy { $0.meaning.name == nod } && values.contains(nod)
        && nods.contains {
          $0.match.start <= line.firstContent || $0.match.end >= line.contentEnd
        }
      return isPlain ? [nod] : values
    }
    // "Couldn't tell you, I never thought about it."
    return values.contains(Self.unsure) && values.count == 2 ? [Self.unsure] : values
  }

  /// "Yes, for a week to see", "keep me out, unless the pain is bad": bounds that were set say more
  /// than the plain yes or no beside them.
  private func qualified(_ values: [String]) -> String? {
    let bounded = values.filter(Self.bounded.contains)
    guard bounded.count == 1,
      values.allSatisfy({ Self.bounded.contains($0) || Self.unbounded.contains($0) })
    else { return nil }
    return bounded[0]
  }
}
