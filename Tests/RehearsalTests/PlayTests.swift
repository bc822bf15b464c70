import Foundation
import Rehearsal
import RehearsalChecker
import TestSupport
import Testing

/// Whole plays by people who had never seen the program: who is good, in whatever manner, ends above
/// the mixed, and the mixed above the poor.
@Suite("Plays by a stranger")
struct PlayTests {
  static let good = ["good", "otherway"]
  /// The same in short words, or in a second language, each set by one hand.
  static let plain = ["plain-good", "plain-mixed", "plain-poor"]
  /// Later ones, short, chatty or in a second language, written before anything was changed for them.
  static let second = ["second-good", "second-mixed", "second-poor"]
  static let scenarios = RealRehearsals.checked.scenarios.map(\.id).filter { id in
    (try? Repository.text("Tests/Plays/\(id)-good.turns")) != nil
  }

  @Test func `there are plays in every scenario`() {
    #expect(Self.scenarios == RealRehearsals.checked.scenarios.map(\.id))
  }

  @Test(arguments: scenarios)
  func `good ends above mixed, and mixed above poor`(name: String) throws {
    let plays = try Self.levels(in: name).map { ($0, try Self.play($0, in: name)) }
    let told = plays.map { "\($0) \($1.whole)" }.joined(separator: ", ")
    let goods = plays.filter { Self.good.contains($0.0) }.map(\.1)
    let mixed = try Self.play("mixed", in: name)
    let poor = try Self.play("poor", in: name)
    for (better, worse) in goods.map({ ($0, mixed) }) + [(mixed, poor)] {
      let pairs = zip(Self.counts(of: better), Self.counts(of: worse))
      // Whoever wrote those of "i-agreed" took the mother for alive, so that what is learnt there does
      // not count; trust and the ending do.
      if name != "i-agreed" {
        #expect(pairs.allSatisfy { $0 >= $1 }, "\(told)")
      }
      #expect(better.trust > worse.trust, "\(told)")
      #expect(better.ending >= worse.ending, "\(told)")
    }
    #expect(mixed.sum > poor.sum, "\(told)")
  }

  @Test(arguments: scenarios.filter { levels(in: $0).contains("plain-good") })
  func `short words and a second language end in the same order`(name: String) throws {
    try expectOrder(of: Self.plain, in: name)
  }

  @Test(arguments: scenarios.filter { levels(in: $0).contains("second-good") })
  func `later plays end in the same order`(name: String) throws {
    try expectOrder(of: Self.second, in: name)
  }

  private func expectOrder(of levels: [String], in name: String) throws {
    let plays = try levels.map { try Self.play($0, in: name) }
    let told = zip(levels, plays).map { "\($0) \($1.whole)" }.joined(separator: ", ")
    for (better, worse) in zip(plays, plays.dropFirst()) {
      let pairs = zip(Self.counts(of: better), Self.counts(of: worse))
      #expect(pairs.allSatisfy { $0 >= $1 }, "\(told)")
      #expect(better.trust > worse.trust && better.sum > worse.sum, "\(told)")
    }
  }

  @Test(arguments: scenarios)
  func `whoever knows one thing to do ends below every good play`(name: String) throws {
    let scenario = try #require(RealRehearsals.checked.scenarios.first { $0.id == name })
    let goods = try Self.levels(in: name).filter(Self.good.contains).map {
      try Self.play($0, in: name)
    }
    #expect(!goods.isEmpty)
    for learner in Learners.foolish {
      let foolish = PlayedWalk(scenario, learner.turns)
      for good in goods {
        let beside = "\(learner.name) \(foolish.whole), good \(good.whole)"
        #expect(foolish.trust < good.trust && foolish.sum < good.sum, "\(beside)")
        #expect(foolish.ending < good.ending, "\(beside)")
      }
    }
  }

  /// With `RECORD=1` the table is written anew, and the test fails all the same.
  @Test func `the table says how each play ends`() throws {
    let path = "Tests/Plays/plays.tsv"
    let kept = try Repository.text(path)
    var lines = kept.split(separator: "\n").filter { $0.hasPrefix("#") }.map(String.init)
    for name in Self.scenarios {
      for level in Self.levels(in: name) {
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

  /// The plays that there are of one scenario, the better ones first.
  static func levels(in name: String) -> [String] {
    (good + ["mixed", "poor"] + plain + second).filter { level in
      (try? Repository.text("Tests/Plays/\(name)-\(level).turns")) != nil
    }
  }

  private static func play(_ level: String, in name: String) throws -> PlayedWalk {
    let scenario = try #require(RealRehearsals.checked.scenarios.first { $0.id == name })
    let text = try Repository.text("Tests/Plays/\(name)-\(level).turns")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return PlayedWalk(scenario, Array(lines.dropFirst().dropLast()))
  }
}
