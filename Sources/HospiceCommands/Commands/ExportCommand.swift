import ArgumentParser
import CarePlanModel
import HospiceRegistry
import OperatingSystem
import PlanPapers

/// Which version of whose plan.
struct VersionOptions: ParsableArguments {
  @Argument(help: "Who: a number of the registry, a health number, or words of the name.")
  var person: String?

  @Option(help: "Which plan, where there are several: the beginning of its id.")
  var plan: String?

  @Option(help: "Which version; without it the one that is shown.")
  var version: Int?

  @Option(
    help: ArgumentHelp("Write to this file, and not to standard output.", valueName: "file"))
  var output: String?

  /// Who is named; nil where nobody is. It is no part of another transaction.
  func owner(in desk: Desk) throws -> KnownPerson? { try person.map { try desk.person($0) } }

  /// - Throws: ``Failure`` where more than one version is meant, or none.
  func find(of owner: KnownPerson?, in desk: Desk) throws -> HeldVersion {
    guard let owner else { throw Failure(.notUnderstood, "Say whose plan it is.") }
    let versions = try desk.registry.versions(ofPerson: owner.id)
      .filter { $0.plan.hasPrefix(plan ?? "") }
    let plans = versions.reduce(into: [String]()) { if $0.last != $1.plan { $0.append($1.plan) } }
    guard !plans.isEmpty else {
      throw Failure(
        .notUnderstood,
        plan == nil ? "There is no plan of this person." : "This person has no such plan.")
    }
    guard plans.count == 1 else {
      throw Failure(
        .notUnderstood,
        "There are several plans. Name one with --plan: \(plans.joined(separator: ", ")).")
    }
    let shown = versions.chain.standing.shown
    let found = versions.filter { one in
      version.map { one.number == $0 } ?? shown.contains(one.digest)
    }
    guard let first = found.first else {
      throw Failure(.notUnderstood, "There is no such version.")
    }
    guard found.count == 1 else {
      throw Failure(
        .needsDecision, "Versions stand side by side. Settle the question in the queue first.")
    }
    try desk.write(.export, first.digest)
    return first
  }
}

/// Gives the file back as it came.
struct ExportCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Give a plan as the JSON that came, to the byte.",
    discussion: """
      With --document the file is given in which a document came that was not made with Kindred. \
      The person may be left out then.
      """)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var which: VersionOptions

  @Option(help: "The number of a document that was not made with Kindred.")
  var document: Int?

  func run(in world: HospiceWorld) throws -> ExitReason {
    let desk = try Desk(desk, in: world)
    if let output = which.output { try desk.refuseToReplaceRegistry(output) }
    let owner = try which.owner(in: desk)
    // That it went out is written down before it does. Where the writing fails, the audit has one
    // reading too many; the other way round a cut in between would leave it one too few.
    let bytes = try desk.registry.transaction {
      try document.map { try original($0, of: owner, desk) }
        ?? plan(which.find(of: owner, in: desk).digest, desk)
    }
    if let output = which.output {
      try write(bytes, to: output)
    } else {
      let text = String(decoding: bytes, as: UTF8.self)
      // A plan that is held has no control characters: the JSON goes out as it came in. Another
      // document may have any, and a terminal would obey them.
      guard document == nil || text.isShownAsItIs else {
        throw Failure(
          .notUnderstood, "It has signs that could steer a terminal. Name a file with --output.")
      }
      world.output(text)
    }
    return .fine
  }

  /// The file as it came, where it still is as it came.
  private func plan(_ digest: String, _ desk: Desk) throws -> [UInt8] {
    _ = try PersonFile.sealed(digest, in: desk.registry, assessor: desk.assessor)
    return try desk.registry.bytes(of: digest)
  }

  private func original(_ number: Int, of owner: KnownPerson?, _ desk: Desk) throws -> [UInt8] {
    guard let document = try desk.registry.document(number),
      owner == nil || document.person == owner?.id
    else { throw Failure(.notUnderstood, "There is no such document.") }
    try desk.write(.export, "document \(number)")
    return try desk.registry.bytes(ofDocument: number)
  }
}

/// Writes a plan for paper.
struct PrintCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Write a plan for paper, as plain text or as a page of HTML.",
    discussion: """
      --form is one of letter, first-minute, adrt and crisis-card.
      Open a file that ends in .html with a browser, and print it from there.
      """)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var which: VersionOptions

  @Option(help: "What to print.")
  var form = "letter"

  func run(in world: HospiceWorld) throws -> ExitReason {
    guard let form = PaperForm(rawValue: form) else {
      throw Failure(.notUnderstood, "--form is one of letter, first-minute, adrt and crisis-card.")
    }
    let desk = try Desk(desk, in: world)
    if let output = which.output { try desk.refuseToReplaceRegistry(output) }
    let owner = try which.owner(in: desk)
    let (sealed, marks) = try desk.registry.transaction {
      let version = try which.find(of: owner, in: desk)
      let sealed = try PersonFile.sealed(
        version.digest, in: desk.registry, assessor: desk.assessor)
      return (sealed, try CopyMarks(of: version, in: desk))
    }
    let paper = Paper(form, of: sealed).marked(marks.lines)
    guard let output = which.output else {
      world.showLines(PlainTextRendering.text(of: paper))
      return .fine
    }
    let isPage = output.lowercased().hasSuffix(".html")
    let text = isPage ? HTMLRendering.page(of: paper) : PlainTextRendering.text(of: paper)
    try write(Array(text.utf8), to: output)
    return .fine
  }
}

extension String {
  /// Whether nothing in it would be made inert but the ends of its lines. A carriage return ends
  /// one only before a line feed: alone, what follows it is written over the line.
  fileprivate var isShownAsItIs: Bool {
    split { $0 == "\n" || $0 == "\r\n" || $0 == "\t" }
      .allSatisfy { String($0).inert == $0 }
  }
}
