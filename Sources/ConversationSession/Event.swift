public import DialogueEngine
public import DialogueModel

/// What is journalled, in the order in which it happened. The journal is the truth: everything
/// else is derived from it.
public enum Event: Hashable, Sendable {
  /// A sitting begins on a day, `yyyy-mm-dd`, with the dialogues of this fingerprint. What follows
  /// up to the next one belongs to this conversation, in this language.
  case began(today: String, fingerprint: String, conversation: String, language: Language)
  /// A line, exactly as it was typed.
  case heard(String)
  case did(Effect)
  /// The plan was written out for others, as this version with this digest.
  case exported(version: Int, digest: String)
}

extension [Event] {
  /// Whose plan it is: the name that the person gave last, or staff for them.
  public var planName: String? {
    var isTheirs = false
    var name: String?
    for event in self {
      switch event {
      case .began(_, _, let conversation, _): isTheirs = conversation != "relative"
      case .did(.kept(let answer)) where isTheirs && answer.slot == "full-name": name = answer.words
      case .heard, .did, .exported: break
      }
    }
    return name
  }

  /// What happened in one of the conversations that a journal holds.
  public func of(conversation: String) -> [Event] {
    var isOfIt = false
    return filter { event in
      if case .began(_, _, let id, _) = event { isOfIt = id == conversation }
      return isOfIt
    }
  }

  /// The language that was spoken last in one of the conversations.
  public func language(of conversation: String) -> Language? {
    reversed().lazy.compactMap { event -> Language? in
      guard case .began(_, _, conversation, let language) = event else { return nil }
      return language
    }.first
  }
}

extension Event {
  /// What came of a line, where it is that.
  public var effect: Effect? { if case .did(let effect) = self { effect } else { nil } }
}
