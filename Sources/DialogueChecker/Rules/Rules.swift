/// Every rule there is; the folder listing is the specification.
public enum Rules {
  static let all: [any Rule.Type] = [
    EveryLineHasItsID.self,
    EveryQuestionSaysWhyAndAsksAgain.self,
    EverySlotIsKnown.self,
  ]
}
