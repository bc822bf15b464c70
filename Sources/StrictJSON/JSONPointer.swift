/// Where a value stands within a document: `/document/statements/3/choice`.
///
/// The way is kept as steps, and becomes a text only when somebody asks for it: a reader passes by
/// hundreds of places for each one that it has to name.
///
/// Source: RFC 6901
public struct JSONPointer: Sendable, CustomStringConvertible {
  private indirect enum Way: Sendable {
    case document
    case member(String, of: Way)
    case item(Int, of: Way)
  }

  private let way: Way

  /// The whole document.
  public static let root = JSONPointer(way: .document)

  private init(way: Way) { self.way = way }

  public func member(_ name: String) -> JSONPointer { JSONPointer(way: .member(name, of: way)) }

  public func item(_ index: Int) -> JSONPointer { JSONPointer(way: .item(index, of: way)) }

  public var text: String {
    var steps: [String] = []
    var rest = way
    while true {
      switch rest {
      case .document: return steps.reversed().map { "/" + $0 }.joined()
      case .member(let name, let before):
        steps.append(JSONPointer.escaped(name))
        rest = before
      case .item(let index, let before):
        steps.append(String(index))
        rest = before
      }
    }
  }

  public var description: String { text }

  private static func escaped(_ name: String) -> String {
    var escaped = ""
    for character in name.unicodeScalars {
      switch character {
      case "~": escaped += "~0"
      case "/": escaped += "~1"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}

/// Two pointers are equal when they are written alike, whichever steps they were made of.
extension JSONPointer: Hashable {
  public static func == (one: JSONPointer, other: JSONPointer) -> Bool { one.text == other.text }

  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
