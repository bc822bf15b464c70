import Recognition
import TestSupport
import Testing

/// What is known of a line beside what it means.
@Suite struct `A line` {
  @Test(arguments: [
    ("I've taken an overdose", true), ("she swallowed bleach", true),
    ("I've taken all my tablets", true), ("I can't breathe", false),
    ("she was taken ill and has collapsed and won't wake up", false),
    ("crushing pain in my chest", false),
  ])
  func `says whether a danger was taken or done`(line: String, isByOwnHand: Bool) {
    let hearing = RealDialogues.recogniser.hear(line, listening: Listening(slot: "", choices: []))
    #expect(hearing.safety.first == "emergency")
    #expect(hearing.notes.contains(.ownHand) == isByOwnHand, "\(line)")
  }

  @Test(arguments: [
    ("yes", true), ("yes that is quite right", true), ("aye, that's right, pet", true),
    ("yes thank you dear", true), ("yes, but not if I choke", false),
    ("yes, and my dog has to be there", false),
  ])
  func `says whether there is more in it than a yes`(line: String, isAll: Bool) {
    let listening = Listening(
      kind: .yesOrNo, slot: "place-of-care",
      choices: [.init(value: "yes", label: "Yes"), .init(value: "no", label: "No")])
    let hearing = RealDialogues.recogniser.hear(line, listening: listening)
    #expect(hearing.answers == ["yes"], "\(line)")
    #expect(hearing.notes.contains(.onlyAnswers) == isAll, "\(line)")
  }
}
