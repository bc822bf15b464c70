/// Blocks of a paper as nodes of a page.
enum HTMLBlocks {
  /// Entries that follow each other are one list of terms.
  static func nodes(of blocks: [PaperBlock]) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    var entries: [HTMLNode] = []
    func endOfEntries() {
      if !entries.isEmpty { nodes.append(.element(HTMLElement(.dl, [], entries))) }
      entries = []
    }
    for block in blocks {
      if case .entry(let title, let inside) = block {
        entries.append(.element(entry(title, inside)))
      } else {
        endOfEntries()
        nodes += self.nodes(of: block)
      }
    }
    endOfEntries()
    return nodes
  }

  private static func entry(_ title: String, _ blocks: [PaperBlock]) -> HTMLElement {
    let (second, rest) = PaperBlock.heading(of: blocks)
    return HTMLElement(
      .div, [.style(.entry)],
      [
        .element(HTMLElement(.dt, [], heading(title, second))),
        .element(HTMLElement(.dd, [], nodes(of: rest))),
      ])
  }

  /// A heading, and what it says in another language on the same line.
  private static func heading(_ title: String, _ second: OwnWords?) -> [HTMLNode] {
    guard let second else { return [.text(title)] }
    return [
      .text(title + " / "),
      .element(HTMLElement(.span, language(of: second), [.text(second.text)])),
    ]
  }

  private static func language(of words: OwnWords) -> [HTMLAttribute] {
    words.language.map { [HTMLAttribute.language($0)] } ?? []
  }

  private static func nodes(of block: PaperBlock) -> [HTMLNode] {
    switch block {
    case .sentence(let text): [.element(HTMLElement(.p, [], [.text(text)]))]
    case .remark(let text): [.element(HTMLElement(.p, [.style(.remark)], [.text(text)]))]
    case .detail(let text): [.element(HTMLElement(.p, [.directionOfItsOwn], lines(of: text)))]
    case .fingerprint(let text):
      [.element(HTMLElement(.p, [.style(.fingerprint)], [.text(text)]))]
    case .quote(let said): [.element(quote(said))]
    case .list(let items):
      [.element(HTMLElement(.ul, [], items.map { .element(HTMLElement(.li, [], [.text($0)])) }))]
    case .check(let check):
      [
        .element(
          HTMLElement(
            .p, [.style(.check)],
            [
              .element(HTMLElement(.strong, [], [.text(check.mark + ":")])),
              .text(" " + check.text),
            ]))
      ]
    case .entry: nodes(of: [block])
    case .part(let title, let blocks): [.element(part(title, blocks))]
    case .inOtherWords(let words):
      [.element(HTMLElement(.p, language(of: words), [.text(words.text)]))]
    case .handwriting(let labels): labels.map { .element(ruledLine($0)) }
    }
  }

  private static func part(_ title: String, _ blocks: [PaperBlock]) -> HTMLElement {
    let (second, rest) = PaperBlock.heading(of: blocks)
    return HTMLElement(
      .section, [.style(.part)],
      [.element(HTMLElement(.h3, [], heading(title, second)))] + nodes(of: rest))
  }

  /// In quotation marks, so that without styles it still reads as somebody's words.
  private static func quote(_ said: OwnWords) -> HTMLElement {
    HTMLElement(
      .blockquote, language(of: said) + [.directionOfItsOwn],
      [.element(HTMLElement(.p, [], lines(of: "\u{201C}\(said.text)\u{201D}")))])
  }

  /// Lines as they were typed.
  private static func lines(of text: String) -> [HTMLNode] {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    var nodes: [HTMLNode] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { nodes.append(.element(HTMLElement(.br))) }
      nodes.append(.text(String(line)))
    }
    return nodes
  }

  /// A label, and a line to write on.
  private static func ruledLine(_ label: String) -> HTMLElement {
    HTMLElement(
      .div, [.style(.rule)],
      [
        .element(HTMLElement(.p, [], [.text(label + ":")])),
        .element(HTMLElement(.hr, [.hidden])),
      ])
  }
}
