import CarePlanModel
import TestSupport
import Testing

@testable import HospiceRegistry

@Suite struct `What is shown` {
  @Test(arguments: [
    ("plain words", "plain words"), ("Siân Ŵyn, محمد, 你", "Siân Ŵyn, محمد, 你"),
    ("a\u{1B}[2Jb", "a‹U+001B›[2Jb"), ("a\nb\tc\rd", "a‹U+000A›b‹U+0009›c‹U+000D›d"),
    ("\u{9B}2J", "‹U+009B›2J"), ("a\u{202E}b\u{2066}", "a‹U+202E›b‹U+2066›"),
    ("a\u{200B}b\u{FEFF}", "a‹U+200B›b‹U+FEFF›"), ("a\u{2028}b", "a‹U+2028›b"),
    ("\u{7F}", "‹U+007F›"), ("👨‍👩‍👧", "👨‍👩‍👧"), ("a\u{200D}b", "a‹U+200D›b"),
    ("\u{E0041}", "‹U+E0041›"), ("<b>&\"'; DROP TABLE", "<b>&\"'; DROP TABLE"),
  ]) func `has nothing in it that steers, hides or deceives`(text: String, shown: String) {
    #expect(text.inert == shown)
    #expect(text.inert.inert == shown)
  }

  @Test
  func `a letter carries as many accents as a language needs, and shows that there were more`() {
    let stacked = "e" + String(repeating: "\u{301}", count: 200) + "x"
    #expect(stacked.inert.unicodeScalars.count == 1 + 6 + 1 + 1)
    #expect(stacked.inert.unicodeScalars.last == "x")
  }

  @Test(arguments: [
    ("2026-11-21T14:00:00Z", "less than a day ago"), ("2026-11-20T14:00:00Z", "a day ago"),
    ("2026-11-15T14:00:00Z", "6 days ago"), ("2026-11-01T14:00:00Z", "2 weeks ago"),
    ("2026-03-02T11:00:00Z", "about 8 months ago"), ("2024-11-20T11:00:00Z", "about 2 years ago"),
    ("2016-11-20T11:00:00Z", "about 10 years ago"),
    ("2026-11-22T14:00:00Z", "dated later than now"),
  ]) func `an age is told in words`(then: String, words: String) throws {
    let now = try #require(PlanTime("2026-11-21T15:00:00Z"))
    #expect(Age.inWords(from: try #require(PlanTime(then)), to: now) == words)
  }

  @Test func `two versions side by side show what changed, and nothing else`() throws {
    let before = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan).plan
    var after = before
    after.statements[6].text = "My garden."
    after.statements.removeLast()
    let comparison = PlanComparison(before, after)
    #expect(comparison.changes.count == 2)
    #expect(comparison.changes[0].after == "\"My garden.\"")
    #expect(comparison.changes[1].after == nil)
    #expect(comparison.unchanged > 20)
    #expect(PlanComparison(before, before).changes.isEmpty)
  }

  @Test func `every reason has a sentence of its own, that tells no code`() {
    let sentences = Reason.allCases.map(\.sentence)
    #expect(Set(sentences).count == Reason.allCases.count)
    #expect(sentences.allSatisfy { $0.hasSuffix(".") && $0.first?.isUppercase == true })
  }
}
