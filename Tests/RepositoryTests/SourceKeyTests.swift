import Testing

@Suite("Sources")
struct SourceKeyTests {
  @Test func `every source that a doc comment cites is known`() throws {
    let page = "Dialogs/Sources.md"
    let known = Repository.exists(page) ? keys(in: try Repository.text(page)) : []
    for path in Repository.sources {
      for cited in citations(in: try Repository.text(path)) {
        #expect(known.contains(cited), "\(path) cites \(cited)")
      }
    }
  }

  @Test func `keys and citations are found`() {
    #expect(keys(in: "# Sources\n\n## mca-2005\n\nAn Act.\n") == ["mca-2005"])
    #expect(
      citations(
        in:
          "/// Why.\n/// Source: mca-2005, section 4\n/// Source: RFC 8785\nlet x = 1 // Source: no\n"
      ) == [
        "mca-2005"
      ])
  }

  private func keys(in text: String) -> Set<String> {
    Set(MarkdownText(text).sections.map(\.title))
  }

  private func citations(in text: String) -> [String] {
    text.lines.compactMap { line in
      let words = line.split(separator: " ")
      guard words.count > 2, words[0] == "///", words[1] == "Source:" else { return nil }
      // A capital begins a public standard or a paper, which is named in full where it is used.
      if words[2].first?.isUppercase == true { return nil }
      return String(words[2].prefix { $0 != "," && $0 != "." })
    }
  }
}
