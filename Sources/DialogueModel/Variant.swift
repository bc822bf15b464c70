/// A language or a reading level that Kindred speaks; the raw value is how files and commands say it.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  /// Easy words, one idea a line.
  case easyEnglish = "en-easy"
  case welsh = "cy"
}

/// The wordings of one file's lines in another language, from one `.variant` file.
public struct Variant: Hashable, Sendable {
  /// What is worded.
  public enum Subject: Hashable, Sendable {
    case line(LineID)
    /// The title of a topic, by its id.
    case topic(String)
    /// The title of a slot.
    case slot(String)
    /// How a choice reads in a list of answers.
    case phrase(slot: String, value: String)
    /// A fact, with its nations; none for all.
    case fact(String, nations: [String])
  }

  public struct Rendering: Hashable, Sendable {
    public let subject: Subject
    public let wording: Wording

    public init(_ subject: Subject, _ wording: Wording) {
      self.subject = subject
      self.wording = wording
    }
  }

  public let language: Language
  public let renderings: [Rendering]

  public init(language: Language, renderings: [Rendering]) {
    self.language = language
    self.renderings = renderings
  }
}

extension Wording {
  /// Stands for the exact words in eight digits, so that a rendering knows what it renders.
  ///
  /// FNV-1a, 32 bits: it notices an edit, and guards against nothing else.
  public var fingerprint: String {
    var hash: UInt32 = 2_166_136_261
    for byte in written.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// The words as they stand in a file.
  private var written: String {
    pieces.map {
      switch $0 {
      case .text(let text): text
      case .gap(let name): "{\(name)}"
      }
    }.joined()
  }
}
