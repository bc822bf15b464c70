import DialogueChecker
import CarePlanModel
import PlanSlots
import DialogueModel
import SourceText
import TestSupport
import Testing

struct BookBuilderTests {
  @Test func `a topic becomes a dialogue of the model`() throws {
    let topic = SourceFile(path: "Dialogs/Conversations/patient/place.dialog", text: place)
    let conversation = SourceFile(
      path: "Dialogs/Conversations/patient/patient.conversation",
      text: """
        Conversation: A plan of my own  [patient]
        For: the person
        Topic: place
        """)
    let checked = BookBuilder.build(
      files: [topic, conversation], slots: SlotCatalogue.declarations, today: "2026-11-21",
      extent: .excerpt)
    #expect(checked.diagnostics.map { $0.rendered(in: topic) } == [])
    let book = try #require(checked.book)
    let dialogue = try #require(book.conversations.first?.topics.first)
    #expect(dialogue.id == "place")
    #expect(dialogue.weight == .ordinary)
    let scene = try #require(dialogue.scenes.first)
    #expect(
      scene.needs == [Condition(slot: "place-permission", test: .isOneOf(["yes"]))])
    #expect(scene.statements.count == 6)
    guard case .say(let line) = scene.statements[1] else {
      Issue.record("the second statement is no speech")
      return
    }
    #expect(line.id == LineID("place.p2"))
    #expect(line.source == "hospice-uk-2024")
    guard case .ask(let question) = scene.statements[2] else {
      Issue.record("the third statement is no question")
      return
    }
    #expect(question.slot == "place-of-care")
    #expect(question.choices.map(\.value) == ["home", "hospice"])
    #expect(question.takesOwnWords)
    #expect(question.sayBack?.wording.gaps == ["answer"])
    guard
      case .whenChanged("place-of-care", from: nil, lookAgainAt: ["place-reason"], let below) =
        scene.statements[4]
    else {
      Issue.record("the fifth statement is no change")
      return
    }
    #expect(below.count == 1)
    #expect(scene.statements[5] == .finish(label: "place talked about"))
  }

  private let place = """
    Dialogue: Where I would like to be cared for                                  [place]
    For: the person
    Weight: ordinary

    Scene: where
      Needs: place-permission is yes
      GUIDE: Some people know where they would like to be. Others are not sure.   [p1]
      GUIDE: A hospice looks after people who are dying, and helps at home too.   [p2]
        Source: hospice-uk-2024
      ASK place-of-care: Where would you like to be cared for?                    [p3]
        Why we ask: So that the people helping you can plan for it.               [p4]
        Ask again: If you could choose, where would you want to be?               [p5]
        1. At home  means home                                                    [p6]
        2. In a hospice  means hospice                                            [p7]
        In their own words
        Say back: You would like to be cared for {answer}. Is that right?         [p8]
      If place-of-care is home
        ASK place-reason: What worries you about home?  [p9]
          Why we ask: So that it can be made easier.                              [p10]
          Ask again: What might be hard at home?                                  [p11]
          In their own words
          Rests on: place-of-care
      If they change place-of-care
        GUIDE: I have changed it, and I have kept what you said before.           [p12]
        Look again at: place-reason
      Finish: place talked about

    """
}
