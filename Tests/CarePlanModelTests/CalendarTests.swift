import CarePlanModel
import Testing

@Suite struct `Days and times` {
  @Test(arguments: ["2024-02-29", "2000-02-29", "1948-05-17", "9999-12-31", "0001-01-01"])
  func `that there were are read and written alike`(text: String) {
    #expect(CivilDate(text)?.description == text)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-1-01", "",
    "2026-01-00", "0000-01-01", "２０２６-01-01", "2026/01/01", "2026-01-01 ", "-026-01-01",
  ])
  func `that there never were are none`(text: String) { #expect(CivilDate(text) == nil) }

  @Test func `count ages by birthdays`() throws {
    let birth = try #require(CivilDate("2008-02-29"))
    let days = ["2026-02-28", "2026-03-01", "2024-02-28", "2024-02-29"].compactMap { CivilDate($0) }
    #expect(days.map { birth.age(on: $0) } == [17, 18, 15, 16])
  }

  @Test func `fall on the last day of a shorter month`() {
    #expect(CivilDate("2026-08-31")?.adding(months: 6).description == "2027-02-28")
    #expect(CivilDate("2026-11-30")?.adding(months: 1).description == "2026-12-30")
    #expect(CivilDate("2027-03-02")?.inWords == "2 March 2027")
  }

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

@Suite struct `Health numbers` {
  @Test(arguments: [
    ("9434765919", true), ("4010232137", true), ("9434765918", false), ("943476591", false),
    ("94347659190", false), ("٩٤٣٤٧٦٥٩١٩", false), ("943 476 5919", false), ("", false),
    ("1000000010", false), ("abcdefghij", false),
  ])
  func `check out by their last digit`(number: String, isRight: Bool) {
    #expect(HealthIdentifier.passesModulus11(number) == isRight)
  }

  @Test(arguments: 0...9)
  func `of one digit ten times are nobody's, though the last digit fits`(digit: Int) {
    let value = String(repeating: String(digit), count: 10)
    #expect(HealthIdentifier.passesModulus11(value))
    let number = HealthIdentifier(system: .nhsNumber, value: value, status: .selfReported)
    #expect(number.doubt == .oneDigitOnly)
    #expect(!number.isPlausible)
    #expect(number.isZero == (digit == 0))
  }

  @Test func `lose their spaces and hyphens`() {
    #expect(HealthIdentifier.compact("943-476 5919") == "9434765919")
  }
}
