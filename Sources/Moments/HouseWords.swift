import SourceText

/// What Kindred itself says to people, looked at with the eyes of a debrief.
///
/// People whom a rehearsal plays say what people say, and are not looked at.
enum HouseWords {
  /// What no line of ours may do.
  static let forbidden: [MomentKind] = [
    .euphemism, .jargon, .falseReassurance, .coercivePositivity, .platitude, .minimises, .abandons,
  ]
  private static let folders = ["Conversations/", "House/", "Enquiries/"]
  private static let spokenKeys = ["GUIDE", "Why we ask", "Ask again", "Say back", "Easy read"]

  static func diagnostics(
    of files: [SourceFile], by recogniser: MomentRecogniser
  ) -> [Diagnostic] {
    let spoken = files.filter { file in
      file.name.hasSuffix(".dialog") && folders.contains { file.path.contains($0) }
    }
    return spoken.sorted { $0.path < $1.path }.flatMap { file in
      lines(of: file).flatMap { line in diagnostics(of: line, in: file, by: recogniser) }
    }
  }

  private static func diagnostics(
    of line: (text: String, span: Span), in file: SourceFile, by recogniser: MomentRecogniser
  ) -> [Diagnostic] {
    recogniser.hear(line.text).filter { moment in
      forbidden.contains(moment.kind) && !(moment.kind == .jargon && isForStaff(file))
    }.map { moment in
      MomentCode.ourOwnWords.diagnostic(
        file.path, line.span,
        "this line of ours is heard as `\(moment.kind.rawValue)`, by the words \""
          + moment.words + "\"",
        recogniser.book.rule(of: moment.kind)?.why ?? "Say it in another way.")
    }
  }

  /// Words of the ward are no riddle to whom the ward is work.
  private static func isForStaff(_ file: SourceFile) -> Bool {
    file.path.contains("/staff/") || file.name.hasPrefix("staff")
  }

  /// Lines that are spoken or shown, without their ids.
  private static func lines(of file: SourceFile) -> [(text: String, span: Span)] {
    var result: [(text: String, span: Span)] = []
    var start = 0
    for line in file.text.split(separator: "\n", omittingEmptySubsequences: false) {
      defer { start += line.utf8.count + 1 }
      let words = line.drop { $0 == " " }
      guard let text = spoken(words) else { continue }
      let from = start + line.utf8.count - words.utf8.count
      result.append((text, Span(from, from + words.utf8.count)))
    }
    return result
  }

  /// Behind `GUIDE:` or `ASK slot:`, or behind the number of a choice; nil for what nobody hears.
  private static func spoken(_ line: Substring) -> String? {
    var line = line
    if line.last == "]", let open = line.lastIndex(of: "[") { line = line[..<open] }
    if let dot = line.firstIndex(of: "."), !line[..<dot].isEmpty,
      line[..<dot].allSatisfy({ $0.isNumber })
    {
      return String(line[line.index(after: dot)...]).components(before: "  means ")
    }
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[..<colon]
    guard spokenKeys.contains(String(key)) || key.hasPrefix("ASK ") else { return nil }
    return String(line[line.index(after: colon)...])
  }
}

extension String {
  /// What stands before the first of some words; all of it where they do not stand in it.
  fileprivate func components(before words: String) -> String {
    firstRange(of: words).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
