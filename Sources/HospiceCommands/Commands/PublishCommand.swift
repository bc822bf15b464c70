import ArgumentParser
import CarePlanModel
import HospicePublishing
import HospiceRegistry
import OperatingSystem

/// Gives plans on to the region, where their people said yes.
struct PublishCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Give plans on to a FHIR server, where people said yes.",
    discussion: """
      Each current plan goes to the server as a FHIR R4 document, if the person said that the one \
      named behind --with may see the whole of it, and nothing about the person waits in the queue. \
      What was published and may no longer be shown there, or was replaced, is taken back.

      The same command given again goes on where it was stopped, and sends nothing twice that the \
      server has. A document is named after the digest of its plan.

      --with is the name that plans use: hospital-and-ambulance, gp, hospice or family. A server is \
      for one of them.
      """)

  @OptionGroup var desk: DeskOptions

  @Option(help: ArgumentHelp("The server: https://…", valueName: "address"))
  var to: String

  @Option(help: ArgumentHelp("Whom the server shows plans to.", valueName: "recipient"))
  var with: String

  @Option(
    help: ArgumentHelp(
      "A file for your eyes only, with what the server knows you by.", valueName: "file"))
  var tokenFile: String?

  func run(in world: HospiceWorld) throws -> ExitReason {
    guard let endpoint = PublishEndpoint(to) else {
      throw Failure(
        .notUnderstood,
        "--to takes https://…, without a name, a password or a question mark in it. Without "
          + "encryption only a server on this computer is taken.")
    }
    guard CarePlan.recipients.contains(with) else {
      throw Failure(
        .notUnderstood, "--with is one of: \(CarePlan.recipients.joined(separator: ", ")).")
    }
    let token = try tokenFile.map { try PublishToken.read($0) }
    let desk = try Desk(desk, in: world)
    var run = PublishRun(
      desk: desk, endpoint: endpoint, recipient: with, token: token,
      delivery: Delivery(send: world.send, wait: world.wait))
    return try run.run()
  }
}
