@testable import PlanPapers
import TestSupport
import Testing

/// What a screen reader walks: landmarks, headings, languages.
@Suite struct `Every page of HTML` {
  private static let pages = PlanFiles.names.flatMap { name in
    PaperForm.allCases.map { (name, $0) }
  }

  @Test(arguments: pages)
  func `has one title, and headings that leave out no step`(
    name: String, form: PaperForm
  ) throws {
    let levels = try elements(of: name, form).compactMap { element -> Int? in
      switch element.tag {
      case .h1: 1
      case .h2: 2
      case .h3: 3
      default: nil
      }
    }
    #expect(isInOrder(levels), "\(levels)")
    #expect(levels.count > 2)
  }

  @Test func `a heading that leaves out a step is noticed`() {
    #expect(isInOrder([1, 2, 3, 3, 2]))
    #expect(!isInOrder([1, 3]))
    #expect(!isInOrder([2, 2]))
    #expect(!isInOrder([1, 2, 1]))
    #expect(!isInOrder([]))
  }

  private func isInOrder(_ levels: [Int]) -> Bool {
    guard levels.first == 1, !levels.dropFirst().contains(1) else { return false }
    return zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }
  }

  @Test(arguments: pages)
  func `has a header, one main part and a footer, and names each of its parts`(
    name: String, form: PaperForm
  ) throws {
    let elements = try elements(of: name, form)
    for landmark in [HTMLElement.Tag.header, .main, .footer] {
      #expect(elements.count { $0.tag == landmark } == 1, "\(landmark)")
    }
    let ids = elements.flatMap(\.attributes).compactMap { attribute -> String? in
      if case .id(let id) = attribute { id } else { nil }
    }
    let labels = elements.flatMap(\.attributes).compactMap { attribute -> String? in
      if case .labelledBy(let id) = attribute { id } else { nil }
    }
    #expect(Set(ids).count == ids.count)
    #expect(ids.sorted() == labels.sorted())
    #expect(!ids.isEmpty)
  }

  @Test(arguments: pages)
  func `says in which language it is, and whose it is`(name: String, form: PaperForm) throws {
    let paper = try paper(form, of: name)
    let root = HTMLRendering.tree(of: paper, size: .normal)
    #expect(root.attributes.contains(.language("en-GB")))
    let title = try #require(all(in: root).first { $0.tag == .title })
    #expect(title.children == [.text("\(paper.owner): \(paper.title), \(paper.version)")])
  }

  @Test func `marks words in Welsh as Welsh, and leaves the others`() throws {
    let said = try elements(of: "draft-refusals.json", .letter).filter { $0.tag == .blockquote }
    let welsh = said.filter { $0.attributes.contains(.language("cy")) }
    #expect(
      welsh.map(words) == [
        "“Canu'r capel, a llais Dafydd yn y gegin.”",
        "“Bod gartref, a bod Dafydd yn cael cysgu'r nos.”",
      ])
    #expect(said.count > welsh.count + 3)
  }

  @Test(arguments: TypeSize.allCases)
  func `reads the same in large type`(size: TypeSize) throws {
    let root = HTMLRendering.tree(of: try paper(.letter, of: "complete.json"), size: size)
    #expect(root.attributes.contains(.style(size == .large ? .large : .normal)))
    let other = HTMLRendering.tree(of: try paper(.letter, of: "complete.json"), size: .normal)
    #expect(root.children.last == other.children.last)
  }

  @Test func `has a rule in the style sheet for every style that it names`() throws {
    let names = [StyleSheet.page, StyleSheet.paper, StyleSheet.card]
      .flatMap { $0.description.split { " ,\n".contains($0) } }
    for style in PaperStyle.allCases where style != .normal {
      #expect(names.contains(".\(style.rawValue)"), "\(style)")
    }
  }

  @Test(arguments: pages)
  func `loads nothing and runs nothing`(name: String, form: PaperForm) throws {
    let page = HTMLRendering.page(of: try paper(form, of: name))
    for outside in ["http:", "https:", "url(", "@import", "src=", "href=", "<script", "onload"] {
      #expect(!page.contains(outside), "\(outside)")
    }
  }

  private func elements(of name: String, _ form: PaperForm) throws -> [HTMLElement] {
    all(in: HTMLRendering.tree(of: try paper(form, of: name), size: .normal))
  }
}

/// An element and all below it, in the order in which they are read.
func all(in element: HTMLElement) -> [HTMLElement] {
  [element]
    + element.children.flatMap { child -> [HTMLElement] in
      if case .element(let inside) = child { all(in: inside) } else { [] }
    }
}

/// The words that are read in an element.
func words(_ element: HTMLElement) -> String {
  element.children.map { child in
    switch child {
    case .element(let inside): inside.tag == .br ? "\n" : words(inside)
    case .text(let text): text
    case .rules: ""
    }
  }.joined()
}
