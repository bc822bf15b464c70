import ArgumentParser
import DialogueExplorer
import DialogueModel

/// How far a command goes on the ways through each conversation.
struct ExploringOptions: ParsableArguments {
  @Option(help: "How many walks of chance go through a whole conversation.")
  var walks: Int = 200

  @Option(help: "How many situations of one part are looked at before it is called too large.")
  var situations: Int = Explorer.situationsMaxDefault

  func validate() throws {
    try WalkCount.check(walks)
    guard situations > 0 else { throw ValidationError("At least one situation is looked at.") }
  }

  /// - Parameter today: `yyyy-mm-dd`.
  /// - Returns: An explorer for each conversation of a book, in order.
  func explorers(of book: Book, today: String) -> [Explorer] {
    book.conversations.compactMap { conversation in
      BookMap(book: book, conversation: conversation.id).map {
        Explorer(map: $0, today: today, situationsMax: situations)
      }
    }
  }
}

/// How many walks of chance may be asked for.
enum WalkCount {
  private static let allowed = 1...1_000_000

  static func check(_ walks: Int) throws(ValidationError) {
    guard !allowed.contains(walks) else { return }
    throw ValidationError(
      "The number of walks is from \(allowed.lowerBound) to \(allowed.upperBound).")
  }
}
