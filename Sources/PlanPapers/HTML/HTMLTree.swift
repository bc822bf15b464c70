import CarePlanModel

/// A page as a tree: markup can only come from its cases, and text can only be text.
///
/// There is no way to put a tag or an attribute in by writing it, so nothing that somebody typed
/// can become one.
struct HTMLElement: Hashable, Sendable {
  enum Tag: String, Hashable, Sendable {
    case html, head, meta, title, style, body
    case header, main, footer, section, aside
    case h1, h2, h3, p, blockquote, ul, li, dl, dt, dd, div, span, strong, br, hr

    /// Has no content and no end tag.
    var isVoid: Bool { self == .meta || self == .br || self == .hr }

    /// Stands on lines of its own, with what it holds below it.
    var holdsBlocks: Bool {
      switch self {
      case .html, .head, .body, .header, .main, .footer, .section, .aside, .blockquote, .ul, .dl,
        .dd, .div:
        true
      case .meta, .title, .style, .h1, .h2, .h3, .p, .li, .dt, .span, .strong, .br, .hr:
        false
      }
    }
  }

  let tag: Tag
  let attributes: [HTMLAttribute]
  let children: [HTMLNode]

  init(_ tag: Tag, _ attributes: [HTMLAttribute] = [], _ children: [HTMLNode] = []) {
    self.tag = tag
    self.attributes = attributes
    self.children = children
  }
}

enum HTMLNode: Hashable, Sendable {
  case element(HTMLElement)
  case text(String)
  /// Only inside `style`.
  case rules(StyleSheet)
}

enum HTMLAttribute: Hashable, Sendable {
  case language(String)
  case id(String)
  case labelledBy(String)
  case style(PaperStyle)
  case directionOfItsOwn
  case hidden
  case characterSet
  case viewport
  case contentPolicy

  /// Name and value, or several, in the order in which they are written.
  var pairs: [(name: String, value: String)] {
    switch self {
    case .language(let tag): [("lang", tag)]
    case .id(let id): [("id", id)]
    case .labelledBy(let id): [("aria-labelledby", id)]
    case .style(let style): [("class", style.rawValue)]
    case .directionOfItsOwn: [("dir", "auto")]
    case .hidden: [("aria-hidden", "true")]
    case .characterSet: [("charset", "utf-8")]
    case .viewport: [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]
    case .contentPolicy:
      [
        ("http-equiv", "Content-Security-Policy"),
        ("content", "default-src 'none'; style-src 'unsafe-inline'"),
      ]
    }
  }
}
