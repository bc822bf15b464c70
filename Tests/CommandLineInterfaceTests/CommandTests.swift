import CommandLineInterface
import Foundation
import OperatingSystem
import TerminalFrontEnd
import TestSupport
import Testing

/// What each command answers, as the documents say.
@Suite struct `The commands` {
  /// With `RECORD=1` the documents take over what is shown, and the test fails all the same.
  @Test(arguments: CommandDocument.all)
  func `answer as their document says`(document: CommandDocument) throws {
    let home = TemporaryFolder()
    #expect(!document.runs.isEmpty)
    var shownByRun: [[String]] = []
    for run in document.runs {
      let arguments = run.arguments.map { argument in
        if argument.hasPrefix("HOME/") { return home.path + argument.dropFirst(4) }
        return argument.hasPrefix("Tests/") ? Repository.root + "/" + argument : argument
      }
      let (ending, shown) = perform(arguments, input: run.input, home: home)
      #expect(ending == ExitReason(rawValue: run.code).map { .code($0) }, "\(arguments) \(shown)")
      let lines = namedMarks(in: shown, home: home.path)
      shownByRun.append(lines)
      if let output = run.output { #expect(lines == output, "\(arguments)") }
      for part in run.parts {
        #expect(shown.contains(part), "\(arguments) should show \(part), not \(shown)")
      }
    }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let text = try Repository.text(document.name)
      try Repository.write(
        CommandDocument.recorded(text, shown: shownByRun), to: document.name)
    }
  }

  @Test func `no error holds the words of a person`() {
    let secret = "{\"text\": \"My heart is tired\"}"
    let (ending, shown) = perform(["recognise"], input: [secret], home: TemporaryFolder())
    #expect(ending == .code(.contentHasErrors))
    #expect(shown.contains("Line 1"))
    #expect(!shown.contains("heart"))
  }
}
