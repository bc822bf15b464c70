/// The concepts that say whose, when and whether: each is a file in `Dialogs/Meanings/Concepts`.
///
/// A concept that is missing is heard nowhere.
struct Cues: Sendable {
  let negation: Int32
  /// Looks like a negation and is none: "not only", "no doubt", "anywhere but" is its opposite.
  let notNegation: Int32
  /// A "no" that covers only the words right behind it.
  let shortNegation: Int32
  let somebody: Int32
  let notSomebody: Int32
  let theirVerb: Int32
  let myself: Int32
  let preposition: Int32
  let past: Int32
  let notPast: Int32
  let condition: Int32
  let notCondition: Int32
  let questionStart: Int32
  let notQuestion: Int32
  let newThought: Int32
  let freshStart: Int32
  let carriesOn: Int32
  let either: Int32
  let filler: Int32
  let correction: Int32
  let retraction: Int32

  init(_ concept: (String) -> Int32) {
    negation = concept("negation")
    notNegation = concept("not-negation")
    shortNegation = concept("short-negation")
    somebody = concept("somebody-else")
    notSomebody = concept("not-somebody-else")
    theirVerb = concept("their-verb")
    myself = concept("myself")
    preposition = concept("preposition")
    past = concept("past")
    notPast = concept("not-past")
    condition = concept("condition")
    notCondition = concept("not-condition")
    questionStart = concept("question-start")
    notQuestion = concept("not-question")
    newThought = concept("new-thought")
    freshStart = concept("fresh-start")
    carriesOn = concept("carries-on")
    either = concept("or")
    filler = concept("filler")
    correction = concept("correction")
    retraction = concept("retraction")
  }
}
