import DialogueModel

/// Everything that hearing looks things up in, laid out once.
///
/// A reference, so that a recogniser is handed on without its tables being counted one by one for
/// every line. Nothing in it changes. Its tables lie in its memory in the order in which they are
/// read here, which is the order in which `RuleBuilder` writes them.
final class RuleTables: Sendable {
  private let memory: TableMemory
  /// Stands for the book that the rules belong to; may be empty.
  let fingerprint: String
  let senses: [Sense]
  /// Slots for which a meaning or a pattern is heard; many share a list.
  let slotLists: [[String]]
  let index: PatternIndex
  /// The patterns as they were written, for whoever asks why.
  let patternTexts: Texts
  let vocabulary: Vocabulary
  let mending: Mending
  let phrases: PhraseIndex
  let points: PointsIndex
  let lists: WordLists

  init(_ memory: TableMemory) {
    self.memory = memory
    var reader = TableReader(memory)
    fingerprint = reader.texts()[0]
    let slots = reader.texts().all
    slotLists = reader.lists().map { $0.map { slots[Int($0)] } }
    let names = reader.texts()
    let answers = reader.table(of: Int32.self)
    var senses: [Sense] = []
    senses.reserveCapacity(names.count)
    for number in answers.indices {
      senses.append(Sense(name: names[number], answers: slotLists[Int(answers[number])]))
    }
    self.senses = senses
    index = PatternIndex(from: &reader)
    patternTexts = reader.texts()
    vocabulary = Vocabulary(from: &reader)
    mending = Mending(vocabulary: vocabulary, spelling: Spelling(from: &reader))
    phrases = PhraseIndex(from: &reader)
    points = PointsIndex(from: &reader)
    lists = WordLists(from: &reader)
  }

  convenience init(meanings: [Meaning], concepts: [Concept]) {
    var builder = RuleBuilder()
    builder.add(meanings, concepts)
    self.init(TableMemory(builder.tables(fingerprint: "")))
  }
}

/// What is left of a meaning once its patterns are in the index: what it is called and answers.
final class Sense: Sendable {
  /// Answers to questions of the plan, or one of the kinds of which `Answers:` names nothing else.
  enum Kind: String, Sendable { case slots, house, safety, enquiry, topic }

  private static let nothing = "nothing"

  let name: String
  let answers: [String]
  let kind: Kind
  /// Says what is not wanted: `not-home`.
  let isRefusal: Bool
  /// Its value is the person's own words.
  let isOwnWords: Bool
  /// Hides the words in it and says nothing: "home help".
  let saysNothing: Bool

  init(name: String, answers: [String]) {
    self.name = name
    self.answers = answers
    isRefusal = name.hasPrefix("not-")
    isOwnWords = name == OwnWords.meaning
    saysNothing = name == Self.nothing
    kind = answers.count == 1 ? Kind(rawValue: answers[0]) ?? .slots : .slots
  }
}
