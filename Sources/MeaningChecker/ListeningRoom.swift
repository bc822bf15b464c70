import DialogueLanguage
import DialogueModel
import Recognition

/// The whole book, listening: every moment at which a meaning can be heard, and what is heard then.
struct ListeningRoom {
  /// What became of a phrase at one moment.
  struct Heard {
    let slot: String
    /// Whether the meaning that it was tried for is among what was heard.
    let isHeard: Bool
    /// Other meanings that were heard in it.
    let others: [String]
  }

  let recogniser: Recogniser
  private let book: Book
  /// One for each closed list on offer, and one where words are free: what may be said at any time
  /// is tried at all of these.
  private let anyTime: [Listening]

  init(_ book: Book) {
    self.book = book
    recogniser = Recogniser(meanings: book.meanings, concepts: book.concepts)
    var seen: [[String]] = []
    anyTime = ([""] + book.askedSlots + book.localSlots).map(book.listening).filter { listening in
      let values = listening.choices.map(\.value)
      defer { seen.append(values) }
      return !seen.contains(values)
    }
  }

  func meaning(of file: SyntaxFile) -> Meaning? {
    let answers = file.lines(.answers).flatMap { $0.text?.text.split(separator: ",") ?? [] }
      .map { String($0.drop { $0 == " " }) }
    return book.meanings.first { $0.name == file.header?.text?.text && $0.answers == answers }
  }

  // MARK: - When

  /// Every moment at which the meaning can be heard, with all other questions listening too.
  func moments(for meaning: Meaning) -> [Listening] {
    if meaning.name == Meaning.ownWords {
      let slots = meaning.onlyFor
      return slots.isEmpty ? anyTime.filter { !$0.others.isEmpty } : slots.map(book.listening)
    }
    if meaning.isForAnyTime { return anyTime.filter { $0.asksAbout != meaning.name } }
    let open = meaning.answers.filter { $0 != Meaning.anyYesOrNo }.map(book.listening)
    guard meaning.answers.contains(Meaning.anyYesOrNo) else { return open }
    return open + anyTime.filter { Set($0.choices.map(\.value)).isSuperset(of: ["yes", "no"]) }
  }

  // MARK: - What

  /// Nil at a moment at which the open question has these very words for its own answer.
  func hear(_ text: String, as meaning: Meaning, at moment: Listening) -> Heard? {
    let hearing = recogniser.hear(text, listening: moment)
    var heard = hearing.safety + hearing.house + hearing.enquiries + hearing.answers
    var others = hearing.othersOfTheirOwn.filter { !$0.values.isEmpty }
    switch meaning.answers {
    case ["safety"]:
      // Safety comes first, and what else is said waits.
      heard = hearing.safety
      others = []
    case ["topic"]: heard = hearing.safety + [hearing.correction?.slot].compactMap { $0 }
    case let slots where meaning.name == Meaning.ownWords:
      let words = hearing.others.filter { slots.contains($0.slot) && $0.words != nil }
      heard = hearing.safety + words.map { _ in meaning.name }
    default: break
    }
    // "Talk to my wife" is itself an answer where it is asked whether to talk first.
    if meaning.name == Meaning.ownWords, !hearing.answers.isEmpty { return nil }
    // "Stop" may be a choice on offer, and "not yet" is what `not-now` is called there.
    if meaning.isForAnyTime, hearing.isPicked || hearing.answers == Meaning.notYet {
      return nil
    }
    let besides = others.filter { !isSame(meaning, $0) }.map { "\($0.values[0]) (\($0.slot))" }
    return Heard(
      slot: moment.slot, isHeard: heard.contains(meaning.name),
      others: heard.filter { $0 != meaning.name } + besides)
  }

  /// Whether what is heard for another slot is this very meaning, which answers both.
  private func isSame(_ meaning: Meaning, _ other: Hearing.Other) -> Bool {
    other.values == [meaning.name] && meaning.answers.contains(other.slot)
  }
}

extension Meaning {
  fileprivate static let anyYesOrNo = "local-yes-or-no"
  fileprivate static let ownWords = "own-words"
  fileprivate static let notYet = ["not-yet"]

  /// The questions at which it is heard, where each of its patterns names the same ones.
  fileprivate var onlyFor: [String] {
    let named = patterns.map { pattern in
      let marks = pattern.split(separator: "[").compactMap { $0.split(separator: "]").first }
      let only = marks.first { $0.hasPrefix("for ") }?.dropFirst("for ".count) ?? ""
      return only.split(separator: ",").map { String($0.filter { $0 != " " }) }
    }
    return Set(named).count == 1 ? named[0] : []
  }

  /// Whether it answers no question, and so may be said to any.
  fileprivate var isForAnyTime: Bool {
    name == Meaning.ownWords
      || ["house", "safety", "enquiry", "topic"].contains { answers == [$0] }
  }
}
