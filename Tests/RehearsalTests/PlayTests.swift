import Foundation
import Rehearsal
import RehearsalChecker
import TestSupport
import Testing

/// Whole plays by somebody who had never seen the program, four for each scenario: who is good, in
/// whatever manner, ends above the mixed, and the mixed above the poor.
@Suite("Plays by a stranger")
struct PlayTests {
  static let levels = ["good", "otherway", "mixed", "poor"]
  static let scenarios = RealRehearsals.checked.scenarios.map(\.id).filter { id in
    (try? Repository.text("Tests/Plays/\(id)-good.turns")) != nil
  }

  @Test func `there are plays in eight scenarios`() {
    #expect(Self.scenarios.count == 8)
  }

  @Test(arguments: scenarios)
  func `good ends above mixed, and mixed above poor`(name: String) throws {
    let plays = try Self.levels.map { try Self.play($0, in: name) }
    let told = zip(Self.levels, plays).map { "\($0) \($1.whole)" }.joined(separator: ", ")
    for (better, worse) in [(0, 2), (1, 2), (2, 3)] {
      let pairs = zip(Self.counts(of: plays[better]), Self.counts(of: plays[worse]))
      #expect(pairs.allSatisfy { $0 >= $1 }, "\(told)")
      #expect(plays[better].trust > plays[worse].trust, "\(told)")
      #expect(plays[better].ending >= plays[worse].ending, "\(told)")
    }
    #expect(plays[2].sum > plays[3].sum, "\(told)")
  }

  /// With `RECORD=1` the table is written anew, and the test fails all the same.
  @Test func `the table says how each play ends`() throws {
    let path = "Tests/Plays/plays.tsv"
    let kept = try Repository.text(path)
    var lines = kept.split(separator: "\n").filter { $0.hasPrefix("#") }.map(String.init)
    for name in Self.scenarios {
      for level in Self.levels {
        let play = try Self.play(level, in: name)
        let counts = Self.counts(of: play).map(String.init)
        let row = [name, level] + counts + [play.rehearsing.ending ?? ""]
        lines.append(row.joined(separator: "\t"))
      }
    }
    let text = lines.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["RECORD"] == "1", text != kept {
      try Repository.write(text, to: path)
    }
    #expect(text == kept)
  }

  /// Trust, worries heard, and things learnt.
  private static func counts(of play: PlayedWalk) -> [Int] {
    [play.trust, play.cuesHeard, play.learned]
  }

  private static func play(_ level: String, in name: String) throws -> PlayedWalk {
    let scenario = try #require(RealRehearsals.checked.scenarios.first { $0.id == name })
    let text = try Repository.text("Tests/Plays/\(name)-\(level).turns")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return PlayedWalk(scenario, Array(lines.dropFirst().dropLast()))
  }
}
