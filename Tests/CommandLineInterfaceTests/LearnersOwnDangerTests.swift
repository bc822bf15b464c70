import CommandLineInterface
import TestSupport
import Testing

/// A learner may say of themselves that they want to die. That is no turn of the talk.
@Suite struct `A learner's own danger` {
  private let home = TemporaryFolder()
  /// The end of the talk, how it was, three ratings.
  private static let end = ["/end", "", "", "", ""]

  private func shown(_ line: String) -> String {
    perform(["rehearse", "writing-me-off"], input: [line] + Self.end, home: home).1
  }

  @Test(arguments: ["I want to die.", "Honestly, I want to kill myself.", "i want to end my life"])
  func `takes them out of the talk`(line: String) {
    #expect(shown(line).contains("We stop the practice"), "\(shown(line))")
  }

  @Test(arguments: [
    "Do you want to die?", "Are you thinking of killing yourself?",
    "Did she say that she wants to die?",
    "You said that you want to die.",
  ])
  func `is not what is asked of the other person`(line: String) {
    #expect(!shown(line).contains("We stop the practice"), "\(shown(line))")
  }
}
