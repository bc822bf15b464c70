import DialogueModel
import Moments
import OperatingSystem
import Rehearsal
import RehearsalChecker
import RehearsalSession
import SourceText

/// The scenarios of this run, and what is needed to play one.
struct RehearsalShelf {
  private let folder: DialogFolder
  private let files: [SourceFile]

  init(_ folder: DialogFolder) throws(Failure) {
    self.init(folder, try folder.files())
  }

  init(_ folder: DialogFolder, _ files: [SourceFile]) {
    self.folder = folder
    self.files = files
  }

  /// Names of scenarios, sorted.
  var names: [String] {
    files.filter { $0.name.hasSuffix(ending) }.map { String($0.name.dropLast(ending.count)) }
  }

  /// One with no mistake in it, and the table of effects.
  func open(_ name: String, in world: World) throws(Failure) -> (Scenario, EffectTable) {
    let wanted = name + ending
    guard files.contains(where: { $0.name == wanted }) else {
      let near = nearest(to: name, in: names).map { " Did you mean \($0)?" } ?? ""
      throw Failure(
        .notUnderstood,
        "There is no rehearsal of that name.\(near) kindred rehearse --list has all.")
    }
    let tables = try ownOrBuiltIn { $0.name == "effects.table" }
    let own = files.filter { $0.name == wanted } + tables
    let checked = RehearsalChecker.check(
      own, moments: MomentKind.ofALearner, extent: .excerpt)
    guard let scenario = checked.scenarios.first, let effects = checked.effects else {
      show(checked.diagnostics, in: world)
      throw Failure(
        .contentHasErrors, "There are mistakes in this rehearsal, so it does not begin.")
    }
    return (scenario, effects)
  }

  /// Everything with a title, for a list.
  func titles() -> [(name: String, title: String, about: String)] {
    let own = files.filter { $0.name.hasSuffix(ending) }
    return RehearsalChecker.check(own, moments: MomentKind.ofALearner, extent: .excerpt).scenarios
      .map { ($0.id, $0.title, $0.learner) }
  }

  func moments(in world: World) throws(Failure) -> MomentBook {
    // Sources are looked up by `dialogs check`; here only what can be heard is wanted.
    let read = MomentBook.read(try ownOrBuiltIn(MomentBook.reads))
    guard let book = read.book else {
      show(read.diagnostics, in: world)
      throw Failure(.contentHasErrors, "There are mistakes in Dialogs/Moments.")
    }
    return book
  }

  /// A folder with nothing but rehearsals in it is played with what is built in.
  private func ownOrBuiltIn(_ isWanted: (SourceFile) -> Bool) throws(Failure) -> [SourceFile] {
    let own = files.filter(isWanted)
    return own.isEmpty ? try DialogFolder.embedded.files().filter(isWanted) : own
  }

  private func show(_ diagnostics: [Diagnostic], in world: World) {
    for diagnostic in diagnostics where diagnostic.severity == .error {
      let file = files.first { $0.path == diagnostic.file }
      world.errors.writeLine(diagnostic.rendered(in: file) + "\n")
    }
  }

  /// The concepts of the conversation, which a scenario may name as well.
  func concepts() throws(Failure) -> [Concept] {
    let own = try ownOrBuiltIn { $0.name.hasSuffix(".concept") && !MomentBook.reads($0) }
    return own.compactMap { file in
      let lines = file.text.split(separator: "\n").map(String.init)
      guard let head = lines.first(where: { $0.hasPrefix("Concept: ") }) else { return nil }
      let phrases = lines.filter { !$0.hasPrefix("Concept:") && !$0.hasPrefix("Note:") }
      return Concept(
        name: String(head.dropFirst(9)),
        phrases: phrases.flatMap { $0.split(separator: ";") }.map(\.trimmed))
    }
  }

  /// How often each rule was right on lines that it was not written for, where that was measured.
  func measures() throws(Failure) -> [String: MomentNote.Measure] {
    var result: [String: MomentNote.Measure] = [:]
    let file = try ownOrBuiltIn { $0.name == "Measured.tsv" }.first
    for line in file?.text.split(separator: "\n") ?? [] where !line.hasPrefix("#") {
      // The name, its class, and how often it was right, wrong and missed.
      let cells = line.split(separator: "\t").map(String.init)
      guard cells.count >= 4, let right = Int(cells[2]), let wrong = Int(cells[3]) else { continue }
      result[cells[0]] = MomentNote.Measure(right: right, heard: right + wrong)
    }
    return result
  }

  /// What listens in a scenario.
  func ears(of name: String, in world: World) throws(Failure) -> RehearsalEars {
    RehearsalEars(
      try open(name, in: world).0, book: try moments(in: world), concepts: try concepts())
  }

  /// Ids of lines that are offered for a cue and do not meet it.
  ///
  /// None where the moments have mistakes in them: those are shown by who reads them, and nothing can
  /// be heard until they are mended.
  func unmet(in scenarios: [Scenario]) -> [[String]] {
    guard let own = try? ownOrBuiltIn(MomentBook.reads), let book = MomentBook.read(own).book,
      let concepts = try? concepts()
    else { return scenarios.map { _ in [] } }
    let ears = RehearsalEars.of(scenarios, book: book, concepts: concepts)
    return zip(scenarios, ears).map { CueMeeting.unmet(in: $0, by: $1) }
  }
}

private let ending = ".rehearsal"
