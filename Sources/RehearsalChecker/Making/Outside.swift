import SourceText

/// What stands in other files, and is named in ours.
struct Outside {
  let moments: [String]
  let concepts: [String]
  let sources: [String]

  init(files: [SourceFile], moments: [String]) {
    self.moments = moments
    concepts = files.filter { $0.name.hasSuffix(".concept") }.compactMap {
      Outside.rest(of: $0.text.prefix { $0 != "\n" }, behind: "Concept:")
    }.sorted()
    sources = files.filter { $0.name == "Sources.md" }.flatMap { file in
      file.text.split(separator: "\n").compactMap { Outside.rest(of: $0, behind: "## ") }
    }
  }

  private static func rest(of line: Substring, behind head: String) -> String? {
    line.hasPrefix(head) ? line.dropFirst(head.count).trimmed : nil
  }
}
