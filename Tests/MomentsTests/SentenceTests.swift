import Moments
import TestSupport
import Testing

@Suite("What a sentence asks")
struct SentenceTests {
  private func kinds(_ text: String) throws -> Set<MomentKind> {
    Set(try #require(RealMoments.recogniser).hear(text).map(\.kind))
  }

  @Test(arguments: [
    "what did they say to you", "how are you with all this", "and what was that like",
    "tell me about your garden", "so how did you hear", "can you tell me what happened",
    "you have had a hard week what are you worried about",
  ])
  func `an open question needs no mark`(text: String) throws {
    #expect(try kinds(text).isSuperset(of: [.question, .openQuestion]))
  }

  @Test(arguments: [
    "is it sore", "have you eaten", "do you want the window open", "how long were you married",
    "it hurts at night doesnt it", "right so are you warm enough", "where is your son",
  ])
  func `a closed question needs no mark`(text: String) throws {
    let kinds = try kinds(text)
    #expect(kinds.contains(.closedQuestion))
    #expect(!kinds.contains(.openQuestion))
  }

  @Test(arguments: [
    "what you said stays with me", "have a seat", "when you are ready we can go on", "okay?",
    "how kind of you", "I know what you mean", "that is what I will do",
  ])
  func `what only begins like a question asks nothing`(text: String) throws {
    #expect(!(try kinds(text).contains(.question)))
  }

  @Test(arguments: ["We'll ring the physio in the morning.", "We’ll keep the window open."])
  func `"we'll" tells what we do, and "well" before a pause does not`(text: String) throws {
    #expect(!(try kinds(text).contains(.advice)))
    #expect(try kinds("Well, ring the physio in the morning.").contains(.advice))
  }

  @Test func `sentences are told apart without marks, and each is quoted as it was typed`() throws {
    let moments = try #require(RealMoments.recogniser).hear(
      "That must have been a shock. what happened then")
    let asked = try #require(moments.first { $0.kind == .openQuestion })
    #expect(asked.sentence == 1)
    #expect(asked.words == "what happened then")
    #expect(moments.first { $0.kind == .acknowledgesFeeling }?.sentence == 0)
  }

  @Test(arguments: [
    ("don't be frightened", MomentKind.acknowledgesFeeling),
    ("I can't promise you that", .overPromises),
    ("you do not have to be strong", .coercivePositivity),
    ("She said \"stay positive\" and I wondered why", .coercivePositivity),
    ("is he dying", .saysPlainly),
  ])
  func `what is negated, quoted or asked does not count`(
    text: String, kind: MomentKind
  ) throws {
    #expect(!(try kinds(text).contains(kind)))
  }

  @Test(arguments: ["what ", "so, ", "what, what is it ", "I am sorry. ", "what"])
  func `a line in which one word stands again and again is read to its end`(word: String) throws {
    let recogniser = try #require(RealMoments.recogniser)
    let line = String(repeating: word, count: 1_000)
    #expect(recogniser.hear(line).allSatisfy { !$0.words.isEmpty })
    #expect(recogniser.hear(line) == recogniser.hear(line))
  }

  @Test func `an empty line is a silence, and a line of nothing is not followed`() throws {
    let recogniser = try #require(RealMoments.recogniser)
    #expect(recogniser.hear("").map(\.kind) == [.pauses])
    #expect(recogniser.hear("...").map(\.kind) == [.pauses])
    #expect(!recogniser.hearing(of: "blue eleven xylophone").isUnderstood)
  }
}
