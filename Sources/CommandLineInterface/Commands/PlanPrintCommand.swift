import ArgumentParser
import CarePlanCoding
import CarePlanModel
import OperatingSystem
import PlanPapers

/// A plan on paper, as plain text or as a page of HTML.
struct PlanPrintCommand: WorldCommand {
  struct Form: ExpressibleByArgument {
    let paper: PaperForm

    init(paper: PaperForm) { self.paper = paper }

    init?(argument: String) {
      guard let paper = PaperForm(rawValue: argument) else { return nil }
      self.paper = paper
    }

    static var allValueStrings: [String] { PaperForm.allCases.map(\.rawValue) }

    var defaultValueDescription: String { paper.rawValue }
  }

  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Write the plan for paper.",
    discussion: """
      letter       the whole plan, with the first minute first
      first-minute what is needed first, on one sheet
      adrt         refusals of treatment, to be signed and witnessed on paper
      crisis-card  a card for a wallet

      Open a file that ends in .html with a browser, and print it from there.
      """)

  @OptionGroup var plan: PlanOption

  @Option(name: .customLong("as"), help: "What to print.")
  var form = Form(paper: .letter)

  @Option(
    help: ArgumentHelp(
      "Write to this file. Its name ends in .html or in .txt.", valueName: "file"))
  var output: String?

  @Flag(help: "Set a page of HTML in large type.")
  var large = false

  func run(in world: World) throws -> Ending {
    let rendering = try Rendering(output: output, isLarge: large)
    let paper = try plan.paper(form.paper, in: world)
    try world.give(Array(rendering.text(of: paper).utf8), to: output)
    return .code(.fine)
  }
}

/// How a paper is written, which the name of its file decides.
private enum Rendering {
  case plainText
  case page(TypeSize)

  init(output: String?, isLarge: Bool) throws(Failure) {
    let name = output?.lowercased() ?? ""
    if name.hasSuffix(".html") {
      self = .page(isLarge ? .large : .normal)
      return
    }
    guard output == nil || name.hasSuffix(".txt") else {
      throw Failure(
        .notUnderstood, "The name of the file decides what it is. Let it end in .html or .txt.")
    }
    guard !isLarge else {
      throw Failure(
        .notUnderstood,
        "Plain text has no size. Add --output with a name that ends in .html to --large.")
    }
    self = .plainText
  }

  func text(of paper: Paper) -> String {
    switch self {
    case .plainText: PlainTextRendering.text(of: paper)
    case .page(let size): HTMLRendering.page(of: paper, size: size)
    }
  }
}
