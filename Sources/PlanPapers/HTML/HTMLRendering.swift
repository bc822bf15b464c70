/// A paper as one self-contained page of HTML, made for printing and for screen readers.
///
/// It loads nothing and runs nothing; its style sheet is inside it, and without one it still reads
/// in order.
public enum HTMLRendering {
  /// - Returns: A whole page, in UTF-8 when written.
  public static func page(of paper: Paper, size: TypeSize = .normal) -> String {
    HTMLWriting.page(tree(of: paper, size: size))
  }

  static func tree(of paper: Paper, size: TypeSize) -> HTMLElement {
    HTMLElement(
      .html, [.language(paper.pages.language), .style(size == .large ? .large : .normal)],
      [.element(head(of: paper, size)), .element(body(of: paper))])
  }

  /// Browsers that put no words of a page into its margins put the title there.
  private static func head(of paper: Paper, _ size: TypeSize) -> HTMLElement {
    HTMLElement(
      .head, [],
      [
        .element(HTMLElement(.meta, [.characterSet])),
        .element(HTMLElement(.meta, [.contentPolicy])),
        .element(HTMLElement(.meta, [.viewport])),
        .element(
          HTMLElement(.title, [], [.text("\(paper.owner): \(paper.title), \(paper.version)")])),
        .element(HTMLElement(.style, [], [.rules(styleSheet(of: paper, size))])),
      ])
  }

  private static func styleSheet(of paper: Paper, _ size: TypeSize) -> StyleSheet {
    let number: [StyleSheet.MarginContent] = [
      .words(paper.pages.page + " "), .pageNumber, .words(" " + paper.pages.of + " "), .pageCount,
    ]
    let boxes: [StyleSheet.MarginBox] = [
      .init(corner: .topLeft, contents: [.words(paper.owner)]),
      .init(corner: .topRight, contents: [.words("\(paper.title), \(paper.version)")]),
      .init(corner: .bottomLeft, contents: [.words(paper.warning ?? "")]),
      .init(corner: .bottomRight, contents: number),
    ]
    var rules = [StyleSheet.page, StyleSheet.paper]
    if size == .large { rules.append(StyleSheet.largeMargins) }
    if paper.form == .firstMinute { rules.append(StyleSheet.sheet) }
    if paper.form == .advanceDecision { rules.append(StyleSheet.toSign) }
    if paper.form == .crisisCard { rules.append(StyleSheet.card) }
    return StyleSheet(rules, boxes: boxes)
  }

  private static func body(of paper: Paper) -> HTMLElement {
    let sections = Array(paper.sections.enumerated())
    let main = sections.filter { $0.element.kind != .closing }
    let closing = sections.filter { $0.element.kind == .closing }
    var body = [HTMLNode.element(header(of: paper)), .element(HTMLElement(.main, [], parts(main)))]
    if !closing.isEmpty { body.append(.element(HTMLElement(.footer, [], parts(closing)))) }
    return HTMLElement(.body, [], body)
  }

  private static func header(of paper: Paper) -> HTMLElement {
    var lines = [HTMLElement(.h1, [], [.text(paper.title)])]
    lines.append(HTMLElement(.p, [.directionOfItsOwn], [.text(paper.owner)]))
    lines += paper.standing.map { HTMLElement(.p, [], [.text($0)]) }
    if let warning = paper.warning {
      lines.append(HTMLElement(.p, [.style(.warning)], [.text(warning)]))
    }
    return HTMLElement(.header, [], lines.map { .element($0) })
  }

  /// The sides of a card lie beside each other.
  private static func parts(_ sections: [(offset: Int, element: PaperSection)]) -> [HTMLNode] {
    let panels = sections.filter { $0.element.kind == .panel }
    let others = sections.filter { $0.element.kind != .panel }
    let nodes = others.map { HTMLNode.element(section($0.element, number: $0.offset + 1)) }
    guard !panels.isEmpty else { return nodes }
    let sides = panels.map { HTMLNode.element(section($0.element, number: $0.offset + 1)) }
    return nodes + [.element(HTMLElement(.div, [.style(.card)], sides))]
  }

  private static func section(_ section: PaperSection, number: Int) -> HTMLElement {
    let id = "part-\(number)"
    let heading = HTMLNode.element(HTMLElement(.h2, [.id(id)], [.text(section.title)]))
    let blocks = [heading] + HTMLBlocks.nodes(of: section.blocks)
    switch section.kind {
    case .ordinary, .closing: return HTMLElement(.section, [.labelledBy(id)], blocks)
    case .firstMinute:
      return HTMLElement(.section, [.labelledBy(id), .style(.firstMinute)], blocks)
    case .otherVoices:
      return HTMLElement(.aside, [.labelledBy(id), .style(.otherVoices)], blocks)
    case .signing: return HTMLElement(.section, [.labelledBy(id), .style(.signing)], blocks)
    case .panel: return HTMLElement(.section, [.labelledBy(id), .style(.panel)], blocks)
    case .overleaf: return HTMLElement(.section, [.labelledBy(id), .style(.overleaf)], blocks)
    }
  }
}
