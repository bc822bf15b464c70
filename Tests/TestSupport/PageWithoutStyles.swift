import Foundation
public import PlanPapers

/// A page as somebody meets it who has only its words and headings.
public struct PageWithoutStyles {
  public struct Heading: Hashable, Sendable {
    let level: Int
    let text: String

    public init(level: Int, text: String) {
      self.level = level
      self.text = text
    }
  }

  let language: String
  let title: String
  let headings: [Heading]
  /// The name that each part is announced with, in the order of the parts.
  let labels: [String]
  let text: String

  public init(
    language: String, title: String, headings: [Heading], labels: [String], text: String
  ) {
    self.language = language
    self.title = title
    self.headings = headings
    self.labels = labels
    self.text = text
  }

  /// What is wrong with it; empty where it reads as the paper does.
  public func faults(of paper: Paper) -> [String] {
    var faults: [String] = []
    if language != paper.pages.language { faults.append("its language is \"\(language)\"") }
    if !title.hasPrefix(paper.owner) { faults.append("its title is \"\(title)\"") }
    if headings.first?.text != paper.title || headings.count(where: { $0.level == 1 }) != 1 {
      faults.append("it does not begin with its one title")
    }
    for (above, below) in zip(headings, headings.dropFirst()) where below.level > above.level + 1 {
      faults.append("a step of headings is left out before \"\(below.text)\"")
    }
    let titles = paper.sections.map(\.title)
    if headings.filter({ $0.level == 2 }).map(\.text).sorted() != titles.sorted() {
      faults.append("its parts have other headings than the paper has")
    }
    if labels.sorted() != titles.sorted() { faults.append("a part is announced by another name") }
    return faults + orderFaults(of: paper)
  }

  /// Each part is read whole, in the order in which it stands on the paper.
  private func orderFaults(of paper: Paper) -> [String] {
    let everything = PrintedPages.squeezed(text)
    var rest = everything[...]
    return paper.sections.compactMap { section -> String? in
      let blocks = section.blocks.map(PrintedPages.text).joined(separator: " ")
      let wanted = PrintedPages.squeezed(section.title + " " + blocks)
      if let range = rest.firstRange(of: wanted) {
        rest = rest[range.upperBound...]
        return nil
      }
      return everything.contains(wanted)
        ? "\"\(section.title)\" is read out of its turn"
        : "\"\(section.title)\" is not read as it stands on the paper"
    }
  }
}
