import CarePlanModel
import DialogueModel
import Testing

@testable import ConversationSession

/// A paper is read on another day than the one on which somebody said "yesterday".
@Suite struct `A day on paper` {
  @Test(arguments: [
    ("today", "23 November 2026 (“today”)"),
    ("this morning, on the ward", "23 November 2026 (“this morning, on the ward”)"),
    ("yesterday", "22 November 2026 (“yesterday”)"),
    ("last night", "22 November 2026 (“last night”)"),
    ("the day before yesterday", "21 November 2026 (“the day before yesterday”)"),
    ("tomorrow, Dr Shah", "24 November 2026 (“tomorrow, Dr Shah”)"),
    ("last week", "“last week” (said on 23 November 2026)"),
    ("on Tuesday", "“on Tuesday” (said on 23 November 2026)"),
    ("two years ago", "“two years ago” (said on 23 November 2026)"),
  ])
  func `can be read on any other day`(typed: String, paper: String) {
    #expect(DayOnPaper.text(typed, recorded: "2026-11-23T10:00:00Z", in: .english) == paper)
  }

  @Test(arguments: [
    "21 November 2026", "March 2025", "when she goes home", "every birthday", "dunno",
  ])
  func `stays as it was typed where it says nothing of today`(typed: String) {
    #expect(DayOnPaper.text(typed, recorded: "2026-11-23T10:00:00Z", in: .english) == typed)
  }

  @Test func `goes back over the end of a month and of a year`() {
    #expect(
      DayOnPaper.text("yesterday", recorded: "2027-01-01T00:10:00Z", in: .english)
        == "31 December 2026 (“yesterday”)")
    #expect(
      DayOnPaper.text("yesterday", recorded: "2028-03-01T09:00:00Z", in: .english)
        == "29 February 2028 (“yesterday”)")
  }

  @Test func `is Welsh where the talk was`() {
    #expect(
      DayOnPaper.text("ddoe", recorded: "2026-11-23T10:00:00Z", in: .welsh)
        == "22 Tachwedd 2026 (“ddoe”)")
  }
}

/// Where there is no form, nobody must be sent to look for one.
@Suite struct `The place of a form` {
  @Test(arguments: [
    "no form yet", "not yet", "none", "there isn't one", "hasnt been done", "no", "not done yet",
  ])
  func `is no place where there is no form`(line: String) {
    #expect(SlotDeclaration.saysNone(line))
  }

  @Test(arguments: [
    "front of the notes", "not sure, in his folder maybe", "no copy here, the GP has it",
    "on the fridge", "not at home, with my daughter", "yellow folder",
  ])
  func `is a place where one is named`(line: String) { #expect(!SlotDeclaration.saysNone(line)) }
}

/// Of two people who might say "I", a reader must know which it is.
@Suite struct `An I that is quoted` {
  @Test(arguments: [
    "She says I want to be at home", "he said that I'm not to go back",
    "Mr Roe told me I want to sleep",
    "patient says my legs are cold",
  ])
  func `may be that of either`(line: String) { #expect(ToldWords.isQuoted(line)) }

  @Test func `is a wish, or may be somebody who presses`() {
    #expect(ToldWords.isQuotedWish("He says I want to go home"))
    #expect(!ToldWords.isQuotedWish("he says I have to sign"))
    #expect(ToldWords.isTold("nods when I ask about pain"))
  }

  @Test(arguments: [
    "they say my heart is tired", "I want to be at home", "I said I would", "she says she is tired",
    "my wife knows what I want",
  ])
  func `is their own, or is not there`(line: String) { #expect(!ToldWords.isQuoted(line)) }
}
