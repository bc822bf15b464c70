import DialogueModel

/// Everything that hearing looks things up in, laid out once.
///
/// A reference, so that a recogniser is handed on without its tables being counted one by one for
/// every line. Nothing in it changes.
final class RuleTables: Sendable {
  let meanings: [Meaning]
  let senses: [Sense]
  let cues: Cues
  let index: PatternIndex
  let vocabulary: Vocabulary
  let spelling: Spelling
  let phrases: PhraseIndex

  init(meanings: [Meaning], concepts: [Concept]) {
    self.meanings = meanings
    senses = meanings.map(Sense.init)
    var builder = RuleBuilder()
    // The cues come first, so that each has a bit of its own.
    cues = Cues { builder.concept($0) }
    builder.add(concepts)
    var index = PatternIndex()
    var reader = PatternReader()
    for (number, meaning) in meanings.enumerated() {
      for text in meaning.patterns {
        var text = text
        text.withUTF8 { bytes in
          reader.read(bytes) { builder.conceptOrPhrase($0) }
          index.add(reader, meaning: Int32(number))
        }
      }
    }
    index.finish(
      conceptCount: builder.conceptCount, longestPhrase: builder.phrases.longestPhrase)
    self.index = index
    vocabulary = builder.vocabulary
    phrases = builder.phrases
    spelling = Spelling(builder.vocabulary, mendable: builder.mendable)
  }
}

/// What is left of a meaning once its patterns are in the index: what it is called and answers.
struct Sense: Hashable, Sendable {
  /// Answers to questions of the plan, or one of the kinds of which `Answers:` names nothing else.
  enum Kind: String, Sendable { case slots, house, safety, enquiry, topic }

  let name: String
  let answers: [String]
  let kind: Kind

  init(_ meaning: Meaning) {
    name = meaning.name
    answers = meaning.answers
    kind = answers.count == 1 ? Kind(rawValue: answers[0]) ?? .slots : .slots
  }
}
