import ArgumentParser
import CarePlanCoding
import CarePlanModel
import ConversationSession
import FHIRCoding
import Journal
import OperatingSystem
import SourceText
import StrictJSON

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
    let folder = try plan.folder(in: world)
    // That it was given away is written down, so that no other window may have it open.
    var journal = try JournalFile.open(directory: folder.path, now: world.now)
    let plan = try Plan(
      Plan.kept(journal.entries), in: folder,
      book: CheckedBook.ifWhole(from: .find(named: nil, in: world), in: world))
    // What nobody could read again must not leave the house.
    let bytes = CarePlanWriter.file(plan.sealed)
    let read = CarePlanReader.inspect(bytes, digest: hexDigest)
    guard read.sealed != nil, !read.faults.contains(where: { $0.code.severity == .error }) else {
      throw Failure(.contentHasErrors, WhyNotExported.words(read, in: plan.sealed.plan))
    }
    warn(read, in: world)
    let given = try form == .acp ? bytes : fhir(plan.sealed)
    // The journal knows of a version before anybody else does. A version that was given and not
    // noted would be given its number again with other words in it, and a hospice would have two
    // that stand side by side. One that was noted and never given is only missing there.
    let draft = try output.map { path throws(Failure) in try FileDraft(given, for: path) }
    do {
      try journal.append([
        .exported(version: plan.sealed.plan.header.version, digest: plan.sealed.proof.digest)
      ])
    } catch {
      draft?.discard()
      throw error
    }
    if let draft { try draft.putInPlace() } else { try world.give(given, to: nil) }
    return .code(.fine)
  }

  /// What is worth a look, and keeps nobody from giving the plan away.
  private func warn(_ read: PlanInspection, in world: World) {
    for fault in read.faults { world.errors.writeLine("Note: \(fault.message). \(fault.advice)") }
  }

  private func fhir(_ sealed: SealedCarePlan) throws(Failure) -> [UInt8] {
    // FHIR has no word for a plan that was taken back, and a reader might take it for one that holds.
    guard sealed.plan.header.status != .withdrawn else {
      throw Failure(.contentHasErrors, "A plan that was taken back is not written as FHIR.")
    }
    return JSONWriter.pretty(FHIRDocument(sealed, digest: hexDigest).bundle)
  }
}
