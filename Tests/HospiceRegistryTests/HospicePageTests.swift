import Foundation
import HospiceRegistry
import TestSupport
import Testing

/// The page for whoever keeps plans tells of every reason and every outcome that there is.
@Suite struct `The page for a hospice` {
  private static let path = "\(Repository.root)/Documentation/Hospice.md"

  /// With `RECORD=1` the page takes the table over, and the test fails all the same.
  @Test func `has every reason with its weight, its words and what settles it`() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    let heading =
      "| reason | what becomes of the file | what is the matter | decisions |\n|---|---|---|---|\n"
    let parts = text.components(separatedBy: heading)
    try #require(parts.count == 2)
    let table = Reason.allCases.map { $0.row + "\n" }.joined()
    let kept = parts[1].components(separatedBy: "\n\n")[0] + "\n"
    if ProcessInfo.processInfo.environment["RECORD"] == "1", kept != table {
      let rest =
        parts[1].hasPrefix("|") ? parts[1].components(separatedBy: "\n\n").dropFirst() : [parts[1]]
      try (parts[0] + heading + table + "\n" + rest.joined(separator: "\n\n"))
        .write(toFile: Self.path, atomically: true, encoding: .utf8)
    }
    #expect(kept == table)
  }

  @Test(arguments: Outcome.allCases) func `has the outcome`(outcome: Outcome) throws {
    #expect(
      try String(contentsOfFile: Self.path, encoding: .utf8).contains("| `\(outcome.rawValue)` |"))
  }
}

extension Reason {
  fileprivate var row: String {
    let question = OpenQuestion(
      id: 1, subject: .version(""), reason: self, otherPerson: nil, asked: "", isOpen: true)
    let decisions = weight == .asks ? question.decisions.map { "`\($0.rawValue)`" } : []
    return
      "| `\(rawValue)` | \(weight.inWords) | \(sentence) | \(decisions.joined(separator: ", ")) |"
  }
}

extension Reason.Weight {
  fileprivate var inWords: String {
    switch self {
    case .notes: "taken in; shown"
    case .asks: "taken in; asked"
    case .rejects: "not taken in"
    case .preventsReading: "not read"
    }
  }
}
