public import SourceText

/// Why some bytes are not JSON as we read it, and where.
///
/// It never carries a text from the file, which may be what somebody said.
public struct JSONFault: Error, Hashable, Sendable {
  public enum Code: String, Hashable, Sendable, CaseIterable {
    case tooLarge, tooDeep
    case byteOrderMark, notUTF8
    case unexpectedEnd, unexpectedByte, trailingBytes, trailingComma
    case controlCharacter, unknownEscape, loneSurrogate
    case badNumber
    case duplicateName
  }

  public let code: Code
  public let span: Span
  /// What is: lower case, no full stop.
  public let message: String

  public init(_ code: Code, _ span: Span) {
    self.code = code
    self.span = span
    self.message = code.message
  }
}

extension JSONFault.Code {
  var message: String {
    switch self {
    case .tooLarge: "the file is larger than is read"
    case .tooDeep: "lists and objects stand in one another too deep"
    case .byteOrderMark: "the file begins with a byte order mark"
    case .notUTF8: "these bytes are not UTF-8"
    case .unexpectedEnd: "the file ends in the middle of a value"
    case .unexpectedByte: "something else belongs here"
    case .trailingBytes: "something follows the end of the document"
    case .trailingComma: "a comma stands before a closing bracket"
    case .controlCharacter: "a control character stands in a text as it is"
    case .unknownEscape: "JSON has no such escape"
    case .loneSurrogate: "half of a surrogate pair stands alone"
    case .badNumber: "JSON does not write numbers like this"
    case .duplicateName: "this name stands twice in one object"
    }
  }
}

/// How much is read before reading gives up.
public struct JSONLimits: Hashable, Sendable {
  public let sizeBytesMax: Int
  /// How many lists and objects may stand in one another.
  public let depthMax: Int

  /// No file is read deeper than this, whatever is asked for, so that no file can exhaust the
  /// stack.
  public static let depthCeiling = 128

  /// One mebibyte, sixteen deep: far more than any plan.
  public static let standard = JSONLimits()

  public init(sizeBytesMax: Int = 1 << 20, depthMax: Int = 16) {
    self.sizeBytesMax = sizeBytesMax
    self.depthMax = min(depthMax, JSONLimits.depthCeiling)
  }
}
