import Recognition
import TestSupport
import Testing

@testable import ConversationSession

/// What is told from the words of a line, one by one, by lists that stand in files.
struct LineWordsTests {
  private let lists = RealDialogues.recogniser.lists

  @Test(arguments: [
    ("at Christmas after mum died", true), ("ever since his da died in the Mater", true),
    ("after my niece died", true), ("it was the dog that died", true), ("since Jean went", true),
    ("he died this morning", false), ("my mum died", false), ("she has gone", false),
  ])
  func `a death that is the time of something else is no news`(typed: String, isOther: Bool) {
    #expect(DeathWords(lists: lists).areOfAnother(typed) == isOther)
  }

  @Test(arguments: [
    ("Ann Doyle", false), ("my name is Ann", false), ("I'm Ann", false), ("I'm scared", true),
    ("they told me I will die", true), ("I", false), ("dwi ddim yn gwybod", true),
  ])
  func `a sentence is told from a name`(typed: String, isSentence: Bool) {
    #expect(SentenceWords(lists: lists).isSentence(typed) == isSentence)
  }

  @Test(arguments: [
    ("last Feb", true), ("in septembr", true), ("I can't remember", true), ("with Ann", false),
  ])
  func `a day is told by its month, and by not knowing it`(typed: String, isDay: Bool) {
    #expect(SentenceWords(lists: lists).tellsDay(typed) == isDay)
  }

  @Test(arguments: [
    ("yes, and he said no machines", true), ("oh aye dad told me that", true),
    ("yes he did that", false), ("mum said no", false),
  ])
  func `a wish is told beside an answer, where the line has words enough`(
    typed: String, isWish: Bool
  ) {
    #expect(WishWords(lists: lists).areTold(in: typed) == isWish)
  }
}
