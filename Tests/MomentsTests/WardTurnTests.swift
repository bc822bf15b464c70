import Moments
import TestSupport
import Testing

@Suite("Turns on a ward")
struct WardTurnTests {
  private static let measure = RealMoments.recogniser.map { MomentMeasure(WardTurn.all, by: $0) }

  @Test func `there are many turns, in many voices`() {
    #expect(WardTurn.all.count >= 400)
    #expect(Set(WardTurn.all.map(\.voice)).count >= 7)
  }

  @Test func `most of what the turns do is heard`() throws {
    let measure = try #require(Self.measure)
    #expect((measure.all.recall ?? 0) >= 0.6)
  }

  @Test func `what a debrief may quote is right at least four times in five`() throws {
    let measure = try #require(Self.measure)
    for rule in try #require(RealMoments.book).moments where rule.precision == .quoted {
      let precision = measure.counts[rule.kind]?.precision ?? 1
      #expect(precision >= 0.8, "\(rule.kind.rawValue)")
    }
  }
}

@Suite("The report about moments")
struct MomentsReportTests {
  @Test func `the page and the data say what is measured`() throws {
    #expect(try Repository.text(MomentsPage.path) == MomentsPage.text)
    #expect(try Repository.text(MomentsPage.dataPath) == MomentsPage.data)
  }
}
