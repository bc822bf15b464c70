import DialogueLanguage
import DialogueModel
import SourceText

/// All files as they were read, with the names that rules look up.
struct Library {
  /// A line with the file in which it stands.
  struct Place {
    let file: SyntaxFile
    let line: SyntaxLine
  }

  /// A line of a dialogue with the conditions that hold where it stands.
  struct Step {
    let file: SyntaxFile
    let line: SyntaxLine
    let conditions: [Comparison]
    /// The scene or house rule around it.
    let section: SyntaxLine
  }

  let files: [SyntaxFile]
  let slots: [String: SlotDeclaration]
  let slotNames: [String]
  let today: String
  let extent: BookBuilder.Extent
  /// Every line of every scene and house rule, in order, outer before inner.
  let steps: [Step]
  let questions: [Step]
  let facts: [String: [Place]]
  let factNames: [String]
  /// Keys of `Sources.md`.
  let sourceKeys: [String]
  /// Keys that files of other languages cite, such as rehearsals.
  let citedBeside: [String]

  init(
    files: [SyntaxFile], slots: [SlotDeclaration], today: String, extent: BookBuilder.Extent,
    citedBeside: [String] = []
  ) {
    self.citedBeside = citedBeside
    self.files = files
    self.slots = Dictionary(slots.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.slotNames = slots.map(\.name)
    self.today = today
    self.extent = extent
    steps = Library.steps(of: files)
    questions = steps.filter { $0.line.kind == .question }
    var facts: [String: [Place]] = [:]
    var factNames: [String] = []
    for file in files where file.kind == .facts {
      for line in file.lines(.fact) {
        guard let name = line.text?.text else { continue }
        if facts[name] == nil { factNames.append(name) }
        facts[name, default: []].append(Place(file: file, line: line))
      }
    }
    self.facts = facts
    self.factNames = factNames
    sourceKeys = files.filter { $0.kind == .sources }.flatMap(\.lines).compactMap(\.text?.text)
  }

  private static func steps(of files: [SyntaxFile]) -> [Step] {
    var result: [Step] = []
    for file in files {
      for section in file.lines where section.kind.isSection {
        let needs = section.children(.needs).flatMap(\.comparisons)
        collect(section.children, file, section, needs, &result)
      }
    }
    return result
  }

  private static func collect(
    _ lines: [SyntaxLine], _ file: SyntaxFile, _ section: SyntaxLine, _ conditions: [Comparison],
    _ result: inout [Step]
  ) {
    var conditions = conditions
    for line in lines {
      result.append(Step(file: file, line: line, conditions: conditions, section: section))
      if line.kind == .condition {
        collect(line.children, file, section, conditions + line.comparisons, &result)
      } else if !line.children.isEmpty {
        collect(line.children, file, section, conditions, &result)
      }
      // What held before a question need not hold after it.
      if line.kind == .question, let slot = line.name?.text {
        conditions.removeAll { $0.slot.text == slot }
      }
    }
  }
}

extension Library {
  /// The keys that a file of another language cites: `Source: key; key`.
  static func citations(in file: SourceFile) -> [String] {
    file.text.split(separator: "\n").flatMap { line -> [String] in
      let line = line.drop { $0 == " " }
      guard line.hasPrefix("Source: ") else { return [] }
      return line.dropFirst(8).split(separator: ";").map { part in
        String(part.drop { $0 == " " }.prefix { $0 != " " && $0 != "," })
      }
    }
  }

  func files(_ kind: FileKind) -> [SyntaxFile] {
    files.filter { $0.kind == kind }
  }

  /// The files of each topic, in the order of its parts; most topics stand in one file.
  var topics: [[SyntaxFile]] {
    var order: [String] = []
    var parts: [String: [SyntaxFile]] = [:]
    for file in files(.dialogue) {
      let id = file.header?.id?.text ?? file.source.path
      if parts[id] == nil { order.append(id) }
      parts[id, default: []].append(file)
    }
    // Files of the same number, which are reported, stay in the order of their paths.
    return order.compactMap { parts[$0] }.map { files in
      files.enumerated()
        .sorted { ($0.element.part ?? 0, $0.offset) < ($1.element.part ?? 0, $1.offset) }
        .map(\.element)
    }
  }

  /// The files of the topic that a file belongs to.
  func topic(of file: SyntaxFile) -> [SyntaxFile] {
    topics.first { $0.contains { $0.source.path == file.source.path } } ?? [file]
  }

  /// Every line of every file, outer before inner.
  func forEachLine(_ visit: (SyntaxFile, SyntaxLine) -> Void) {
    for file in files { Library.visit(file.lines, file, visit) }
  }

  private static func visit(
    _ lines: [SyntaxLine], _ file: SyntaxFile, _ visit: (SyntaxFile, SyntaxLine) -> Void
  ) {
    for line in lines {
      visit(file, line)
      if !line.children.isEmpty { Library.visit(line.children, file, visit) }
    }
  }

  /// The values that a slot may hold, or nil where it is not chosen from a list.
  ///
  /// A local slot has the choices of its own questions.
  func values(of slot: String) -> [String]? {
    if let declaration = slots[slot] {
      if case .choice(let values) = declaration.answer { return values }
      return nil
    }
    guard SlotDeclaration.isLocal(slot) else { return nil }
    let choices = questions.filter { $0.line.name?.text == slot }.flatMap {
      $0.line.children(.choice).compactMap(\.value?.text)
    }
    return choices.isEmpty ? nil : choices
  }

  func isKnown(_ slot: String) -> Bool {
    slots[slot] != nil || SlotDeclaration.isLocal(slot)
  }

  func isAsked(_ slot: String) -> Bool {
    questions.contains { $0.line.name?.text == slot }
  }
}

extension SyntaxFile {
  /// Which part of its topic it holds, where the topic stands in several files.
  var part: Int? { lines(.part).first?.text.flatMap { Int($0.text) } }

  /// For whom it is written, where it says so.
  var audience: Audience? {
    lines(.audience).first?.text.flatMap { Audience(rawValue: $0.text) }
  }
}

extension Phrase {
  /// `a, b, c` taken apart, each with its place. Spaces around a part are not of it.
  func parts(by separator: Unicode.Scalar) -> [Phrase] {
    let bytes = Array(text.utf8)
    let separator = UInt8(ascii: separator)
    var result: [Phrase] = []
    var start = 0
    while start <= bytes.count {
      let next = bytes[start...].firstIndex(of: separator) ?? bytes.count
      var inner = bytes[start..<next]
      while inner.first == UInt8(ascii: " ") { inner.removeFirst() }
      while inner.last == UInt8(ascii: " ") { inner.removeLast() }
      if !inner.isEmpty {
        let place = Span(span.start + inner.startIndex, span.start + inner.endIndex)
        result.append(Phrase(String(decoding: inner, as: UTF8.self), place))
      }
      start = next + 1
    }
    return result
  }

  /// `{name}` in it, without the braces.
  var gaps: [Phrase] {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
    var result: [Phrase] = []
    var open: Int?
    var start = text.utf8.startIndex
    var offset = span.start
    for index in text.utf8.indices {
      switch text.utf8[index] {
      case UInt8(ascii: "{"):
        open = offset + 1
        start = text.utf8.index(after: index)
      case UInt8(ascii: "}"):
        if let begin = open {
          result.append(Phrase(String(text[start..<index]), Span(begin, offset)))
        }
        open = nil
      default: break
      }
      offset += 1
    }
    return result
  }
}
