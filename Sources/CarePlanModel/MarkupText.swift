/// The one place in which words become harmless in HTML and in what is made like it.
public enum MarkupText {
  /// Text and the values of attributes alike.
  public static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in PlainText.cleaned(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
