import ArgumentParser
import CarePlanCoding
import CarePlanModel
import OperatingSystem
import SourceText
import TerminalFrontEnd

struct PlanCheckCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check an exported plan, and show every fault with its place.")

  @Argument(help: "The file.")
  var file: String

  func run(in world: World) throws -> Ending {
    let bytes = try contents(of: file)
    let file = file.safeToShow
    let read = CarePlanReader.read(bytes, file: file, digest: hexDigest)
    show(read.diagnostics, of: SourceFile(path: file, bytes: bytes), in: world.output)
    guard read.plan != nil else { return .code(.contentHasErrors) }
    let isSound = read.diagnostics.isEmpty
    world.output.writeLine("\(file): " + (isSound ? "no fault was found." : "it can be read."))
    return .code(.fine)
  }
}

func show(_ diagnostics: [Diagnostic], of file: SourceFile, in stream: any TextStream) {
  for diagnostic in diagnostics { stream.writeLine(diagnostic.rendered(in: file) + "\n") }
}
