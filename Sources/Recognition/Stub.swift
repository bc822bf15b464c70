// Stands in until the recogniser lands; delete this file then.
public import DialogueModel
public struct Recogniser: Sendable {
  public init(meanings: [Meaning], concepts: [Concept]) {}
  public func hear(_ text: String, listening: Listening) -> Hearing {
    if let n = Int(text), n >= 1, n <= listening.choices.count {
      return Hearing(answers: [listening.choices[n - 1].value], isPicked: true)
    }
    if listening.kind == .yesOrNo, text == "yes" { return Hearing(answers: ["yes"]) }
    return Hearing()
  }
}
