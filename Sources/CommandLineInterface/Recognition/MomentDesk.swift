import Moments
import SourceText
import StrictJSON

/// Hears what turns do, and writes replies. It keeps nothing of what it heard.
struct MomentDesk {
  private let recogniser: MomentRecogniser
  /// What a scenario knows of its person, and of the line before; nil for one that there is not.
  private let setting: (_ scenario: String, _ saidBefore: String) -> Setting?

  init(_ book: MomentBook, setting: @escaping (String, String) -> Setting? = { _, _ in nil }) {
    recogniser = MomentRecogniser(book: book)
    self.setting = setting
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
    return MomentDesk(book) { shelf.setting(of: $0, after: $1, in: world) }
  }

  /// The members keep this order. A moment stands once in the first list, and each time that it was
  /// heard in the second. What a line is as the other person's, `cue`, comes last.
  func reply(to request: RecognitionRequest) -> String {
    var setting =
      request.scenario.flatMap { self.setting($0, request.saidBefore ?? "") } ?? Setting()
    setting.saidBefore = request.saidBefore ?? setting.saidBefore
    var proofs = recogniser.hear(request.text, in: setting).map { ($0.kind.rawValue, $0.words) }
    if recogniser.isCue(request.text) { proofs.append((MomentKind.cue.rawValue, request.text)) }
    var names: [String] = []
    for (name, _) in proofs where !names.contains(name) { names.append(name) }
    let because = proofs.map { name, words in
      "{\"moment\":\(json(.string(name))),\"words\":\(json(.string(words)))}"
    }
    return "{\"id\":\(json(request.id)),\"moments\":\(json(.array(names.map { .string($0) }))),"
      + "\"because\":[\(because.joined(separator: ","))]}"
  }

  private func json(_ value: JSONValue) -> String {
    String(decoding: JSONWriter.canonical(value), as: UTF8.self)
  }
}
