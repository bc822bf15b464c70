import CarePlanModel

/// A tree as bytes of a page.
struct HTMLWriting {
  private var text = "<!DOCTYPE html>\n"

  static func page(_ root: HTMLElement) -> String {
    var writing = HTMLWriting()
    writing.write(root, depth: 0)
    return writing.text + "\n"
  }

  private mutating func write(_ element: HTMLElement, depth: Int) {
    text += "<" + element.tag.rawValue
    for pair in element.attributes.flatMap(\.pairs) {
      text += " " + pair.name + "=\"" + MarkupText.escaped(pair.value) + "\""
    }
    text += ">"
    guard !element.tag.isVoid else { return }
    for child in element.children {
      if element.tag.holdsBlocks { beginLine(depth + 1) }
      write(child, depth: depth + 1)
    }
    if element.tag.holdsBlocks { beginLine(depth) }
    text += "</" + element.tag.rawValue + ">"
  }

  private mutating func write(_ node: HTMLNode, depth: Int) {
    switch node {
    case .element(let element): write(element, depth: depth)
    case .text(let words): text += MarkupText.escaped(words)
    case .rules(let sheet): text += sheet.text
    }
  }

  private mutating func beginLine(_ depth: Int) {
    text += "\n" + String(repeating: " ", count: depth)
  }
}

/// Words in a style sheet.
enum StyleText {
  /// A string of CSS, with its quotation marks: whatever is not a plain letter, a digit or a space
  /// is written as its number, so that nothing ends the string or the style sheet.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in PlainText.cleaned(text).unicodeScalars {
      let isPlain =
        scalar == " " || scalar == "," || scalar == "." || scalar == ":"
        || (scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)))
      if isPlain {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return result + "\""
  }
}
