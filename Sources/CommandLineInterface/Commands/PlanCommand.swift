import ArgumentParser
import CarePlanCoding
import CarePlanModel
import ConversationSession
import DialogueModel
import FHIRCoding
import Glibc
import Journal
import PlanPapers
import PlanSlots
import SourceText
import StrictJSON
import TerminalFrontEnd

/// What became of the conversation: a plan to read, print and hand on.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Show, print, export or erase a plan.",
    subcommands: [
      PlanShowCommand.self, PlanPrintCommand.self, PlanExportCommand.self, PlanCheckCommand.self,
      PlanHistoryCommand.self, PlanListCommand.self, PlanEraseCommand.self,
    ])
}

/// Which plan is meant.
struct PlanOption: ParsableArguments {
  @Option(name: .customLong("plan"), help: "The name of the plan, where you keep more than one.")
  var name: String = PlanFolder.usualName

  func open(in world: World) throws -> Plan {
    let book = try CheckedBook.load(from: .find(named: nil, in: world), in: world)
    return try Plan(named: name, book: book, in: world)
  }

  /// A paper of the plan, with Welsh beside the English where the plan was talked over in Welsh.
  func paper(_ form: PaperForm, in world: World) throws -> Paper {
    let sealed = try open(in: world).sealed
    let paper = Paper(form, of: sealed)
    guard sealed.plan.wasTalkedOverInWelsh else { return paper }
    let folder = DialogFolder.find(named: nil, in: world)
    let book = try CheckedBook.load(from: folder, .spoken, in: world)
    let worded = CheckedBook.worded(book, in: .welsh, from: folder)
    let catalogue = zip(book.slots, worded.slots).flatMap { english, welsh in
      [(english.title, welsh.title)] + Array(zip(english.phrases, welsh.phrases))
    }
    return paper.beside(.welsh(catalogue: catalogue.filter { $0 != $1 }))
  }
}

struct PlanShowCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the plan as it stands.")

  @OptionGroup var plan: PlanOption

  func run(in world: World) throws -> Ending {
    let letter = try plan.paper(.letter, in: world)
    world.output.write(PlainTextRendering.text(of: letter))
    return .code(.fine)
  }
}

struct PlanExportCommand: WorldCommand {
  enum Form: String, ExpressibleByArgument, CaseIterable { case acp, fhir }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the plan as JSON that a hospice can read.",
    discussion: """
      acp   the plan itself, which Kindred and kindred-hospice read
      fhir  a FHIR R4 document, for systems that read nothing else
      """)

  @OptionGroup var plan: PlanOption

  @Option(name: .customLong("to"), help: "The format.")
  var form: Form = .acp

  @Option(help: ArgumentHelp("Write to this file.", valueName: "file"))
  var output: String?

  func run(in world: World) throws -> Ending {
    var plan = try plan.open(in: world)
    // What nobody could read again must not leave the house.
    let bytes = CarePlanWriter.file(plan.sealed)
    let read = CarePlanReader.read(bytes, file: "the plan", digest: hexDigest)
    show(read.diagnostics, of: SourceFile(path: "the plan", bytes: []), in: world.errors)
    guard read.plan != nil else {
      throw Failure(
        .contentHasErrors,
        bytes.count > JSONLimits.standard.sizeBytesMax
          ? "The plan is longer than such a file may be. kindred plan print gives all of it."
          : "The plan was not exported.")
    }
    // The journal knows of a version before anybody else does. A version that was given and not
    // noted would be given its number again with other words in it, and a hospice would have two
    // that stand side by side. One that was noted and never given is only missing there.
    let given = try form == .acp ? bytes : fhir(plan.sealed)
    guard let output else {
      try plan.noteExport()
      world.output.write(String(decoding: given, as: UTF8.self))
      return .code(.fine)
    }
    let draft = try FileDraft(given, for: output)
    do {
      try plan.noteExport()
    } catch {
      draft.discard()
      throw error
    }
    try draft.putInPlace()
    return .code(.fine)
  }

  private func fhir(_ sealed: SealedCarePlan) throws(Failure) -> [UInt8] {
    // FHIR has no word for a plan that was taken back, and a reader might take it for one that holds.
    guard sealed.plan.header.status != .withdrawn else {
      throw Failure(.contentHasErrors, "A plan that was taken back is not written as FHIR.")
    }
    return JSONWriter.pretty(FHIRDocument(sealed, digest: hexDigest).bundle)
  }
}

struct PlanCheckCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check an exported plan, and show every fault with its place.")

  @Argument(help: "The file.")
  var file: String

  func run(in world: World) throws -> Ending {
    let bytes = try contents(of: file)
    let read = CarePlanReader.read(bytes, file: file, digest: hexDigest)
    show(read.diagnostics, of: SourceFile(path: file, bytes: bytes), in: world.output)
    guard read.plan != nil else { return .code(.contentHasErrors) }
    let isSound = read.diagnostics.isEmpty
    world.output.writeLine("\(file): " + (isSound ? "no fault was found." : "it can be read."))
    return .code(.fine)
  }
}

struct PlanHistoryCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Show every answer, those that were changed as well.")

  @OptionGroup var plan: PlanOption

  func run(in world: World) throws -> Ending {
    let kept = try plan.open(in: world).kept
    let typesetter = Typesetter(columns: world.columns())
    for recorded in kept.history {
      let slot = SlotCatalogue.declarations.first { $0.name == recorded.answer.slot }
      let title = slot?.title ?? recorded.answer.slot
      let text = "\(recorded.recorded), \(title): \(recorded.answer.words)"
      for line in typesetter.speech(text) { world.output.writeLine(line) }
    }
    for export in kept.exports {
      world.output.writeLine("Version \(export.version) was exported.")
    }
    return .code(.fine)
  }
}

struct PlanListCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the plans on this computer.")

  func run(in world: World) throws -> Ending {
    for name in try PlanFolder.names(in: world) { world.output.writeLine(name) }
    return .code(.fine)
  }
}

struct PlanEraseCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Erase a plan and everything that was said for it.")

  @OptionGroup var plan: PlanOption

  @Flag(help: "Erase it without being asked again.")
  var yes = false

  func run(in world: World) throws -> Ending {
    let folder = try PlanFolder(plan.name, in: world)
    guard folder.exists else { throw Failure(.notUnderstood, "There is no plan of that name.") }
    guard yes || world.confirmsErasing("Everything in the plan \(folder.name)") else {
      return .code(.fine)
    }
    // The lock of the journal is held, so that no other window is in the middle of it.
    let journal = try JournalFile.open(directory: folder.path, now: world.now)
    for name in entries(of: folder.path) ?? [] {
      let path = folder.path + "/" + name
      guard unlink(path) == 0 else { throw cannot("erase", path) }
    }
    guard rmdir(folder.path) == 0 else { throw cannot("erase", folder.path) }
    extendLifetime(journal)
    world.output.writeLine("The plan was erased. Copies that you gave away are not.")
    return .code(.fine)
  }
}

extension World {
  /// Asks once more before something is erased, and says so where nothing was.
  ///
  /// - Parameter what: The subject of the sentence in which it is asked.
  func confirmsErasing(_ what: String) -> Bool {
    output.writeLine("\(what) will be gone. Type erase:")
    let answer = input().read(prompt: surroundings.prompt, completions: [])
    if answer == .line("erase") { return true }
    output.writeLine("Nothing was erased.")
    return false
  }

  /// To a file of that name, or to standard output.
  func give(_ bytes: [UInt8], to path: String?) throws(Failure) {
    if let path {
      try write(bytes, to: path)
    } else {
      output.write(String(decoding: bytes, as: UTF8.self))
    }
  }
}

private func show(_ diagnostics: [Diagnostic], of file: SourceFile, in stream: any TextStream) {
  for diagnostic in diagnostics { stream.writeLine(diagnostic.rendered(in: file) + "\n") }
}
