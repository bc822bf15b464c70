import CarePlanModel
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

  /// Lines stay lines; nothing that somebody typed becomes markup.
  private static func escaped(_ text: String) -> String {
    PlainText.cleaned(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { MarkupText.escaped(String($0)) }.joined(separator: "<br/>")
  }
}
