/// Which paper is wanted; the raw value is what people type.
public enum PaperForm: String, Hashable, Sendable, CaseIterable {
  case letter
  case firstMinute = "first-minute"
  case advanceDecision = "adrt"
  case crisisCard = "crisis-card"
}

/// What stands on a paper, and nothing of how it looks.
///
/// One content has two renderings, so that what lies on the kitchen table, what is shown in a
/// terminal and what a screen reader says are the same.
public struct Paper: Hashable, Sendable {
  public let form: PaperForm
  public let title: String
  /// Whose paper it is, for the head of every page.
  public let owner: String
  /// Which version it is, for the head of every page.
  public let version: String
  /// What nobody may overlook, for the foot of every page.
  public let warning: String?
  /// The first lines below the title.
  public let standing: [String]
  public let sections: [PaperSection]
  /// How pages are counted, and in which language the paper speaks.
  public let pages: PageWords
}

extension Paper {
  /// With what whoever prints a copy knows of it, below the title.
  public func marked(_ notes: [String]) -> Paper {
    Paper(
      form: form, title: title, owner: owner, version: version, warning: warning,
      standing: notes + standing, sections: sections, pages: pages)
  }
}

extension Paper {
  /// With the sentence that it is not settled whose wish it is, above what is to be signed. It names
  /// nobody: whoever presses somebody may be the one who reads it.
  public var notSettledWhoseWish: Paper {
    guard sections.contains(where: { $0.kind == .signing }) else { return self }
    return marked(AdvanceDecisionWords.notSettledWhoseWish)
  }
}

extension Paper {
  /// With the sentence that the person was not alone, and would rather have been: staff can ask again.
  /// A card to be cut out has no room for it, and a paper to be signed says more.
  public var typedInCompany: Paper {
    switch form {
    case .letter, .firstMinute: marked([LetterWords.typedInCompany])
    case .advanceDecision, .crisisCard: self
    }
  }
}

/// One part of a paper, below a heading.
public struct PaperSection: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case ordinary
    /// What is read first, at a bedside.
    case firstMinute
    /// What somebody else said: set apart from the person's own words.
    case otherVoices
    /// Where people sign.
    case signing
    /// What the paper is, and which one it is.
    case closing
    /// A side of a card, to be cut out.
    case panel
    /// What did not fit on the front of a sheet.
    case overleaf
  }

  public let kind: Kind
  public let title: String
  public let blocks: [PaperBlock]

  init(_ title: String, _ blocks: [PaperBlock], as kind: Kind = .ordinary) {
    self.kind = kind
    self.title = title
    self.blocks = blocks
  }
}

/// What stands on a paper between two headings.
public enum PaperBlock: Hashable, Sendable {
  /// A sentence of the house, or the plan's reading of an answer.
  case sentence(String)
  /// A sentence that must be read together with what stands before it.
  case remark(String)
  /// What the person typed, shown bare: a name, a number, a place.
  case detail(String)
  /// Letters and digits to be compared one by one.
  case fingerprint(String)
  /// The person's own words, as they wrote them.
  case quote(OwnWords)
  case list([String])
  case check(PaperCheck)
  /// A title, and what belongs to it.
  case entry(String, [PaperBlock])
  /// Several things below a heading of their own.
  case part(String, [PaperBlock])
  /// What was just said or headed, in another language.
  case inOtherWords(OwnWords)
  /// Lines to be filled in with a pen.
  case handwriting([String])
}

/// Somebody's words, never put right.
public struct OwnWords: Hashable, Sendable {
  public let text: String
  /// As a language tag; nil where it is the paper's own or nobody knows.
  public let language: String?

  init(_ text: String, language: String? = nil) {
    self.text = text
    self.language = language
  }
}

/// Something that a paper needs, and whether it is there. The mark says so in words.
public struct PaperCheck: Hashable, Sendable {
  public let mark: String
  public let isThere: Bool
  public let text: String
}
