import Recognition
import TestSupport
import Testing

/// What staff write down of somebody, in the words of those who write it.
struct RetellingTests {
  let recogniser = RealDialogues.recogniser

  @Test(arguments: [
    ("treatment:tube-feeding", "she doesnae want a tube in her", "no"),
    ("treatment:intensive-care", "he's no for gaun back to intensive care", "no"),
    ("treatment:drip-fluids", "she'll no hae a drip", "no"),
    ("treatment:dialysis", "she'd sooner no be hooked up tae a machine", "no"),
    ("treatment:blood", "her daughter wants it but she disnae", "no"),
    ("treatment:ventilation", "he divvent want nae machine", "no"),
    ("treatment:antibiotics", "she'd take antibiotics", "yes"),
    ("treatment:blood", "she says she would have it", "yes"),
    ("treatment:ventilation", "he said no", "no"),
  ])
  func `what a scribe writes of somebody is what they say`(
    slot: String, typed: String, value: String
  ) {
    #expect(hear(typed, slot).answers == [value], "\(typed)")
  }

  @Test(arguments: [
    "her daughter wants it", "his wife would have it",
    "he says she should but she'd sooner no be hooked up tae a machine", "my mum had that",
  ])
  func `what somebody else wants is no answer`(typed: String) {
    #expect(hear(typed, "treatment:dialysis").answers.isEmpty, "\(typed)")
  }

  @Test func `a proof quotes what was typed`() {
    let hearing = hear("she doesnae want it", "treatment:dialysis")
    #expect(hearing.proofs.contains { $0.words.contains("doesnae want") })
  }

  private func hear(_ typed: String, _ slot: String) -> Hearing {
    let choices = ["yes", "trial", "no", "unsure"].map { Listening.Option(value: $0, label: $0) }
    return recogniser.hear(
      typed, listening: Listening(slot: slot, choices: choices, isWrittenDown: true))
  }
}
