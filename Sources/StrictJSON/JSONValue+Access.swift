extension JSONValue {
  public static func object(_ members: [JSONMember]) -> JSONValue { JSONValue(.object(members)) }
  public static func array(_ items: [JSONValue]) -> JSONValue { JSONValue(.array(items)) }
  public static func string(_ text: String) -> JSONValue { JSONValue(.string(text)) }
  public static func integer(_ number: Int) -> JSONValue { JSONValue(.integer(Int64(number))) }
  public static func bool(_ truth: Bool) -> JSONValue { JSONValue(.bool(truth)) }
  public static let null = JSONValue(.null)

  public var members: [JSONMember]? {
    if case .object(let members) = content { members } else { nil }
  }

  public var items: [JSONValue]? {
    if case .array(let items) = content { items } else { nil }
  }

  public var string: String? {
    if case .string(let text) = content { text } else { nil }
  }

  public var integer: Int? {
    if case .integer(let number) = content { Int(number) } else { nil }
  }

  public var bool: Bool? {
    if case .bool(let truth) = content { truth } else { nil }
  }

  /// The value of a member of an object; nil where there is none, or where this is no object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    return members.first { sameBytes($0.name, name) }?.value
  }

  /// What kind of value it is, in words for a fault.
  public var kindInWords: String {
    switch content {
    case .object: "an object"
    case .array: "a list"
    case .string: "a text"
    case .integer: "a whole number"
    case .number: "a number that is not a small whole one"
    case .bool: "true or false"
    case .null: "null"
    }
  }
}
