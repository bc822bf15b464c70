public import CarePlanModel

/// Headings and readings in the language in which a plan was talked over, beside the English.
///
/// The English stays: whoever opens the paper at a bedside has to read it. The key of a wording is
/// the English that it stands beside.
public struct SecondWording: Hashable, Sendable {
  /// As a language tag.
  let language: String
  /// Who has read these words: in English, and in this language.
  let notice: [PaperBlock]
  private let wordings: [String: String]

  init(language: String, notice: [PaperBlock], _ wordings: [String: String]) {
    self.language = language
    self.notice = notice
    self.wordings = wordings
  }

  func words(for english: String) -> OwnWords? {
    wordings[english].map { OwnWords($0, language: language) }
  }
}

extension SecondWording {
  /// - Parameter catalogue: What the catalogue of slots says in Welsh, by its English: titles and
  ///   readings of choices, without full stops.
  public static func welsh(catalogue: [(english: String, welsh: String)]) -> SecondWording {
    var wordings = welshHeadings.merging(welshChecks) { first, _ in first }
    for pair in catalogue {
      wordings[pair.english] = pair.welsh
      wordings[pair.english + "."] = pair.welsh + "."
    }
    let notice: [PaperBlock] = [
      .sentence(welshNotice), .inOtherWords(OwnWords(welshNoticeInWelsh, language: "cy")),
    ]
    return SecondWording(language: "cy", notice: notice, wordings)
  }
}

extension CarePlan {
  /// Whether any of its questions was asked in Welsh, of the person or of somebody close.
  public var wasTalkedOverInWelsh: Bool {
    (statements.map(\.provenance) + otherVoices.map(\.provenance)).contains {
      $0.question?.variant == .welsh
    }
  }
}

extension Paper {
  /// The same paper with what there is in another language beside its headings and readings.
  ///
  /// A card has no room for it: that it is in English alone is said above it, where it is cut out.
  public func beside(_ second: SecondWording) -> Paper {
    var sections = sections.enumerated().map { number, section in
      form == .crisisCard && number > 0 ? section : section.beside(second)
    }
    if let last = sections.popLast() {
      sections.append(PaperSection(last.title, last.blocks + second.notice, as: last.kind))
    }
    return Paper(
      form: form, title: title, owner: owner, version: version, warning: warning,
      standing: standing, sections: sections, pages: pages)
  }
}

extension PaperBlock {
  /// A heading in another language, where what stands below begins with it, and the rest.
  static func heading(of blocks: [PaperBlock]) -> (second: OwnWords?, rest: [PaperBlock]) {
    guard case .inOtherWords(let words)? = blocks.first else { return (nil, blocks) }
    return (words, Array(blocks.dropFirst()))
  }
}

extension PaperSection {
  fileprivate func beside(_ second: SecondWording) -> PaperSection {
    PaperSection(title, second.headed(title, blocks), as: kind)
  }
}

extension SecondWording {
  /// What stands below a heading, with the heading in this language before it.
  fileprivate func headed(_ title: String, _ blocks: [PaperBlock]) -> [PaperBlock] {
    [words(for: title)].compactMap { $0.map(PaperBlock.inOtherWords) } + blocks.flatMap(beside)
  }

  /// Several texts that stand on one line; nothing where one of them has no wording.
  private func together(_ texts: [String], with separator: String) -> [PaperBlock] {
    let known = texts.compactMap { wordings[$0] }
    guard known.count == texts.count else { return [] }
    return [
      .inOtherWords(OwnWords(known.joined(separator: separator), language: language))
    ]
  }

  private func beside(_ block: PaperBlock) -> [PaperBlock] {
    switch block {
    case .entry(let title, let inside): return [.entry(title, headed(title, inside))]
    case .part(let title, let inside): return [.part(title, headed(title, inside))]
    case .sentence(let text), .remark(let text):
      return [block] + [words(for: text)].compactMap { $0.map(PaperBlock.inOtherWords) }
    case .check(let check): return [block] + together([check.mark, check.text], with: ": ")
    // Before the lines, in their order: whoever signs reads first what belongs on which.
    case .handwriting(let labels): return together(labels, with: " · ") + [block]
    case .list, .detail, .fingerprint, .quote, .inOtherWords: return [block]
    }
  }
}
