/// Rules for how a page looks: fixed text, and boxes in the margin that hold words.
///
/// Fixed text is a literal of the source, so no word of a person can be in it; words of a person
/// stand in margin boxes alone, each character harmless.
struct StyleSheet: Hashable, Sendable {
  enum Corner: String, Hashable, Sendable {
    case topLeft = "top-left"
    case topRight = "top-right"
    case bottomLeft = "bottom-left"
    case bottomRight = "bottom-right"
  }

  enum MarginContent: Hashable, Sendable {
    case words(String)
    case pageNumber
    case pageCount

    var text: String {
      switch self {
      case .words(let words): StyleText.quoted(words)
      case .pageNumber: "counter(page)"
      case .pageCount: "counter(pages)"
      }
    }
  }

  struct MarginBox: Hashable, Sendable {
    let corner: Corner
    let contents: [MarginContent]
  }

  private let rules: [String]
  private let boxes: [MarginBox]

  init(_ rules: [StaticString], boxes: [MarginBox]) {
    self.rules = rules.map(\.description)
    self.boxes = boxes
  }

  /// In the margin of every page.
  var text: String {
    let margins = boxes.map { box in
      " @" + box.corner.rawValue + " { content: "
        + box.contents.map(\.text).joined(separator: " ") + "; }\n"
    }
    return "\n" + rules.joined() + "@page {\n" + margins.joined() + "}\n"
  }
}
