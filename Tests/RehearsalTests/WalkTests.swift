import Foundation
import Rehearsal
import RehearsalChecker
import RehearsalSession
import TestSupport
import Testing

/// Learners who walk through every scenario: the kind and honest do better than the mixed, those
/// better than the poor, and whoever knows one thing to do comes last.
@Suite("Learners in rehearsals")
struct WalkTests {
  static let scenarios = RealRehearsals.checked.scenarios.map(\.id)

  @Test func `every scenario has its learners`() {
    for scenario in RealRehearsals.checked.scenarios {
      for name in Learners.names {
        let turns = Learners.turns(name, in: scenario) ?? []
        #expect(turns.count >= 6, "\(scenario.id): \(name)")
      }
    }
    #expect(!Self.scenarios.isEmpty)
  }

  @Test(arguments: scenarios)
  func `good ends above mixed, mixed above poor, and whoever knows one thing ends badly`(
    name: String
  ) throws {
    let scenario = try #require(RealRehearsals.checked.scenarios.first { $0.id == name })
    let mixed = try #require(Learners.walk("mixed", in: scenario))
    let poor = try #require(Learners.walk("poor", in: scenario))
    let goods = Learners.names.prefix(3).compactMap { Learners.walk($0, in: scenario) }
    #expect(goods.count == 3)
    for (name, good) in zip(Learners.names, goods) {
      #expect(good.sum > mixed.sum, "\(name) \(good.whole), mixed \(mixed.whole)")
      #expect(good.trust >= mixed.trust, "\(name) \(good.whole), mixed \(mixed.whole)")
      #expect(good.ending > poor.ending, "\(name) \(good.whole), poor \(poor.whole)")
    }
    #expect(mixed.sum > poor.sum, "mixed \(mixed.whole), poor \(poor.whole)")
    #expect(mixed.ending >= poor.ending, "mixed \(mixed.whole), poor \(poor.whole)")
    for learner in Learners.foolish {
      let walk = PlayedWalk(scenario, learner.turns)
      #expect(walk.ending <= 1, "\(learner.name) ended in \(walk.rehearsing.ending ?? "")")
      #expect(walk.trust <= 1, "\(learner.name) \(walk.whole), \(walk.rehearsing.ending ?? "")")
      #expect(walk.sum < mixed.sum, "\(learner.name) \(walk.whole), mixed \(mixed.whole)")
      #expect(goods.allSatisfy { $0.sum > walk.sum }, "\(learner.name) \(walk.whole)")
      let beside = "\(learner.name) \(walk.whole), poor \(poor.whole)"
      #expect(walk.ending <= poor.ending, "\(beside)")
      if poor.trust > 0 {
        #expect(walk.trust < poor.trust && walk.sum < poor.sum, "\(beside)")
      } else {
        // Nobody is trusted less than not at all.
        #expect(walk.trust == 0 && walk.cuesHeard <= poor.cuesHeard, "\(beside)")
      }
    }
  }

  static let golden = ["writing-me-off/good-plain", "kind-lie/mixed"]

  /// With `RECORD=1` the transcript is written anew, and the test fails all the same.
  @Test(arguments: golden)
  func `a whole talk stays as it was read`(name: String) throws {
    let parts = name.split(separator: "/").map(String.init)
    let scenario = try #require(RealRehearsals.checked.scenarios.first { $0.id == parts[0] })
    let walk = try #require(Learners.walk(parts[1], in: scenario))
    let path = "Tests/Rehearsals/\(name).transcript"
    let text = walk.transcript.joined(separator: "\n") + "\n"
    let kept = (try? Repository.text(path)) ?? ""
    if ProcessInfo.processInfo.environment["RECORD"] == "1", text != kept {
      try Repository.write(text, to: path)
    }
    #expect(text == kept)
  }

  @Test(arguments: scenarios)
  func `what a look back offers for a worry is heard as meeting it`(name: String) throws {
    let scenario = try #require(RealRehearsals.checked.scenarios.first { $0.id == name })
    #expect(CueMeeting.unmet(in: scenario, by: PlayedWalk.ears(of: scenario)) == [])
  }

  @Test func `the same turns give the same words, however often`() throws {
    let scenario = try #require(RealRehearsals.checked.scenarios.first)
    let first = Learners.walk("mixed", in: scenario)?.transcript
    #expect(first == Learners.walk("mixed", in: scenario)?.transcript)
  }
}
