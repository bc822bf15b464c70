import CommandLineInterface
import TerminalFrontEnd
import TestSupport
import Testing

/// What each command answers, as the documents say.
@Suite struct `The commands` {
  @Test(arguments: CommandDocument.all)
  func `answer as their document says`(document: CommandDocument) {
    let home = TemporaryFolder()
    #expect(!document.runs.isEmpty)
    for run in document.runs {
      let arguments = run.arguments.map { argument in
        if argument.hasPrefix("HOME/") { return home.path + argument.dropFirst(4) }
        return argument.hasPrefix("Tests/") ? Repository.root + "/" + argument : argument
      }
      let (ending, shown) = perform(arguments, input: run.input, home: home)
      #expect(ending == ExitCode(rawValue: run.code).map { .code($0) }, "\(arguments) \(shown)")
      for line in run.output {
        #expect(shown.contains(line), "\(arguments) should show \(line), not \(shown)")
      }
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
