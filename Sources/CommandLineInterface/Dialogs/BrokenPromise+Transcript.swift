import ConversationSession
import DialogueEngine
import DialogueExplorer
import DialogueModel
import TerminalFrontEnd

extension BrokenPromise {
  /// Writes what broke and the way to it, as a conversation that anybody can read.
  func show(of script: Script, in output: any TextStream) {
    output.writeLine("")
    output.writeLine("  # Broken: \(promise.sentence)")
    output.writeLine("  # \(fault)")
    output.writeLine("  # Start: \(path.start)")
    for turn in path.turns {
      switch turn.input {
      case .begin: output.writeLine("  > ^R")
      case .beginAt(let topic): output.writeLine("  > ^R \(topic)")
      case .isPlan(let name): output.writeLine("  # plan of: \(name)")
      case .interrupted: output.writeLine("  > ^C")
      case .heard(let heard): output.writeLine("  > " + heard.words)
      case .silence: output.writeLine("  > ")
      case .left: output.writeLine("  > ^D")
      }
      for line in Transcript.lines(turn.effects, of: script, in: turn.after) {
        output.writeLine("  " + line)
      }
    }
    output.writeLine("")
  }
}
