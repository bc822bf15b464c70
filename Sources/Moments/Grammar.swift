import Recognition

/// The concepts by which word order is read, as numbers of one table.
///
/// Each is a file below `Dialogs/Moments/Concepts`; one that is missing is found nowhere.
struct Grammar: Sendable {
  /// "do", "could", "isn't"
  let auxiliary: Int32
  /// "don't", "isn't": asks only right before a subject.
  let negatedAuxiliary: Int32
  /// "you", "she", "anybody"
  let subject: Int32
  /// "there", "he", "anyone": behind a pause and a verb, they are asked about.
  let subjectBehindPause: Int32
  /// "are", "did": may ask about many of something, with nothing before it.
  let pluralAsking: Int32
  /// "is", "was": what stands before is told of.
  let linkingVerb: Int32
  /// "if", "when": opens a clause that has a verb of its own.
  let clauseOpener: Int32
  /// "the", "your", "Mum's"
  let determiner: Int32
  /// "what", "how", "whose"
  let asking: Int32
  /// "how many", "what time", "where": a word or two will answer.
  let askingFact: Int32
  /// "what's", "how's": with its verb.
  let askingIs: Int32
  /// Asks also where no verb stands before the subject: "what happened", "who lives".
  let askingThing: Int32
  /// "things", "people": may stand behind "what kind of", and are asked about.
  let askedNoun: Int32
  /// "for", "in": stands before "how long" and "what way".
  let beforeAsking: Int32
  /// "who", "which", "when": without a pause before it, it tells more of what stands before.
  let relative: Int32
  /// "what about": names a subject, of which the next question asks.
  let askingAbout: Int32
  /// "on a scale", "out of ten": a figure will answer.
  let askingScale: Int32
  /// "tell me", "talk me through"
  let tellMe: Int32
  /// "whether", "if", behind words that ask.
  let whether: Int32
  /// "isn't it", "don't you", at the end.
  let tag: Int32
  /// "right", "yeah": at the end and behind a pause.
  let pausedTag: Int32
  /// "eh", "shall we": at the end of a command it only softens it.
  let softTag: Int32
  /// Asks without a verb: "any pain", "anything else".
  let elliptical: Int32
  /// Begins like a question and is none: "have a seat", "what a".
  let notAsking: Int32
  /// Opens a question that is closed by its form: "do you have a sense of", "any thoughts".
  let askingOpenly: Int32
  /// Stands before what is said: "so", "well", "and".
  let leadIn: Int32
  /// Takes a question into itself: "know", "about", "depends".
  let embedding: Int32
  /// May begin a sentence with a capital letter where the full stop was left out.
  let opening: Int32
  let negation: Int32
  let notNegation: Int32
  /// "you", "your", "yourself"
  let you: Int32
  let me: Int32
  /// Tells somebody to do something, at the start.
  let command: Int32
  /// Begins with the same words and tells nobody to do anything: "just wanted to", "take care".
  let notCommand: Int32
  /// May stand before a command, with a pause between: "if", "when", "instead of".
  let conditional: Int32
  let number: Int32
  /// Says too little to be shared.
  let functionWord: Int32

  init(_ table: PatternTable) {
    func number(_ name: String) -> Int32 { table.number(of: name) ?? .max }
    auxiliary = number("auxiliary")
    negatedAuxiliary = number("negated-auxiliary")
    subject = number("subject")
    subjectBehindPause = number("subject-behind-pause")
    pluralAsking = number("plural-asking")
    linkingVerb = number("linking-verb")
    clauseOpener = number("clause-opener")
    determiner = number("determiner")
    asking = number("asking-word")
    askingFact = number("asking-fact")
    askingIs = number("asking-is")
    askingThing = number("asking-thing")
    askedNoun = number("asked-noun")
    beforeAsking = number("before-asking")
    relative = number("relative-word")
    askingAbout = number("asking-about")
    askingScale = number("asking-scale")
    tellMe = number("tell-me")
    whether = number("whether")
    tag = number("tag")
    pausedTag = number("paused-tag")
    softTag = number("soft-tag")
    elliptical = number("elliptical")
    notAsking = number("not-asking")
    askingOpenly = number("asking-openly")
    leadIn = number("lead-in")
    embedding = number("embedding")
    opening = number("opening")
    negation = number("negation")
    notNegation = number("not-negation")
    you = number("you-word")
    me = number("me-word")
    command = number("command")
    notCommand = number("not-command")
    conditional = number("conditional")
    self.number = number("number")
    functionWord = number("function-word")
  }
}
