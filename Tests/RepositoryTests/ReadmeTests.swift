import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
  private static let pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]

  @Test func `is at most 120 lines`() throws {
    #expect(try Repository.text("README.md").lines.count <= 121)
  }

  @Test func `every goal of make that a page names is in the Makefile`() throws {
    let goals = goals(in: try Repository.text("Makefile"))
    #expect(goals.isSuperset(of: ["talk", "test", "check"]))
    for page in Self.pages {
      for named in commands("make", in: try Repository.text(page)) {
        #expect(goals.contains(named), "\(page) names make \(named)")
      }
    }
  }

  @Test func `every command that a page names is a command of the program`() throws {
    let code = try Repository.files(in: ["Sources/CommandLineInterface"], endingIn: [".swift"])
      .map { try Repository.text($0) }.joined()
    for page in Self.pages {
      for named in commands("kindred", in: try Repository.text(page)) {
        #expect(code.contains("commandName: \"\(named)\""), "\(page) names kindred \(named)")
      }
    }
  }

  @Test func `the conversation in it was had`() throws {
    let blocks = MarkdownText(try Repository.text("README.md")).blocks
    let excerpts = blocks.filter { $0.language == "text" }.map(\.lines)
    let transcripts = try Repository.files(in: ["Tests/Transcripts"], endingIn: [".txt"])
      .map { shown(try Repository.text($0)) }
    #expect(!excerpts.isEmpty)
    for excerpt in excerpts {
      let words = flowing(excerpt)
      #expect(transcripts.contains { $0.contains(words) }, "\(words)")
    }
  }

  @Test func `the JSON in it stands in an example plan`() throws {
    let blocks = MarkdownText(try Repository.text("README.md")).blocks
    let plans = try Repository.files(in: ["Tests/Plans"], endingIn: [".json"])
      .map { flowing(try Repository.text($0).lines.map(String.init)) }
    #expect(blocks.contains { $0.language == "json" })
    for block in blocks where block.language == "json" {
      for piece in block.lines.split(separator: "…") {
        let words = flowing(Array(piece))
        #expect(plans.contains { $0.contains(words) }, "\(words)")
      }
    }
  }

  @Test func `goals, commands and conversations are found`() {
    #expect(goals(in: "talk: program\n\tswift build\nX = 1\n") == ["talk"])
    #expect(
      commands("make", in: "Type `make talk`.\n```sh\nmake test\n```\nmake no") == ["talk", "test"])
    #expect(commands("kindred", in: "`kindred plan --help`, `kindred`") == ["plan"])
    #expect(shown("# why\n: Hello.\n= x: y\n> yes\n:   1. Home\n") == "Hello. > yes 1. Home")
    #expect(flowing(["Hello.", "", "> yes", "  1. Home"]) == "Hello. > yes 1. Home")
  }

  private func goals(in makefile: String) -> Set<String> {
    Set(
      makefile.lines.compactMap { line in
        guard let end = line.firstIndex(of: ":"), line.first?.isLetter == true else { return nil }
        let name = line[..<end]
        return name.allSatisfy { $0.isLetter || $0 == "-" } ? String(name) : nil
      })
  }

  /// First words after a program's name, in code spans and in blocks for a shell.
  private func commands(_ program: String, in page: String) -> [String] {
    let text = MarkdownText(page)
    let shell = text.blocks.filter { $0.language == "sh" }.flatMap(\.lines)
    return (text.codeSpans + shell).compactMap { line in
      let words = line.split(separator: " ")
      guard words.first.map(String.init) == program, words.count > 1 else { return nil }
      return words[1].allSatisfy { $0.isLowercase || $0 == "-" } && !words[1].hasPrefix("-")
        ? String(words[1]) : nil
    }
  }

  /// What a transcript shows on a screen.
  private func shown(_ transcript: String) -> String {
    let lines = transcript.lines.compactMap { line -> String? in
      if line.hasPrefix(": ") { return String(line.dropFirst(2)) }
      return line.hasPrefix(">") ? String(line) : nil
    }
    return flowing(lines)
  }

  /// Lines as one, with single spaces.
  private func flowing(_ lines: [String]) -> String {
    lines.joined(separator: " ").split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }
}
