import Foundation
import Testing

@Suite("Pages")
struct DocumentationTests {
  @Test func `every page has one title, and begins with it`() throws {
    #expect(Repository.markdown.count > 10)
    for path in Repository.markdown {
      let text = try Repository.text(path)
      #expect(MarkdownText(text).titles.count == 1, "\(path)")
      #expect(text.hasPrefix("# "), "\(path)")
    }
  }

  @Test func `every link leads to a file`() throws {
    for path in Repository.markdown {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      for link in MarkdownText(try Repository.text(path)).links {
        let target = link.hasPrefix("/") ? String(link.dropFirst()) : folder + "/" + link
        #expect(Repository.exists(target), "\(path) links to \(link)")
      }
    }
  }

  @Test func `every path that a page names exists`() throws {
    for path in Repository.markdown {
      for named in MarkdownText(try Repository.text(path)).paths {
        #expect(Repository.exists(named), "\(path) names \(named)")
      }
    }
  }

  @Test func `every page of the house opens every row of its table`() throws {
    let page = MarkdownText(try Repository.text("CONTRIBUTING.md"))
    #expect(page.rows.count >= 10)
    for row in page.rows {
      let paths = MarkdownText(row.last ?? "").paths
      #expect(row.count == 2 && !paths.isEmpty, "\(row.first ?? "") opens nothing")
    }
  }

  @Test func `titles in fences do not count, and links, paths and rows are found`() {
    let page = MarkdownText(
      """
      # Title
      ```text
      # not a title
      ```
      See [one](a/b.md#part), [two](https://example.org) and `Sources/Nowhere/None.swift`, `make`.

      | want | open |
      |---|---|
      | a thing | `Dialogs/None.md` |
      """)
    #expect(page.titles == ["Title"])
    #expect(page.links == ["a/b.md"])
    #expect(page.paths == ["Sources/Nowhere/None.swift", "Dialogs/None.md"])
    #expect(page.rows == [["a thing", "`Dialogs/None.md`"]])
    #expect(!Repository.exists("Sources/Nowhere/None.swift"))
  }
}
