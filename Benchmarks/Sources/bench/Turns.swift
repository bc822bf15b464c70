import ConversationSession
import DialogueModel
import Recognition

/// One typed line, from hearing to what is shown; without the disk.
enum Turns {
  static let count = 20_000

  /// Choices, own words, commands, misses, long lines and slips of the pen, in turn.
  static let lines = [
    "1", "yes", "2", "England", "Ruth", "I would like to stay at home with my cat if I can",
    "not now", "why", "3", "anywhere but hosptial", "no", "help", "repeat", "where am I",
    "my mum didn't want it, but I think that I do", "skip", "yes please", "the garden, and tea",
    "i dont know", "xyzzy plugh", "back", "1", "no", "I'm not sure how to say it",
    "what does CPR mean",
    "I worry about being a burden on my daughter, she has three children and"
      + " a job and she already comes every day, and I do not want her to have to choose for me",
    "2", "yes", "change", "1", "home", "no", "go on", "I'd rather not say", "yes", "4",
  ]

  static func report(_ book: Book) {
    let recogniser = Recogniser(meanings: book.meanings, concepts: book.concepts)
    guard let conversation = book.conversations.first?.id else {
      return print("turns: there is no conversation")
    }
    var times: [UInt64] = []
    var shown = 0
    while times.count < count {
      guard
        var sitting = Sitting(
          book: book, conversation: conversation, recogniser: recogniser, past: [],
          today: "2026-11-21")
      else { return print("turns: no sitting could begin") }
      _ = sitting.begin()
      for turn in 0..<200 where !sitting.isOver {
        let line = lines[(turn + times.count) % lines.count]
        let (spoken, time) = timed { sitting.shown(sitting.hear(line)) }
        times.append(time)
        shown += spoken.count
      }
    }
    let sample = Sample(times)
    print(
      "a turn, \(sample.count) typed lines in process, without the disk (\(shown) things shown)")
    print("  p50  \(microseconds(sample.median))")
    print("  p99  \(microseconds(sample.at(99)))")
    print("  max  \(microseconds(sample.largest))")
  }
}
