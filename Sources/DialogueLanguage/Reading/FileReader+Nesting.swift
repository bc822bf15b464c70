import SourceText

/// Indent: which line belongs to which.
extension FileReader {
  mutating func flatLines() -> [FlatLine] {
    var result: [FlatLine] = []
    var isAfterEmptyLine = false
    for range in lineRanges {
      if range.isEmpty {
        isAfterEmptyLine = !result.isEmpty
        continue
      }
      if let tab = bytes[range].firstIndex(of: UInt8(ascii: "\t")) {
        report(
          .tab, Span(tab, tab + 1), "a tab stands in this line",
          "Write two spaces for each level, and none between words.")
        continue
      }
      if range.count > ReadingLimit.lineBytesMax {
        report(
          .tooLong, Span(range.lowerBound, range.lowerBound + 40),
          "this line is longer than \(ReadingLimit.lineBytesMax) bytes", "Make two lines of it.")
        continue
      }
      let start = bytes[range].firstIndex { $0 != space } ?? range.upperBound
      guard start < range.upperBound, var line = line(start, range.upperBound) else { continue }
      line.isAfterEmptyLine = isAfterEmptyLine
      isAfterEmptyLine = false
      result.append(FlatLine(line: line, level: level(of: line, indent: start - range.lowerBound)))
    }
    return result
  }

  private mutating func level(of line: SyntaxLine, indent: Int) -> Int {
    if indent % 2 != 0 {
      report(
        .indent, line.span, "this line is indented by \(indent) spaces",
        "Use two spaces for each level.")
    }
    let level = indent / 2
    if level > ReadingLimit.levelsMax {
      report(
        .indent, line.span, "this line is more than four levels deep",
        "Move the inner part to a scene of its own.")
    }
    return min(level, ReadingLimit.levelsMax)
  }

  mutating func nest(
    _ flat: [FlatLine], _ index: inout Int, level: Int, below holder: LineKind?
  ) -> [SyntaxLine] {
    var result: [SyntaxLine] = []
    while index < flat.count, flat[index].level >= level {
      var line = flat[index].line
      if flat[index].level > level {
        report(
          .indent, line.span, "this line is indented, but belongs to no line above it",
          "Move it to the left, below the line that it belongs to.")
      } else {
        checkPlace(of: line, below: holder)
      }
      index += 1
      line.children = nest(flat, &index, level: level + 1, below: line.kind)
      result.append(line)
    }
    return result
  }

  private mutating func checkPlace(of line: SyntaxLine, below holder: LineKind?) {
    if line.kind == .note {
      return
    }
    if !line.kind.isAtHome(in: kind) {
      reportFarFromHome(line)
      return
    }
    if let holder {
      if !line.kind.holders.contains(holder) {
        report(
          .misplaced, line.span,
          "`\(line.kind.rawValue)` does not belong below `\(holder.rawValue)`",
          advice(for: line.kind))
      }
    } else if !line.kind.files.contains(kind) {
      report(
        .misplaced, line.span, "`\(line.kind.rawValue)` does not stand at the left edge here",
        advice(for: line.kind))
    }
  }

  private mutating func reportFarFromHome(_ line: SyntaxLine) {
    let (place, advice) =
      switch kind {
      case .houseRules:
        ("a house rule", "End a house rule with `Come back to: where we were` or `Rest: LABEL`.")
      case .enquiries:
        ("an enquiry", "Only say something, and end it with `Come back to: where we were`.")
      default: ("a topic", "Keep it for the files in House.")
      }
    report(
      .misplaced, line.span, "`\(line.kind.rawValue)` does not stand in \(place)", advice)
  }

  private func advice(for kind: LineKind) -> String {
    let holders = kind.holders.map { "`\($0.rawValue)`" }
    if !holders.isEmpty { return "Write it below \(list(holders, "or"))." }
    return "Write it at the left edge of a file that begins with "
      + list(kind.files.compactMap(\.header).map { "`\($0.rawValue):`" }, "or") + "."
  }
}
