import CarePlanModel
import Foundation
import HospiceCommands
import HospicePublishing
import HospiceRegistry
import OperatingSystem
import StrictJSON
import TestSupport
import Testing

@Suite struct `Publishing to a region` {
  private static let recipient = "hospital-and-ambulance"
  private let hospice = Hospice()

  /// A server that keeps what it is given, and may be told to answer otherwise.
  final class Region {
    var documents: [String: [UInt8]] = [:]
    var asked: [String] = []
    /// What is answered instead, for each time that something is asked.
    var troubles: [PublishReply?] = []

    func answer(_ request: PublishRequest) -> PublishReply {
      let name = String(request.address.suffix(64))
      asked.append("\(request.method.rawValue) \(name.prefix(6))")
      if !troubles.isEmpty, let trouble = troubles.removeFirst() { return trouble }
      let isNew = documents[name] == nil
      documents[name] = request.method == .put ? request.body : nil
      return .status(request.method == .put ? isNew ? 201 : 200 : isNew ? 404 : 204)
    }
  }

  private func plan(
    _ decisions: (SharingDecision.Decision, day: Int)..., until: String? = nil,
    scope: SharingDecision.Scope = .wholePlan, with recipient: String = Self.recipient
  ) -> GoodPlan {
    GoodPlan.usual.with {
      $0.sharing = decisions.map { decision, day in
        SharingDecision(
          with: recipient, decision: decision, scope: scope,
          decided: "2026-03-0\(day)T10:00:00Z", until: until)
      }
    }
  }

  private func publish(_ region: Region) -> (ExitReason, String) {
    hospice.server = region.answer
    return hospice.run(
      "publish", "--to", "https://region.example/fhir", "--with", Self.recipient)
  }

  private func take(_ plan: GoodPlan, _ name: String = "a.json") throws {
    try hospice.write(plan.file, name)
    #expect(hospice.run("import", hospice.path(name)).0 == .fine)
  }

  @Test func `a plan is sent once, as a document named after its digest`() throws {
    let good = plan((.permit, 1))
    try take(good)
    let region = Region()
    #expect(publish(region) == (.fine, "1 published.\n"))
    #expect(publish(region) == (.fine, "1 there already.\n"))
    #expect(region.asked.count == 1)
    let name = String(good.digest.suffix(64))
    let document = try JSONReader.read(try #require(region.documents[name]))
    #expect(document["id"]?.string == name)
    #expect(document["resourceType"]?.string == "Bundle")
    #expect(document["type"]?.string == "document")
    let (_, audit) = hospice.run("audit")
    #expect(audit.contains("publish \(good.digest)") && audit.contains("accepted"))
  }

  @Test func `a slip in the recipient takes nothing back`() throws {
    try take(plan((.permit, 1)))
    let region = Region()
    #expect(publish(region) == (.fine, "1 published.\n"))
    for recipient in ["hospital", "gp"] {
      let (ending, _) = hospice.run(
        "publish", "--to", "https://region.example/fhir", "--with", recipient)
      #expect(ending == .notUnderstood)
    }
    #expect(region.documents.count == 1)
  }

  struct Sharing: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let plan: @Sendable (`Publishing to a region`) -> GoodPlan
  }

  static let held: [Sharing] = [
    Sharing(testDescription: "nothing was said") { $0.plan() },
    Sharing(testDescription: "no") { $0.plan((.deny, 1)) },
    Sharing(testDescription: "not decided") { $0.plan((.undecided, 1)) },
    Sharing(testDescription: "yes, and later no") { $0.plan((.permit, 1), (.deny, 2)) },
    Sharing(testDescription: "yes and no at once") { $0.plan((.permit, 1), (.deny, 1)) },
    Sharing(testDescription: "yes, and it is over") { $0.plan((.permit, 1), until: "2026-11-20") },
    Sharing(testDescription: "yes, to a summary") { $0.plan((.permit, 1), scope: .summary) },
    Sharing(testDescription: "yes, to others") { $0.plan((.permit, 1), with: "gp") },
    Sharing(testDescription: "no, in words that may mean them") {
      $0.plan((.permit, 1)).with {
        $0.sharing.append(
          SharingDecision(
            with: "the hospital in Bangor", decision: .deny, scope: .wholePlan,
            decided: "2026-02-01T10:00:00Z"))
      }
    },
  ]

  @Test(arguments: held) func `nothing is sent without a yes`(row: Sharing) throws {
    try take(row.plan(self))
    let region = Region()
    #expect(publish(region) == (.fine, "1 not to be shared with them.\n"))
    #expect(region.asked.isEmpty)
  }

  @Test func `a yes that is still to end, or came after a no, is a yes`() throws {
    try take(plan((.deny, 1), (.permit, 2), until: "2026-11-21"))
    #expect(publish(Region()).1 == "1 published.\n")
  }

  @Test func `what was cut off is sent again, and what is refused is said`() throws {
    try take(plan((.permit, 1)))
    let region = Region()
    region.troubles = Array(repeating: .noAnswer(code: 52), count: Delivery.triesMax)
    #expect(publish(region).0 == .worldFailed)
    region.troubles = [.status(409)]
    #expect(publish(region) == (.contentHasErrors, "1 refused by the server.\n"))
    region.troubles = [.status(503), .noAnswer(code: 28)]
    #expect(publish(region) == (.fine, "1 published.\n"))
    #expect(region.documents.count == 1)
  }

  @Test func `a newer version takes the place of the older, which goes away afterwards`() throws {
    let first = plan((.permit, 1))
    let second = first.next { $0.header.reviewBy = "2027-05-01" }
    let region = Region()
    try take(first)
    #expect(publish(region).1 == "1 published.\n")
    try take(second, "b.json")
    #expect(publish(region) == (.fine, "1 published, 1 taken back.\n"))
    #expect(Array(region.documents.keys) == [String(second.digest.suffix(64))])
    #expect(region.asked.last == "DELETE \(first.digest.suffix(64).prefix(6))")
    #expect(publish(region).1 == "1 there already.\n")
  }

  @Test func `a no that comes later takes the plan back, also one that may have arrived`() throws {
    let first = plan((.permit, 1))
    let second = first.next { plan in
      plan.sharing = [
        SharingDecision(
          with: Self.recipient, decision: .deny, scope: .wholePlan,
          decided: "2026-03-05T10:00:00Z")
      ]
    }
    let region = Region()
    try take(first)
    // It arrived, and the answer was lost every time.
    region.documents[String(first.digest.suffix(64))] = first.file
    region.troubles = Array(repeating: .noAnswer(code: 52), count: Delivery.triesMax)
    #expect(publish(region).0 == .worldFailed)
    try take(second, "b.json")
    #expect(publish(region) == (.fine, "1 taken back, 1 not to be shared with them.\n"))
    #expect(region.documents.isEmpty)
  }

  @Test(arguments: [
    // The answer was lost in one run, and in the next one the token has run out.
    [Array(repeating: PublishReply.noAnswer(code: 52), count: Delivery.triesMax), [.status(401)]],
    // The same within one run: the server was busy behind a gate that shut meanwhile.
    [[.status(503), .status(401)]],
  ])
  func `a plan that may have arrived is taken back after a no, though a later try was refused`(
    runs: [[PublishReply]]
  ) throws {
    let first = plan((.permit, 1))
    let second = first.next { plan in
      plan.sharing = [
        SharingDecision(
          with: Self.recipient, decision: .deny, scope: .wholePlan,
          decided: "2026-03-05T10:00:00Z")
      ]
    }
    let region = Region()
    try take(first)
    region.documents[String(first.digest.suffix(64))] = first.file
    for troubles in runs {
      region.troubles = troubles
      #expect(publish(region).0 != .fine)
    }
    try take(second, "b.json")
    #expect(publish(region) == (.fine, "1 taken back, 1 not to be shared with them.\n"))
    #expect(region.documents.isEmpty)
  }

  @Test func `a plan that was refused at once is not asked back`() throws {
    let first = plan((.permit, 1))
    let region = Region()
    try take(first)
    region.troubles = [.status(401)]
    #expect(publish(region).0 == .contentHasErrors)
    try take(first.next { $0.sharing = [] }, "b.json")
    #expect(publish(region) == (.fine, "1 not to be shared with them.\n"))
    #expect(region.asked.count == 1)
  }

  @Test func `nothing is sent of which somebody has to decide`() throws {
    let first = plan((.permit, 1))
    try hospice.write(first.next().file, "b.json")
    #expect(hospice.run("import", hospice.path("b.json")).0 == .needsDecision)
    let region = Region()
    #expect(publish(region) == (.fine, "1 with a question in the queue.\n"))
    #expect(region.asked.isEmpty)
  }

  @Test(arguments: ["http://region.example/fhir", "region.example", "https://me:word@x.example"])
  func `no plan goes where others could read it`(address: String) throws {
    try take(plan((.permit, 1)))
    let (ending, _) = hospice.run("publish", "--to", address, "--with", Self.recipient)
    #expect(ending == .notUnderstood)
  }

  @Test func `a token that others may read is not used`() throws {
    try take(plan((.permit, 1)))
    try hospice.write(Array("secret\n".utf8), "token")
    let words = [
      "publish", "--to", "https://region.example", "--with", Self.recipient, "--token-file",
      hospice.path("token"),
    ]
    chmodFile(0o644)
    #expect(hospice.run(words).0 == .worldFailed)
    chmodFile(0o600)
    var tokens: [String?] = []
    hospice.server = {
      tokens.append($0.token)
      return .status(201)
    }
    #expect(hospice.run(words).0 == .fine)
    #expect(tokens == ["secret"])
  }

  private func chmodFile(_ mode: Int) {
    try? FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: hospice.path("token"))
  }
}
