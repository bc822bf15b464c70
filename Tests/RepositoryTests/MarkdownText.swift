import Foundation

/// As much of Markdown as is needed to find titles, links and paths. Fenced blocks are left out.
struct MarkdownText {
  private let prose: [String]
  /// Fenced blocks, each with the word behind its opening marks.
  let blocks: [(language: String, lines: [String])]

  init(_ text: String) {
    var prose: [String] = []
    var blocks: [(language: String, lines: [String])] = []
    var fence: Substring?
    for line in text.lines {
      let start = line.drop { $0 == " " }
      let marks = start.prefix { $0 == "`" }
      if let open = fence {
        if marks.count >= open.count {
          fence = nil
        } else {
          blocks[blocks.count - 1].lines.append(String(line))
        }
      } else if marks.count >= 3 {
        fence = marks
        blocks.append((String(start.dropFirst(marks.count)), []))
      } else {
        prose.append(String(line))
      }
    }
    self.prose = prose
    self.blocks = blocks
  }

  /// First-level headings.
  var titles: [String] {
    prose.filter { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }
  }

  /// Second-level headings, each with what stands below it.
  var sections: [(title: String, body: String)] {
    var result: [(title: String, body: String)] = []
    for line in prose {
      if line.hasPrefix("## ") {
        result.append((String(line.dropFirst(3)), ""))
      } else if !result.isEmpty, !line.isEmpty {
        result[result.count - 1].body += result[result.count - 1].body.isEmpty ? line : "\n" + line
      }
    }
    return result
  }

  /// Where `[text](target)` leads, without web addresses, mail and places inside a page.
  var links: [String] {
    prose.flatMap { line in
      line.components(separatedBy: "](").dropFirst().compactMap { rest in
        let target = rest.prefix { $0 != ")" && $0 != "#" }
        return target.isEmpty || target.contains(":") ? nil : String(target)
      }
    }
  }

  /// What stands between single back-quotes.
  var codeSpans: [String] {
    prose.flatMap { line in
      let pieces = line.split(separator: "`", omittingEmptySubsequences: false)
      return pieces.indices.filter { $0 % 2 == 1 && $0 + 1 < pieces.count }.map {
        String(pieces[$0])
      }
    }
  }

  /// Code spans that name a place in the repository, whole.
  var paths: [String] {
    let tops = ["Sources/", "Tests/", "Dialogs/", "Documentation/", "Plugins/", "Benchmarks/"]
    return codeSpans.filter { span in
      tops.contains { span.hasPrefix($0) } && !span.contains { " <>*…:,".contains($0) }
    }
  }

  /// Rows of tables, by cell, without heads and rulers.
  var rows: [[String]] {
    let isRuler = { (line: String) in line.allSatisfy { "|-: ".contains($0) } && !line.isEmpty }
    return prose.indices.filter { at in
      let next = at + 1 < prose.count ? prose[at + 1] : ""
      return prose[at].hasPrefix("|") && !isRuler(prose[at]) && !isRuler(next)
    }.map { at in
      prose[at].split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }
}
