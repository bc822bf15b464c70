import DialogueLanguage
import DialogueModel
import SourceText

/// The wordings of lines in another language, each held against the English that it renders.
struct WordingMaking {
  let library: Library
  /// Every line that people see, by its full id.
  let lines: [String: Phrase]
  /// Every fact, by its name and its nations as written.
  let facts: [String: Phrase]
  let topics: Set<String>

  init(library: Library) {
    self.library = library
    var lines: [String: Phrase] = [:]
    var facts: [String: Phrase] = [:]
    var topics: Set<String> = []
    for file in library.files where file.kind != .variant {
      guard let prefix = file.header?.id?.text else { continue }
      if file.kind == .dialogue { topics.insert(prefix) }
      for fact in file.lines(.fact) { facts[Self.name(of: fact)] = fact.child(.says)?.text }
      Self.collect(file.lines, prefix, &lines)
    }
    self.lines = lines
    self.facts = facts
    self.topics = topics
  }

  /// What a line of a variant is about, and the English of it; nil where there is no such thing.
  func subject(
    of line: SyntaxLine, in file: SyntaxFile
  ) -> (subject: Variant.Subject, english: String)? {
    guard let name = line.name?.text, let source = file.worded else { return nil }
    switch line.kind {
    case .lineWording:
      let id = "\(source).\(name)"
      return lines[id].map { (.line(LineID(id)), $0.text) }
    case .factWording:
      let parts = name.split(separator: " ", maxSplits: 1)
      let nations = parts.count > 1 ? parts[1].split(separator: ",").map(\.trimmed) : []
      return facts[name].map { (.fact(String(parts[0]), nations: nations), $0.text) }
    case .slotWording: return library.slots[name].map { (.slot(name), $0.title) }
    case .phraseWording:
      let parts = name.split(separator: " ").map(String.init)
      guard parts.count == 2 else { return nil }
      let phrase = library.slots[parts[0]]?.phrase(for: parts[1])
      return phrase.map { (.phrase(slot: parts[0], value: parts[1]), $0) }
    default: return nil
    }
  }

  func variant(_ file: SyntaxFile) -> Variant? {
    guard let language = file.language else { return nil }
    var renderings = file.lines.compactMap { line -> Variant.Rendering? in
      guard let (subject, english) = subject(of: line, in: file), let text = line.text?.text
      else { return nil }
      // What was worded before the English changed may say something else now.
      if line.kind == .lineWording, line.id?.text != Wording(written: english).fingerprint {
        return nil
      }
      return Variant.Rendering(subject, Wording(written: text))
    }
    if let title = file.header?.text?.text, let of = file.worded, topics.contains(of) {
      renderings.append(Variant.Rendering(.topic(of), Wording(written: title)))
    }
    return Variant(language: language, renderings: renderings)
  }

  private static func collect(
    _ lines: [SyntaxLine], _ prefix: String, _ result: inout [String: Phrase]
  ) {
    for line in lines {
      if line.kind.isSeen, let id = line.id?.text { result["\(prefix).\(id)"] = line.text }
      collect(line.children, prefix, &result)
    }
  }

  /// `samaritans`, or `nhs-111 england, wales` where a fact is not for all nations.
  private static func name(of fact: SyntaxLine) -> String {
    let name = fact.text?.text ?? ""
    let nations = fact.child(.nation)?.text?.parts(by: ",").map(\.text) ?? []
    return nations.isEmpty || nations == ["all"]
      ? name : "\(name) \(nations.joined(separator: ", "))"
  }
}

extension SyntaxFile {
  /// The language of a variant.
  var language: Language? {
    lines(.language).first?.text.flatMap { Language(rawValue: $0.text) }
  }

  /// The id of the file that a variant words.
  var worded: String? { lines(.of).first?.text?.text }
}
