import CivilCalendar
import Testing

@Suite struct `Days of the calendar` {
  @Test(arguments: [
    "2024-02-29", "2000-02-29", "1948-05-17", "2026-12-31", "9999-12-31", "0001-01-01",
  ])
  func `that there are are read and written alike`(text: String) {
    #expect(CivilDate(text)?.description == text)
  }

  @Test(arguments: [
    "2026-02-31", "2023-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-01-32",
    "2026-00-10", "2026-13-01", "2026-01-00", "0000-01-01", "10000-01-01", "-026-01-01",
    "2026-1-01", "2026/01/01", "2026-01-01 ", "２０２６-01-01", "soon", "",
  ])
  func `that there never were are none`(text: String) { #expect(CivilDate(text) == nil) }

  @Test(arguments: [
    (2024, 2, 29, true), (2026, 2, 29, false), (0, 12, 31, false), (10_000, 1, 1, false),
    (2026, -1, 1, false), (2026, 1, -1, false),
  ])
  func `are made of numbers only where there is such a day`(
    year: Int, month: Int, day: Int, isThere: Bool
  ) {
    #expect((CivilDate(year: year, month: month, day: day) != nil) == isThere)
  }

  @Test func `have no 29 February but in a leap year`() {
    let leap = (1...9999).filter { CivilDate(year: $0, month: 2, day: 29) != nil }
    #expect(leap.count == 9999 / 4 - 9999 / 100 + 9999 / 400)
    #expect([1896, 1904, 2000, 2024].allSatisfy(leap.contains))
    #expect(![1900, 2100, 2023].contains(where: leap.contains))
  }

  @Test func `follow one another without a gap`() throws {
    var day = try #require(CivilDate("1899-12-31"))
    for _ in 0..<1_500 {
      let next = day.adding(days: 1)
      #expect(next.dayNumber == day.dayNumber + 1)
      #expect(day < next)
      day = next
    }
    #expect(day.description == "1904-02-09")
  }

  @Test func `end with the last day of the year 9999`() throws {
    let last = try #require(CivilDate("9999-12-31"))
    #expect(last.adding(days: 1) == last)
    #expect(last.adding(months: 1) == last)
  }

  @Test func `count ages by birthdays`() throws {
    let birth = try #require(CivilDate("2008-02-29"))
    let days = ["2026-02-28", "2026-03-01", "2024-02-28", "2024-02-29"].compactMap { CivilDate($0) }
    #expect(days.map { birth.age(on: $0) } == [17, 18, 15, 16])
  }

  @Test func `fall on the last day of a shorter month`() {
    #expect(CivilDate("2026-08-31")?.adding(months: 6).description == "2027-02-28")
    #expect(CivilDate("2023-08-31")?.adding(months: 6).description == "2024-02-29")
    #expect(CivilDate("2026-11-30")?.adding(months: 1).description == "2026-12-30")
  }

  @Test func `are written out in English and in Welsh`() {
    let day = CivilDate("2027-03-02")
    #expect(day?.inWords == "2 March 2027")
    #expect(day?.inWelshWords == "2 Mawrth 2027")
  }
}
