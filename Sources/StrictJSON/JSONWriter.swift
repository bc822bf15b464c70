/// Writes JSON in one of two forms.
///
/// Source: RFC 8785 (JSON Canonicalization Scheme)
public enum JSONWriter {
  /// The canonical form of RFC 8785: no space, names sorted by UTF-16 units, the fewest escapes.
  ///
  /// A ``JSONValue/Content/number(_:)`` is written as it was read, which RFC 8785 would not do;
  /// no format of ours lets one through.
  public static func canonical(_ value: JSONValue) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(16_384)
    appendCanonical(value, to: &output)
    return output
  }

  /// The form for people: two spaces a level, members in the order given, a newline at the end.
  public static func pretty(_ value: JSONValue) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(8192)
    appendPretty(value, indent: 0, to: &output)
    output.append(UInt8(ascii: "\n"))
    return output
  }

  private static func appendCanonical(_ value: JSONValue, to output: inout [UInt8]) {
    switch value.content {
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      let order = NameOrder(members)
      for index in members.indices {
        let place = order[index]
        if index > 0 { output.append(UInt8(ascii: ",")) }
        appendText(members[place].name, to: &output)
        output.append(UInt8(ascii: ":"))
        appendCanonical(members[place].value, to: &output)
      }
      output.append(UInt8(ascii: "}"))
    case .array(let items):
      output.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        appendCanonical(item, to: &output)
      }
      output.append(UInt8(ascii: "]"))
    default: appendScalar(value, to: &output)
    }
  }

  private static func appendPretty(
    _ value: JSONValue, indent: Int, to output: inout [UInt8]
  ) {
    switch value.content {
    case .object(let members) where !members.isEmpty:
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        appendLineStart(indent + 1, to: &output)
        appendText(member.name, to: &output)
        output.append(contentsOf: ": ".utf8)
        appendPretty(member.value, indent: indent + 1, to: &output)
      }
      appendLineStart(indent, to: &output)
      output.append(UInt8(ascii: "}"))
    case .array(let items) where !items.isEmpty:
      output.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        appendLineStart(indent + 1, to: &output)
        appendPretty(item, indent: indent + 1, to: &output)
      }
      appendLineStart(indent, to: &output)
      output.append(UInt8(ascii: "]"))
    default: appendScalar(value, to: &output)
    }
  }

  private static func appendLineStart(_ indent: Int, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * indent))
  }
}
