/// The full name of a line that people see: `place.p3`, the file's id and the line's own.
///
/// Ids are written once into the file and never follow from position or text, so that a saved
/// conversation survives an edited one.
public struct LineID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) { self.text = text }

  public var description: String { text }

  public static func < (one: LineID, other: LineID) -> Bool { one.text < other.text }
}

/// What a line says: whole sentences, with named gaps.
public struct Wording: Hashable, Sendable {
  public enum Piece: Hashable, Sendable {
    case text(String)
    /// The name of a slot, of a fact, or of a house gap.
    case gap(String)
  }

  public let pieces: [Piece]

  public init(_ pieces: [Piece]) { self.pieces = pieces }

  public var gaps: [String] {
    pieces.compactMap { if case .gap(let name) = $0 { name } else { nil } }
  }

  /// The words with every gap filled; an unknown gap is left out, and a comma before it too:
  /// "Thank you, {name}." to somebody without a name is "Thank you."
  public func filled(_ value: (String) -> String?) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .gap(let name):
        let filling = value(name) ?? ""
        if filling.isEmpty, result.hasSuffix(", ") { result.removeLast(2) }
        result += filling
      }
    }
    return result
  }
}

/// One line that people see.
public struct Line: Hashable, Sendable {
  public let id: LineID
  public let wording: Wording
  /// The key in `Dialogs/Sources.md` that an information line cites.
  public let source: String?

  public init(id: LineID, wording: Wording, source: String? = nil) {
    self.id = id
    self.wording = wording
    self.source = source
  }
}
