import Moments
import RehearsalSession
import SourceText
import StrictJSON

/// Hears what turns do, and writes replies. It keeps nothing of what it heard.
final class MomentDesk {
  private let recogniser: MomentRecogniser
  /// What listens in a scenario; nil for one that there is not.
  private let open: (_ scenario: String) -> RehearsalEars?
  /// What was opened before. It takes longer to open a scenario than to hear a hundred turns in it.
  private var opened: [String: RehearsalEars?] = [:]

  init(_ book: MomentBook, open: @escaping (String) -> RehearsalEars?) {
    recogniser = MomentRecogniser(book: book)
    self.open = open
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
    let shelf = try RehearsalShelf(folder)
    return MomentDesk(book) { shelf.ears(of: $0, in: world) }
  }

  /// The members keep this order. A moment stands once in the first list, and each time that it was
  /// heard in the second. What a line is as the other person's, `cue`, comes last.
  func reply(to request: RecognitionRequest) -> String {
    var proofs = moments(of: request).map { ($0.kind.rawValue, $0.words) }
    if recogniser.isCue(request.text) { proofs.append((MomentKind.cue.rawValue, request.text)) }
    var names: [String] = []
    for (name, _) in proofs where !names.contains(name) { names.append(name) }
    let because = proofs.map { name, words in
      "{\"moment\":\(json(.string(name))),\"words\":\(json(.string(words)))}"
    }
    return "{\"id\":\(json(request.id)),\"moments\":\(json(.array(names.map { .string($0) }))),"
      + "\"because\":[\(because.joined(separator: ","))]}"
  }

  private func moments(of request: RecognitionRequest) -> [Moment] {
    let saidBefore = request.saidBefore ?? ""
    guard let scenario = request.scenario, let ears = ears(of: scenario) else {
      return recogniser.hear(request.text, in: Setting(saidBefore: saidBefore))
    }
    return ears.moments(in: request.text, after: saidBefore)
  }

  private func ears(of scenario: String) -> RehearsalEars? {
    if let found = opened[scenario] { return found }
    let ears = open(scenario)
    opened[scenario] = .some(ears)
    return ears
  }

  private func json(_ value: JSONValue) -> String {
    String(decoding: JSONWriter.canonical(value), as: UTF8.self)
  }
}
