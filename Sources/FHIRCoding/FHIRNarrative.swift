import StrictJSON

/// The words of a resource for people, as the little HTML that FHIR has.
enum FHIRNarrative {
  static func text(_ paragraphs: [String]) -> JSONValue {
    let body = paragraphs.map { "<p>\(escaped($0))</p>" }.joined()
    return .object([
      JSONMember("status", .string("generated")),
      JSONMember(
        "div", .string("<div xmlns=\"http://www.w3.org/1999/xhtml\">\(body)</div>")),
    ])
  }

  /// The one place through which every text goes: nothing that somebody typed becomes markup.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result += "<br/>"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
