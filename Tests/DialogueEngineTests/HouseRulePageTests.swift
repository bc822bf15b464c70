import DialogueModel
import Foundation
import TestSupport
import Testing

/// The page of house rules tells of every one, and of no other, in the order of the list.
@Suite struct `The page of house rules` {
  private let rows: [[String]]

  init() throws {
    rows = try Repository.text("Documentation/HouseRules.md").split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
  }

  @Test func `has each rule once`() {
    #expect(rows.map(\.[0]) == HouseRuleName.allCases.map { "`\($0.rawValue)`" })
  }

  @Test func `says of each when it is said`() {
    for row in rows { #expect(row.count == 2 && row[1].split(separator: " ").count > 2, "\(row)") }
  }
}
