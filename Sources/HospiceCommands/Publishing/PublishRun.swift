import CarePlanModel
import FHIRCoding
import HospicePublishing
import HospiceRegistry
import OperatingSystem
import StrictJSON

/// One run of publishing: what may no longer be shown is taken back, then plans are sent, then what
/// they replaced is taken back.
///
/// Before a plan is sent it is written down that it may be there, and afterwards what the server
/// said. A run that is cut off between the two leaves a line which the next run sends again or takes
/// back.
struct PublishRun {
  /// After so many silences in a row the server is not to be reached, and the run stops.
  private static let silencesMax = 3
  private static let pageCount = 200

  let desk: Desk
  let endpoint: PublishEndpoint
  let recipient: String
  let token: String?
  let delivery: Delivery
  private var tally = PublishTally()
  private var silences = 0

  init(
    desk: Desk, endpoint: PublishEndpoint, recipient: String, token: String?, delivery: Delivery
  ) {
    self.desk = desk
    self.endpoint = endpoint
    self.recipient = recipient
    self.token = token
    self.delivery = delivery
  }

  private var isStopped: Bool { silences >= PublishRun.silencesMax }

  mutating func run() throws -> ExitReason {
    try refuseSecondRecipient()
    try takeBack(.denied)
    try publish()
    try takeBack(.replaced)
    desk.world.show(tally.inWords)
    try desk.note(
      .publish, "run", outcome: "\(recipient) \(endpoint.address): \(tally.inWords)")
    if tally.unanswered > 0 {
      desk.world.complain(
        "No connection to \(endpoint.address), or no answer from it: its name, its certificate or "
          + "the network may be at fault. Run the same command again; what is there is not sent "
          + "twice.")
    }
    return tally.code
  }

  /// A document has one name at a server. Taken back from one recipient, it would be gone for all.
  private func refuseSecondRecipient() throws {
    let known = try desk.registry.reading { try desk.registry.recipients(at: endpoint.address) }
    guard let other = known.first(where: { $0 != recipient }) else { return }
    throw Failure(
      .notUnderstood,
      "That server has plans for \(other.inert). Another recipient needs another address.")
  }

  // MARK: Sending

  private mutating func publish() throws {
    var last = 0
    while !isStopped {
      let people = try desk.registry.reading {
        try desk.registry.people(after: last, countMax: PublishRun.pageCount)
      }
      guard let end = people.last?.id else { return }
      for person in people where !isStopped { try publish(person) }
      last = end
    }
  }

  private mutating func publish(_ person: KnownPerson) throws {
    let now = try desk.now
    let found = try desk.registry.transaction { () -> Found in
      let versions = try desk.registry.versions(ofPerson: person.id)
      // Of somebody there may be nothing but documents that were not made with Kindred.
      if versions.isEmpty { return .nothing }
      let plans = Dictionary(grouping: versions, by: \.plan)
      guard plans.count == 1, try desk.registry.openQuestions(ofPerson: person.id).isEmpty else {
        return .inDoubt
      }
      guard case .current(let digest) = versions.chain.standing else { return .nothing }
      guard let version = versions.first(where: { $0.digest == digest }),
        try !desk.registry.wasDeniedLater(version)
      else { return .inDoubt }
      let was = try desk.registry.publication(of: digest, at: endpoint.address)?.state
      if was == .accepted { return .isThere }
      let sealed = try sealed(digest)
      guard sealed.plan.permitsPublishing(to: recipient, at: now) else { return .notPermitted }
      try write(.begun, digest)
      return .toSend(sealed, mayBeThere: was?.mayBeThere ?? false)
    }
    switch found {
    case .nothing: break
    case .inDoubt: tally.inDoubt += 1
    case .isThere: tally.there += 1
    case .notPermitted: tally.notPermitted += 1
    case .toSend(let sealed, let mayBeThere): try send(sealed, mayBeThere: mayBeThere)
    }
  }

  private enum Found {
    case nothing, inDoubt, isThere, notPermitted
    case toSend(SealedCarePlan, mayBeThere: Bool)
  }

  /// - Parameter mayBeThere: Whether an earlier try was never answered. A refusal says nothing of
  ///   that one.
  private mutating func send(_ sealed: SealedCarePlan, mayBeThere: Bool) throws {
    let digest = sealed.proof.digest
    let request = PublishRequest(
      .put, endpoint.document(digest), body: document(sealed), token: token)
    var isFirst = !mayBeThere
    switch delivery.deliver(request, unanswered: { isFirst = false }) {
    case .done:
      try settle(.accepted, digest, outcome: "accepted")
      tally.sent += 1
      silences = 0
    case .refused(let status):
      try settle(isFirst ? .refused : .begun, digest, outcome: "refused \(status)")
      tally.refused += 1
      silences = 0
    case .unanswered:
      tally.unanswered += 1
      silences += 1
    }
  }

  /// The plan as a document whose name is its digest.
  private func document(_ sealed: SealedCarePlan) -> [UInt8] {
    let bundle = FHIRDocument(sealed, digest: hexadecimalDigest).bundle
    let name = JSONMember("id", .string(PublishEndpoint.identifier(sealed.proof.digest)))
    let members = bundle.members ?? []
    return JSONWriter.canonical(.object(members.prefix(1) + [name] + members.dropFirst()))
  }

  // MARK: Taking back

  private enum Cause {
    /// No version of the plan may be shown there.
    case denied
    /// Another version is there by now.
    case replaced
  }

  private mutating func takeBack(_ cause: Cause) throws {
    var last = ""
    while !isStopped {
      let page = try desk.registry.reading {
        try desk.registry.publications(
          at: endpoint.address, after: last, countMax: PublishRun.pageCount)
      }
      guard let end = page.last?.digest else { return }
      for one in page where one.state.mayBeThere && !isStopped {
        if try isToGo(one.digest, cause) { try takeBack(one.digest) }
      }
      last = end
    }
  }

  private func isToGo(_ digest: String, _ cause: Cause) throws -> Bool {
    let now = try desk.now
    return try desk.registry.reading {
      guard let version = try desk.registry.version(digest) else { return true }
      let standing = try desk.registry.versions(ofPlan: version.plan).chain.standing
      guard case .current(let current) = standing,
        let shown = try desk.registry.version(current),
        try !desk.registry.wasDeniedLater(shown),
        try sealed(current).plan.permitsPublishing(to: recipient, at: now)
      else { return true }
      guard cause == .replaced, current != digest else { return false }
      return try desk.registry.publication(of: current, at: endpoint.address)?.state == .accepted
    }
  }

  private mutating func takeBack(_ digest: String) throws {
    switch delivery.deliver(PublishRequest(.delete, endpoint.document(digest), token: token)) {
    case .done:
      try settle(.takenBack, digest, outcome: "taken-back")
      tally.takenBack += 1
      silences = 0
    case .refused(let status):
      try desk.note(.publish, digest, outcome: "not taken back \(status)")
      tally.notTakenBack += 1
      silences = 0
    case .unanswered:
      tally.unanswered += 1
      silences += 1
    }
  }

  // MARK: The registry

  private func sealed(_ digest: String) throws -> SealedCarePlan {
    try PersonFile.sealed(digest, in: desk.registry, assessor: desk.assessor)
  }

  private func write(_ state: Publication.State, _ digest: String) throws {
    try desk.registry.set(
      Publication(
        digest: digest, endpoint: endpoint.address, recipient: recipient, state: state,
        at: desk.world.now()))
  }

  private func settle(_ state: Publication.State, _ digest: String, outcome: String) throws {
    try desk.registry.transaction {
      try write(state, digest)
      try desk.write(.publish, digest, outcome: outcome)
    }
  }
}
