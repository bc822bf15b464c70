import DialogueModel
import Recognition

/// What the real meanings cost: to lay out once, and to hear a line with.
enum Meanings {
  private static let rounds = 15

  static func report(_ book: Book) {
    let builds = (0..<rounds).map { _ in
      timed { Recogniser(meanings: book.meanings, concepts: book.concepts) }.nanoseconds
    }
    let building = Sample(builds)
    let patterns = book.meanings.reduce(0) { $0 + $1.patterns.count }
    print("all \(book.meanings.count) real meanings with \(patterns) patterns")
    print(
      "  laid out, as --dialogs does it:   median \(milliseconds(building.median)),"
        + " least \(milliseconds(building.smallest))")
    let compiled = Recogniser.compiled(of: book)
    let unpacking = Sample(
      (0..<rounds * 10).map { _ in timed { unpacked(compiled, book) }.nanoseconds })
    print(
      "  unpacked, at the first typed line: median \(milliseconds(unpacking.median)),"
        + " least \(milliseconds(unpacking.smallest)), \(compiled.count) bytes")
    let recogniser = Recogniser(meanings: book.meanings, concepts: book.concepts)
    let lines = book.meanings.flatMap(\.examples)
    let listening = Listening(
      slot: "place-of-care",
      choices: [
        .init(value: "home", label: "At home"), .init(value: "care-home", label: "In a care home"),
        .init(value: "hospice", label: "In a hospice"),
        .init(value: "hospital", label: "In hospital"),
      ], others: slots(book))
    let hearing = (0..<rounds).map { _ in
      Sample(
        lines.map { line in timed { recogniser.hear(line, listening: listening) }.nanoseconds })
    }
    guard let median = hearing.map(\.median).min(), let tail = hearing.map({ $0.at(99) }).min()
    else { return }
    print(
      "  \(lines.count) examples heard, all slots listening: median \(microseconds(median)),"
        + " p99 \(microseconds(tail)) a line")
  }

  private static func unpacked(_ compiled: [UInt8], _ book: Book) -> Recogniser? {
    compiled.withUnsafeBufferPointer { Recogniser(compiled: $0, of: book.fingerprint) }
  }

  private static func slots(_ book: Book) -> [String] {
    var slots: [String] = []
    for slot in book.meanings.flatMap(\.answers)
    where slot != "house" && slot != "safety" && !slots.contains(slot) { slots.append(slot) }
    return slots
  }
}
