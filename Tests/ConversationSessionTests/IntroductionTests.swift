import Recognition
import TestSupport
import Testing

@testable import ConversationSession

/// A name that is said together with who somebody is.
struct IntroductionTests {
  private let lists = RealDialogues.recogniser.lists

  @Test(arguments: [
    ("my name is Karen Doyle and I'm his daughter", "Karen Doyle", "his daughter"),
    ("Karen Doyle, his daughter", "Karen Doyle", "his daughter"),
    ("I'm Priya, her carer", "Priya", "her carer"),
  ])
  func `the name is taken out, and who they are beside it`(
    typed: String, name: String, relation: String
  ) throws {
    let introduction = try #require(Introduction(typed, isOwn: true, lists: lists))
    #expect(introduction.name == name)
    #expect(introduction.relation == relation)
  }

  @Test(arguments: [
    ("My dad, Frank Doyle", "Frank Doyle"), ("his name is Frank", "Frank"),
    ("my dad is called Frank", "Frank"),
  ])
  func `of somebody else only the name is kept`(typed: String, name: String) throws {
    let introduction = try #require(Introduction(typed, isOwn: false, lists: lists))
    #expect(introduction.name == name)
    #expect(introduction.relation == nil)
  }

  @Test(arguments: [
    "Karen Doyle", "I'm worried", "it's cancer", "why do you need to know that", "",
  ])
  func `what introduces nobody is left as it is`(typed: String) {
    #expect(Introduction(typed, isOwn: true, lists: lists) == nil)
  }
}
