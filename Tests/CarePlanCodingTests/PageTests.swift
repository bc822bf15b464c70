import CarePlanCoding
import SourceText
import TestSupport
import Testing

@Suite struct `The pages about plan files` {
  static let pages = Repository.files(under: "Documentation/Diagnostics", ending: ".md")
    .filter { $0.split(separator: "/").last?.hasPrefix("P") == true }

  @Test func `are one for every code`() {
    let codes = Self.pages.compactMap { $0.split(separator: "/").last?.prefix(4) }.map(String.init)
    #expect(codes == PlanFaultCode.allCases.map(\.rawValue))
  }

  @Test(arguments: pages)
  func `show a broken plan, what is said about it, and a sound one`(path: String) throws {
    let text = try Repository.text(path)
    let code = try #require(path.split(separator: "/").last?.prefix(4))
    #expect(text.hasPrefix("# \(code): "))
    let titles = text.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(
      titles == ["## An example", "## What is said about it", "## Why it matters", "## Repaired"])
    let examples = fences(in: text).filter { $0.info.hasPrefix("plan") }
    let diagnostics = try PlanFiles.read(#require(examples.first).bytes).diagnostics
    let said = diagnostics.map(rendered).joined(separator: "\n")
    #expect(!diagnostics.isEmpty && diagnostics.allSatisfy { $0.code == code })
    if examples.count > 1 { #expect(try PlanFiles.read(examples[1].bytes).diagnostics == []) }
    let expected = try #require(fences(in: text).first { $0.info == "text" })
    if expected.body != said {
      let page = text.split(separator: "```text\n", omittingEmptySubsequences: false)
      let rest = page[1].split(separator: "```", maxSplits: 1, omittingEmptySubsequences: false)
      try Repository.write("\(page[0])```text\n\(said)\n```\(rest[1])", to: path)
    }
    #expect(expected.body == said, "\(path) was written anew: read it")
  }

  private func rendered(_ diagnostic: Diagnostic) -> String {
    """
    \(diagnostic.severity.rawValue)[\(diagnostic.code)]: \(diagnostic.message)
      = \(diagnostic.advice)
      = More: kindred explain \(diagnostic.code)
    """
  }
}

/// A stretch of code in a page.
private struct Fence {
  /// What stands behind its first three marks.
  let info: Substring
  let body: String

  /// A whole file, or an example of `Tests/Plans` with one value changed; an empty fence leaves
  /// the value out.
  var bytes: [UInt8] {
    get throws {
      let parts = info.split(separator: " ")
      guard parts.count == 3 else { return Array(body.utf8) }
      let name = parts[1].split(separator: "/").last.map(String.init) ?? ""
      return try PlanFiles.changed(name, at: String(parts[2]), to: body.isEmpty ? nil : body)
    }
  }
}

private func fences(in text: String) -> [Fence] {
  let pieces = text.split(separator: "```", omittingEmptySubsequences: false)
  return pieces.enumerated().filter { $0.offset % 2 == 1 }.map { _, piece in
    let lines = piece.split(separator: "\n", omittingEmptySubsequences: false)
    let body = lines.dropFirst().dropLast().joined(separator: "\n")
    return Fence(info: lines.first ?? "", body: body)
  }
}
