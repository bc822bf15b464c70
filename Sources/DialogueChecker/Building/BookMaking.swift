import DialogueLanguage
import DialogueModel

/// Syntax to model. What is not as it should be was reported before, and is left out here.
struct BookMaking {
  let library: Library

  func book(fingerprint: String) -> Book {
    let dialogues = library.topics.compactMap(dialogue)
    let wordings = WordingMaking(library: library)
    return Book(
      conversations: library.files(.conversation).compactMap { conversation($0, of: dialogues) },
      houseRules: library.files(.houseRules).flatMap(houseRules),
      enquiries: library.files(.enquiries).flatMap(enquiries),
      facts: library.files(.facts).flatMap { $0.lines(.fact).compactMap(fact) },
      words: library.files(.words).flatMap(words),
      meanings: library.files(.meaning).compactMap(meaning),
      concepts: library.files(.concept).flatMap(concepts),
      slots: library.slotNames.compactMap { library.slots[$0] },
      variants: library.files(.variant).compactMap(wordings.variant),
      // No file can say yet that people have read and signed every line.
      isReviewed: false,
      fingerprint: fingerprint)
  }

  /// - Parameter parts: The files in which the topic stands, in order. The first one names it.
  private func dialogue(_ parts: [SyntaxFile]) -> Dialogue? {
    guard let file = parts.first, let header = file.header, let id = header.id?.text,
      let title = header.text?.text
    else { return nil }
    let making = StatementMaking(fileID: id)
    let scenes = parts.flatMap { $0.lines(.scene) }.map { scene in
      Scene(
        name: scene.text?.text ?? "",
        needs: scene.children(.needs).flatMap { $0.comparisons.map(making.condition) },
        statements: making.statements(scene.children))
    }
    let weight = file.lines(.weight).first?.text.flatMap { Weight(rawValue: $0.text) }
    return Dialogue(id: id, title: title, weight: weight ?? .ordinary, scenes: scenes)
  }

  private func conversation(_ file: SyntaxFile, of dialogues: [Dialogue]) -> Conversation? {
    guard let header = file.header, let id = header.id?.text, let title = header.text?.text else {
      return nil
    }
    let names =
      (file.lines(.beginsWith) + file.lines(.topic) + file.lines(.endsWith))
      .compactMap(\.text?.text)
    let topics = names.compactMap { name in dialogues.first { $0.id == name } }
    return Conversation(
      id: id, title: title, audience: file.audience ?? .person, topics: topics)
  }

  private func houseRules(_ file: SyntaxFile) -> [HouseRule] {
    guard let id = file.header?.id?.text else { return [] }
    let making = StatementMaking(fileID: id)
    return file.lines(.houseRule).compactMap { line in
      guard let name = line.text.flatMap({ HouseRuleName(rawValue: $0.text) }) else { return nil }
      return HouseRule(
        name: name, audience: file.audience, statements: making.statements(line.children))
    }
  }

  private func enquiries(_ file: SyntaxFile) -> [Enquiry] {
    guard let id = file.header?.id?.text else { return [] }
    let making = StatementMaking(fileID: id)
    return file.lines(.enquiry).compactMap { line in
      line.text.map {
        Enquiry(
          name: $0.text, audience: file.audience, statements: making.statements(line.children))
      }
    }
  }

  private func fact(_ line: SyntaxLine) -> Fact? {
    guard let name = line.text?.text, let says = line.child(.says)?.text?.text else { return nil }
    let nations = line.child(.nation)?.text?.parts(by: ",").map(\.text) ?? []
    return Fact(
      name: name, says: says, nations: nations == ["all"] ? [] : nations,
      source: line.child(.source)?.text?.text ?? "",
      checked: line.child(.checked)?.text?.text ?? "",
      reviewBy: line.child(.reviewBy)?.text?.text ?? "",
      isStatistic: line.child(.statistic)?.text?.text == "yes")
  }

  private func words(_ file: SyntaxFile) -> [GlossaryWord] {
    guard let id = file.header?.id?.text else { return [] }
    let making = StatementMaking(fileID: id)
    return file.lines(.word).compactMap { line in
      guard let word = line.text?.text, let means = line.child(.means) else { return nil }
      let also = line.children(.also).flatMap { $0.text?.parts(by: ";").map(\.text) ?? [] }
      return GlossaryWord(
        word: word, also: also,
        means: making.line(means, source: line.child(.source)?.text?.text))
    }
  }

  private func meaning(_ file: SyntaxFile) -> Meaning? {
    guard let name = file.header?.text?.text else { return nil }
    let stakes = file.lines(.stakes).first?.text.flatMap { Meaning.Stakes(rawValue: $0.text) }
    return Meaning(
      name: name,
      answers: file.lines(.answers).flatMap { $0.text?.parts(by: ",").map(\.text) ?? [] },
      stakes: stakes ?? .ordinary,
      patterns: file.lines(.pattern).compactMap(\.text?.text),
      examples: file.lines(.like).flatMap { $0.examples.map(\.text) },
      contrasts: file.lines(.never).flatMap { $0.examples.map(\.text) })
  }

  /// Spellings stand below their concept, or after it at the left edge. Those of one word stay a line.
  private func concepts(_ file: SyntaxFile) -> [Concept] {
    var result: [(name: String, phrases: [String])] = []
    for line in file.lines {
      if line.kind == .concept, let name = line.text?.text {
        result.append((name, []))
      }
      guard !result.isEmpty else { continue }
      for spellings in [line] + line.children where spellings.kind == .spellings {
        let isOneWord = result[result.count - 1].name == Concept.sameWords
        let phrases = isOneWord ? spellings.text.map { [$0] } : spellings.text?.parts(by: ";")
        result[result.count - 1].phrases += (phrases ?? []).map(\.text)
      }
    }
    return result.map { Concept(name: $0.name, phrases: $0.phrases) }
  }
}
