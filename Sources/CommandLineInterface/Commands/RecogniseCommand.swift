import ArgumentParser
import DialogueModel
import Recognition
import StrictJSON
import TerminalFrontEnd

/// Says what was understood in lines, and by which words: JSON lines in, JSON lines out.
struct RecogniseCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "recognise", abstract: "Show what is understood in lines.",
    discussion: """
      Reads {"id", "listening", "text"}, one object a line; writes {"id", "meanings", "because": \
      [{"meaning", "words"}]}. Safety comes first, then the answers of the house, then answers \
      to the slot that is listened for.
      """)

  @OptionGroup var dialogs: DialogsOption

  func run(in world: World) throws -> Ending {
    let book = try CheckedBook.load(from: .find(named: dialogs.path, in: world), in: world)
    let recogniser = Recogniser(meanings: book.meanings, concepts: book.concepts)
    let reader = world.input()
    var listenings: [String: Listening] = [:]
    var number = 0
    var ending = ExitCode.fine
    while case .line(let line) = reader.read(prompt: "", completions: []) {
      number += 1
      if line.isEmpty { continue }
      guard let request = Request(line) else {
        world.errors.writeLine("kindred: Line \(number) is not an object with id and text.")
        ending = .contentHasErrors
        continue
      }
      let listening = listenings[request.listening] ?? book.listening(for: request.listening)
      listenings[request.listening] = listening
      let hearing = recogniser.hear(request.text, listening: listening)
      world.output.writeLine(request.reply(hearing))
    }
    return .code(ending)
  }
}

/// One line to be understood.
private struct Request {
  let id: JSONValue
  let listening: String
  let text: String

  /// Nil for anything but an object with an id and a text.
  init?(_ line: String) {
    guard let value = try? JSONReader.read(Array(line.utf8)),
      let id = value["id"], let text = value["text"]?.string
    else { return nil }
    self.id = id
    self.text = text
    listening = value["listening"]?.string ?? ""
  }

  /// The members keep this order, which is the order in which people ask.
  func reply(_ hearing: Hearing) -> String {
    // A command in a line that touches safety waits; safety is met first.
    let house = hearing.safety.isEmpty ? hearing.house : []
    let meanings = hearing.safety + house + hearing.answers
    let proofs = longestProofs(hearing.proofs, of: meanings).map { proof in
      "{\"meaning\":\(json(.string(proof.meaning))),\"words\":\(json(.string(proof.words)))}"
    }
    return "{\"id\":\(json(id)),\"meanings\":\(json(.array(meanings.map { .string($0) }))),"
      + "\"because\":[\(proofs.joined(separator: ","))]}"
  }
}

/// The proofs of these meanings, without those that are part of a longer one.
private func longestProofs(_ proofs: [Hearing.Proof], of meanings: [String]) -> [Hearing.Proof] {
  proofs.filter { proof in
    meanings.contains(proof.meaning)
      && !proofs.contains {
        $0.meaning == proof.meaning && $0.words != proof.words && $0.words.contains(proof.words)
      }
  }
}

private func json(_ value: JSONValue) -> String {
  String(decoding: JSONWriter.canonical(value), as: UTF8.self)
}
