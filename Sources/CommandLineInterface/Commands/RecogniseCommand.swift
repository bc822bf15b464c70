import ArgumentParser
import DialogueModel
import OperatingSystem
import Recognition
import StrictJSON
import TerminalFrontEnd

/// Says what was understood in lines, and by which words: JSON lines in, JSON lines out.
struct RecogniseCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "recognise", abstract: "Show what is understood in lines.",
    discussion: """
      Reads {"id", "listening", "text"}, one object a line, and "said_before" for what was typed \
      to the same question just before; writes {"id", "meanings", "because": [{"meaning", \
      "words"}]}. Safety comes first, then the answers of the house, then answers to the slot \
      that is listened for; answers to other questions follow in "others". With --moments it says \
      what turns do to whom they are said: it reads {"id", "text"}, "said_before" for the other \
      person's line and "scenario", and writes {"id", "moments", "because": [{"moment", "words"}]}.
      """)

  @Flag(help: "Hear what a turn does in a rehearsal, and not what it answers.")
  var moments = false

  @OptionGroup var dialogs: DialogsOption

  func run(in world: World) throws -> Ending {
    let folder = DialogFolder.find(named: dialogs.path, in: world)
    if moments {
      let desk = try MomentDesk.load(from: folder, in: world)
      return try answer(desk.reply, in: world)
    }
    let desk = RecognitionDesk(try CheckedBook.load(from: folder, in: world))
    return try answer(desk.reply, in: world)
  }

  /// Replies to each line of the input, to the end.
  private func answer(
    _ reply: (RecognitionRequest) throws -> String, in world: World
  ) throws -> Ending {
    let reader = world.input()
    var number = 0
    var ending = ExitReason.fine
    while true {
      number += 1
      let line: Result<String, RecognitionRequest.Fault>
      switch reader.read(prompt: "", completions: []) {
      case .line(""): continue
      case .line(let text): line = .success(text)
      case .lineCut: line = .failure(.tooLong)
      case .interrupted, .endOfInput: return .code(ending)
      case .hangUp(let signal): return .signal(signal)
      }
      do {
        world.output.writeLine(try reply(try RecognitionRequest(line.get())))
      } catch let fault as RecognitionRequest.Fault {
        world.errors.writeLine("kindred: Line \(number) \(fault.rawValue).")
        ending = .contentHasErrors
      } catch let failure as Failure {
        world.errors.writeLine("kindred: Line \(number): \(failure.sentence)")
        ending = .contentHasErrors
      }
    }
  }
}
