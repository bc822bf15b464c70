public import SourceText

/// One value of a JSON document, with the bytes it was read from.
///
/// Members keep the order in which they were written, so that a file can be shown, checked and
/// printed as its author wrote it.
public struct JSONValue: Sendable {
  public enum Content: Sendable {
    case object([JSONMember])
    case array([JSONValue])
    case string(String)
    /// A whole number within ±(2^53−1), which every reader of JSON keeps exactly.
    case integer(Int64)
    /// Any other number, as it was written: JSON allows it, our formats do not.
    case number(String)
    case bool(Bool)
    case null
  }

  public let content: Content
  /// Where it stands, in bytes; empty at 0 for a value that was never in a file.
  public let span: Span

  public init(_ content: Content, span: Span = Span(0, 0)) {
    self.content = content
    self.span = span
  }
}

/// A name and its value within an object.
public struct JSONMember: Equatable, Sendable {
  public let name: String
  public let nameSpan: Span
  public let value: JSONValue

  public init(_ name: String, _ value: JSONValue, nameSpan: Span = Span(0, 0)) {
    self.name = name
    self.nameSpan = nameSpan
    self.value = value
  }

  /// Equal when they write the same bytes; where they stood does not matter.
  public static func == (one: JSONMember, other: JSONMember) -> Bool {
    sameBytes(one.name, other.name) && one.value == other.value
  }
}

extension JSONValue: Equatable {
  /// Equal when they write the same bytes; where they stood does not matter.
  public static func == (one: JSONValue, other: JSONValue) -> Bool {
    switch (one.content, other.content) {
    case (.object(let one), .object(let other)): one == other
    case (.array(let one), .array(let other)): one == other
    case (.string(let one), .string(let other)): sameBytes(one, other)
    case (.number(let one), .number(let other)): sameBytes(one, other)
    case (.integer(let one), .integer(let other)): one == other
    case (.bool(let one), .bool(let other)): one == other
    case (.null, .null): true
    default: false
    }
  }
}

/// Whether two texts are the same bytes.
///
/// Swift holds `é` and `e` with an accent equal; JSON does not. Unequal texts never share bytes,
/// so the quick comparison comes first.
func sameBytes(_ one: String, _ other: String) -> Bool {
  one.utf8.count == other.utf8.count && one == other && one.utf8.elementsEqual(other.utf8)
}
