import DialogueEngine
import DialogueModel
import Recognition

/// Whether a line looks like what a question of free words asks for.
extension Ears {
  /// A line that names nothing of what is asked for, and is a sentence, or answers something else.
  ///
  /// A word or two that no rule knows may be the name of a cat, of a song or of a nurse, and are
  /// taken as they are.
  ///
  /// - Parameter saysMore: Whether it answers another question.
  func strays(
    _ line: String, from slot: String, saysMore: Bool, with recogniser: Recogniser
  ) -> Bool {
    // By what words it would be known is listed in English alone.
    guard script.language != .welsh, let question = script.question(slot),
      question.choices.isEmpty, question.takesOwnWords
    else { return false }
    let words = SentenceWords(lists: recogniser.lists)
    let isSentence = words.isStatement(line)
    if SlotDeclaration.isNumber(slot) { return !line.contains(where: \.isNumber) }
    if slot == SlotDeclaration.sayMyName {
      return (words.hasVerb(line) || line.contains(where: \.isNumber))
        && !words.tellsHowToSay(line)
    }
    if SlotDeclaration.asksForRefusal(slot) {
      return recogniser.names(anyOf: [.demanding], in: line)
    }
    if SlotDeclaration.isOwnName(slot) {
      let day = recogniser.hear(line, listening: self.question(SlotDeclaration.birthDate)).date
      return day != nil && !line.isEmpty
    }
    if SlotDeclaration.asksForDayInWords(slot) {
      return isSentence && !words.tellsDay(line)
    }
    let cues = SlotDeclaration.cues(askedBy: slot)
    guard !cues.isEmpty, !recogniser.names(anyOf: cues, in: line) else { return false }
    // What stands in the first minute is read by people who have no time for a story.
    if cues == [.seeingAndHearing], count(line) > Self.wordsOfNeed { return true }
    return isSentence || saysMore || SlotDeclaration.asksForRelation(slot)
      || !SlotDeclaration.asksForPerson(slot) && script.explains(line)
  }

  /// "Speak up, and give me time", where it was asked what helps somebody to hear and talk: elsewhere
  /// each of these is a wish about this talk.
  func tellsHowToTalk(
    _ line: String, at slot: String, _ hearing: Hearing, with recogniser: Recogniser
  ) -> Bool {
    let cues = SlotDeclaration.cues(askedBy: slot)
    return cues.contains(.seeingAndHearing) && !hearing.asides.contains(.question)
      && line.split(whereSeparator: \.isWhitespace).count >= Self.wordsOfNeed
      && recogniser.names(anyOf: cues, in: line)
  }

  private static let wordsOfNeed = 3
}
