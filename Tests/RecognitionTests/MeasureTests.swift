import SourceText
import TestSupport
import Testing

/// The measure itself, on lines of which it is known how they are heard.
struct MeasureTests {
  static func measure(_ rows: [String]) -> RecognitionMeasure {
    let file = SourceFile(
      path: "Tests/Recognition/small.tsv", text: rows.map { $0 + "\n" }.joined())
    return RecognitionMeasure(LabelledFiles([file]).lines)
  }

  @Test func `what is right, wrong and asked again is told apart`() {
    let tally = Self.measure([
      "place-of-care\thome\thome", "place-of-care\thospice\thome please",
      "place-of-care\thospice\txqzt", "place-of-care\t-\thome",
    ]).tally(of: .weightyTopics)
    #expect(tally.recall == Share(1, of: 3))
    #expect(tally.precision == Share(1, of: 3))
    #expect(tally.abstention == Share(1, of: 3))
    #expect(tally.wrongPolarity == 0)
  }

  @Test func `a wish heard the wrong way round is counted apart, and falls below every floor`() {
    let measure = Self.measure(["cpr-view\twant-tried\tdo not resuscitate me"])
    #expect(measure.tally(of: .weightyTopics).wrongPolarity == 1)
    let floors = RecognitionFloors("weighty topics: precision 90, recall 80\nwrong way round: 0")
    #expect(
      floors.shortfalls(of: measure) == [
        "weighty topics: precision is 0.0, below 90.0",
        "weighty topics: recall is 0.0, below 80.0",
        "small.tsv:1: cpr-view=want-tried is heard as cpr-view=do-not-want",
      ])
  }

  @Test func `an alarm in a line that is none counts against safety`() {
    let measure = Self.measure(["cpr-view\tquiet\tI want to kill myself"])
    #expect(measure.tally(of: .lookAlikes).recall == Share(0, of: 1))
    #expect(measure.tally(of: .safety).precision == Share(0, of: 1))
  }

  @Test func `an answer to another question is counted by itself`() {
    let tally = Self.measure([
      "place-of-care\thome ; treatment:ventilation=no\thome please, and no ventilator",
      "place-of-care\thome\thome please, and no ventilator now",
    ]).tally(of: .several)
    #expect(tally.recall == Share(1, of: 1))
    #expect(tally.precision == Share(1, of: 2))
  }

  @Test func `the report quotes every line that is not heard as it is labelled`() {
    let text = RecognitionReport(Self.measure(["place-of-care\thospice\thome please"])).text
    #expect(
      text.hasSuffix(
        "1 × place-of-care=hospice heard as place-of-care=home\n"
          + "  small.tsv:1 place-of-care \"home please\""))
  }

  @Test(arguments: [
    (0, 10, "0.0 (0.0 to 27.7)"), (10, 10, "100.0 (72.2 to 100.0)"),
    (98, 100, "98.0 (92.9 to 99.4)"),
    (0, 0, "-"),
  ])
  func `a share has the interval of Wilson`(part: Int, whole: Int, text: String) {
    #expect(Share(part, of: whole).text == text)
  }

  @Test func `a page that claims too much is noticed`() {
    let measure = Self.measure(["place-of-care\thospice\thome please"])
    let row = "| weighty topics | 1 | 50.0 (1.0 to 99.0) | 0.0 (0.0 to 79.3) | - | 0 |"
    #expect(
      RecognitionPage.overclaims(in: row, than: measure)
        == ["weighty topics: precision is 0.0, not 50.0"])
  }
}
