/// Where a value stands within a document: `/document/statements/3/choice`.
///
/// Source: RFC 6901
public struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  /// The whole document.
  public static let root = JSONPointer(text: "")

  private init(text: String) { self.text = text }

  public var description: String { text }

  public func member(_ name: String) -> JSONPointer {
    var escaped = ""
    for character in name.unicodeScalars {
      switch character {
      case "~": escaped += "~0"
      case "/": escaped += "~1"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return JSONPointer(text: "\(text)/\(escaped)")
  }

  public func item(_ index: Int) -> JSONPointer { JSONPointer(text: "\(text)/\(index)") }
}
