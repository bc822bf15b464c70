import Moments
import Rehearsal
import RehearsalChecker
import RehearsalSession
import SourceText
import TestSupport
import Testing

@Suite("Files of rehearsals")
struct ScenarioFileTests {
  @Test func `the real scenarios and their table check clean`() {
    for diagnostic in RealRehearsals.checked.diagnostics {
      let file = RealRehearsals.files.first { $0.path == diagnostic.file }
      Issue.record("\(diagnostic.rendered(in: file))")
    }
    #expect(!RealRehearsals.checked.scenarios.isEmpty)
    #expect(RealRehearsals.checked.effects != nil)
  }

  @Test(arguments: RealRehearsals.sources.map(\.path))
  func `formatting changes nothing in a file of ours`(path: String) throws {
    let file = try #require(RealRehearsals.sources.first { $0.path == path })
    #expect(RehearsalFormatter.format(file) == file.text)
  }

  @Test func `the formatter puts ids into one column and keeps the rest`() throws {
    let file = SourceFile(
      path: "example.rehearsal",
      text: """
        Plays: ANN, 40.

        Not understood
          ANN (looks up): What?  [m1]
          ANN (shakes her head)    [m2]

        """)
    let formatted = try #require(RehearsalFormatter.format(file))
    #expect(
      formatted.contains("  ANN (looks up): What?" + String(repeating: " ", count: 65) + "[m1]"))
    #expect(formatted.contains("  ANN (shakes her head)  "))
    #expect(RehearsalFormatter.format(SourceFile(path: file.path, text: formatted)) == formatted)
  }

  static let missing: [(name: String, taken: String, said: String)] = [
    ("no brief", "Brief", "there is no `Brief`"),
    ("no endings", "Endings", "there is no `Endings`"),
    ("no stances", "Stances", "there are 0 lines for the stance `angry`"),
    ("no warning", "Careful:", "there is no `Careful`"),
    ("no opening", "Opening", "the opening raises no cue"),
    ("nothing to learn", "To learn", "there are 0 things to learn"),
    ("no lines for what is not followed", "Not understood", "there are 0 lines for what is not"),
    ("few replies", "Replies", "no block answers the topic `family`"),
  ]

  /// From a heading to the next line at the left edge.
  @Test(arguments: missing.map(\.name))
  func `what is missing from a scenario is said`(name: String) throws {
    let row = try #require(Self.missing.first { $0.name == name })
    let source = try #require(RealRehearsals.source(of: "writing-me-off"))
    let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix(row.taken) })
    let end = lines[(start + 1)...].firstIndex { !$0.isEmpty && !$0.hasPrefix(" ") }
    let rest = lines[..<start] + lines[(end ?? lines.count)...]
    let file = SourceFile(path: source.path, text: rest.joined(separator: "\n"))
    let others = RealRehearsals.sources.filter { $0.path != source.path }
    let found = RehearsalChecker.check(others + [file], moments: MomentKind.ofALearner).diagnostics
    #expect(found.contains { $0.message.hasPrefix(row.said) }, "\(found.map(\.message))")
  }
}
