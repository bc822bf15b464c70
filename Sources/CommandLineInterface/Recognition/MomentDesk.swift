import Moments
import OperatingSystem
import RehearsalSession
import SourceText
import StrictJSON

/// Hears what turns do, and writes replies. It keeps nothing of what it heard.
final class MomentDesk {
  private let recogniser: MomentRecogniser
  private let shelf: RehearsalShelf
  private let world: World
  /// What was opened before. It takes longer to open a scenario than to hear a hundred turns in it.
  private var opened: [String: RehearsalEars] = [:]

  private init(_ book: MomentBook, _ shelf: RehearsalShelf, in world: World) {
    recogniser = MomentRecogniser(book: book)
    self.shelf = shelf
    self.world = world
  }

  /// - Throws: Where the moments have mistakes in them, which are shown.
  static func load(from folder: DialogFolder, in world: World) throws(Failure) -> MomentDesk {
    let files = try folder.files()
    let (book, diagnostics) = MomentBook.read(files)
    guard let book else {
      for diagnostic in diagnostics {
        let source = files.first { $0.path == diagnostic.file }
        world.errors.writeLine(diagnostic.rendered(in: source) + "\n")
      }
      throw Failure(.contentHasErrors, "There are no moments here, or they have mistakes in them.")
    }
    return MomentDesk(book, RehearsalShelf(folder, files), in: world)
  }

  /// The members keep this order. A moment stands once in the first list, and each time that it was
  /// heard in the second. What a line is as the other person's, `cue`, comes last; whoever answers
  /// somebody says a turn of their own, and not the other person's line.
  ///
  /// - Throws: Where a turn is said in a rehearsal that there is not, or that has mistakes in it.
  func reply(to request: RecognitionRequest) throws(Failure) -> String {
    var proofs = try moments(of: request).map { ($0.kind.rawValue, $0.words) }
    if request.saidBefore ?? "" == "", recogniser.isCue(request.text) {
      proofs.append((MomentKind.cue.rawValue, request.text))
    }
    var names: [String] = []
    for (name, _) in proofs where !names.contains(name) { names.append(name) }
    let because = proofs.map { name, words in
      "{\"moment\":\(json(.string(name))),\"words\":\(json(.string(words)))}"
    }
    return "{\"id\":\(json(request.id)),\"moments\":\(json(.array(names.map { .string($0) }))),"
      + "\"because\":[\(because.joined(separator: ","))]}"
  }

  private func moments(of request: RecognitionRequest) throws(Failure) -> [Moment] {
    let saidBefore = request.saidBefore ?? ""
    guard let scenario = request.scenario else {
      return recogniser.hear(request.text, in: Setting(saidBefore: saidBefore))
    }
    return try ears(of: scenario).moments(in: request.text, after: saidBefore)
  }

  private func ears(of scenario: String) throws(Failure) -> RehearsalEars {
    if let found = opened[scenario] { return found }
    let ears = try shelf.ears(of: scenario, in: world)
    opened[scenario] = ears
    return ears
  }

  private func json(_ value: JSONValue) -> String {
    String(decoding: JSONWriter.canonical(value), as: UTF8.self)
  }
}
