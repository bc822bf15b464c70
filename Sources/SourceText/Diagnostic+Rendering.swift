import TextWidth

extension Diagnostic {
  /// The form in which people see it, without a newline at the end.
  ///
  /// ```text
  /// error[D401]: this question does not say why we ask
  ///   --> Dialogs/Conversations/patient/place.dialog:14:3
  ///    |
  /// 14 |   ASK place-of-care: Where would you like to be cared for?
  ///    |   ^^^^^^^^^^^^^^^^^
  ///    = Add a line `Why we ask:` below it.
  ///    = More: kindred explain D401
  /// ```
  ///
  /// - Parameter source: The file itself; without it only the words are shown.
  public func rendered(in source: SourceFile?) -> String {
    let title = "\(severity.rawValue)[\(code)]: \(message)"
    guard let source, !source.bytes.isEmpty else {
      return [title, "  --> \(file)", "   = \(advice)", "   = More: kindred explain \(code)"]
        .joined(separator: "\n")
    }
    let place = source.position(of: span.start)
    let number = String(place.line)
    let margin = String(repeating: " ", count: number.utf8.count)
    let line = source.line(at: span.start)
    let shown = cut(plain(source.text(at: Span(line.lowerBound, line.upperBound))))
    return [
      title,
      "\(margin)--> \(file):\(place.line):\(place.column)",
      "\(margin) |",
      "\(number) | \(shown)",
      "\(margin) | \(carets(below: line, in: source))",
      "\(margin) = \(advice)",
      "\(margin) = More: kindred explain \(code)",
    ].joined(separator: "\n")
  }

  private func carets(below line: Range<Int>, in source: SourceFile) -> String {
    let start = min(max(span.start, line.lowerBound), line.upperBound)
    let end = min(max(span.end, start), line.upperBound)
    let before = DisplayWidth.columns(plain(source.text(at: Span(line.lowerBound, start))))
    let under = DisplayWidth.columns(plain(source.text(at: Span(start, end))))
    let count = max(min(under, shownMax - before), 1)
    return String(repeating: " ", count: min(before, shownMax))
      + String(repeating: "^", count: count)
  }

  /// In cells of a terminal: what is longer is not shown whole.
  private var shownMax: Int { 140 }

  private func cut(_ text: String) -> String {
    guard DisplayWidth.columns(text) > shownMax else { return text }
    return text.prefix(shownMax) + "…"
  }

  /// A tab would move the carets, and other control characters the terminal.
  private func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: result.append("→")
      case 0..<0x20, 0x7F..<0xA0: result.append("·")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
