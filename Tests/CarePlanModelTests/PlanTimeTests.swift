import CarePlanModel
import Testing

@Suite struct `Moments of a plan` {
  @Test func `are compared by the world's clock`() throws {
    let texts = [
      "2026-03-29T00:59:59Z", "2026-03-29T02:00:00+01:00", "2026-03-28T20:00:01-05:00",
      "2026-03-29T01:00:02+00:00",
    ]
    let seconds = texts.compactMap { PlanTime($0)?.seconds }
    #expect(seconds == Array(1_774_745_999...1_774_746_002))
  }

  @Test(arguments: [
    "2026-03-29T00:59:59", "2026-03-29 00:59:59Z", "2026-03-29T24:00:00Z", "2026-03-29T00:60:00Z",
    "2026-03-29T00:00:60Z", "2026-02-30T00:00:00Z", "2026-03-29T00:00:00.5Z",
    "2026-03-29T00:00:00+0100", "2026-03-29T00:00:00+15:00", "2026-03-29T00:00:00z",
  ])
  func `without a zone or without sense are none`(text: String) { #expect(PlanTime(text) == nil) }
}
