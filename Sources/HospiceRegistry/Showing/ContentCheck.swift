import CarePlanCoding
import CarePlanModel

/// Looks through everything that a registry holds: whether it is what came.
///
/// The audit tells what was done, and its hashes show where it was altered. This shows what was
/// altered beside it, in the tables themselves.
public struct ContentCheck {
  /// Something that is not as it was written, without a word of a plan.
  public enum Fault: Hashable, Sendable {
    /// The file of a version is gone, or its bytes are others than came.
    case fileDiffers(version: Int, plan: String)
    /// What stands in the table of a version is not what its file says.
    case rowDiffers(version: Int, plan: String)
    /// It is kept with somebody else than its file names, and nobody was ever asked about that.
    case personDiffers(version: Int, plan: String, person: Int)
    /// It counts, or does not count, other than was decided about it or about its batch.
    case forceDiffers(version: Int, plan: String)
    /// The audit says that a file was taken in, and it, or the version in it, is not there.
    case fileGone(entry: Int)
    /// The audit says that something was asked, and there is no such question.
    case questionGone(entry: Int)
  }

  private let registry: any Registry
  private let assessor: PlanAssessor
  private static let pageCount = 200

  public init(_ registry: any Registry, assessor: PlanAssessor) {
    self.registry = registry
    self.assessor = assessor
  }

  /// Each plan is read and its digest made anew, so that a hundred thousand take a minute.
  public func faults() throws -> [Fault] { try versionFaults() + auditFaults() }

  private func versionFaults() throws -> [Fault] {
    var faults: [Fault] = []
    var last = 0
    while true {
      let end = try registry.reading { () -> Int? in
        let people = try registry.people(after: last, countMax: ContentCheck.pageCount)
        for person in people {
          for version in try registry.versions(ofPerson: person.id) {
            if let fault = try fault(in: version, of: person) { faults.append(fault) }
          }
        }
        return people.last?.id
      }
      guard let end else { return faults }
      last = end
    }
  }

  private func fault(in version: HeldVersion, of person: KnownPerson) throws -> Fault? {
    let sealed: SealedCarePlan
    do {
      sealed = try PersonFile.sealed(version.digest, in: registry, assessor: assessor)
    } catch let failure as RegistryFailure where failure.kind == .damaged {
      return .fileDiffers(version: version.number, plan: version.plan)
    }
    guard version.agrees(with: sealed.plan.header) else {
      return .rowDiffers(version: version.number, plan: version.plan)
    }
    guard try isForceFounded(version) else {
      return .forceDiffers(version: version.number, plan: version.plan)
    }
    guard PersonClues(sealed.plan.person).contradicts(person.clues) else { return nil }
    let asked: [Reason] =
      try registry.openQuestions(ofPlan: version.plan).map(\.reason)
      + registry.settledQuestions(ofPerson: person.id).map(\.question.reason)
    let wasAsked = asked.contains { $0 == .personDiffers || $0 == .personMayBeKnown }
    return wasAsked
      ? nil : .personDiffers(version: version.number, plan: version.plan, person: person.id)
  }

  /// Whether somebody decided that it counts as it does.
  private func isForceFounded(_ version: HeldVersion) throws -> Bool {
    let isRolledBack = try registry.batch(version.batch)?.rolledBack != nil
    if version.force != .setAside { return isRolledBack == (version.force == .rolledBack) }
    return try registry.settledQuestions(ofPerson: version.person).contains {
      [.setAside, .use, .differentPerson].contains($0.settlement.decision)
    }
  }

  private func auditFaults() throws -> [Fault] {
    var faults: [Fault] = []
    var last = 0
    while true {
      let entries = try registry.reading {
        let entries = try registry.audit(after: last, countMax: ContentCheck.pageCount)
        for entry in entries where entry.action == .take {
          if try isGone(entry) {
            faults.append(.fileGone(entry: entry.sequence))
          } else if try !isAsked(entry) {
            faults.append(.questionGone(entry: entry.sequence))
          }
        }
        return entries
      }
      guard let end = entries.last?.sequence else { return faults }
      last = end
    }
  }

  private func isGone(_ entry: AuditEntry) throws -> Bool {
    guard Outcome(rawValue: entry.outcome)?.isHeld == true else { return false }
    if let digest = try registry.digest(ofFile: entry.subject) {
      return try registry.version(digest) == nil
    }
    // Documents of a batch that was rolled back are not told of by their file.
    if let batch = try entry.batch.flatMap({ try registry.batch($0) }), batch.rolledBack != nil {
      return false
    }
    return try registry.documents(ofFile: entry.subject).isEmpty
  }

  /// Whether all that was to be decided about a plan when it came is open still, or was settled.
  private func isAsked(_ entry: AuditEntry) throws -> Bool {
    let doubts = entry.reasons.split(separator: " ").compactMap { Reason(rawValue: String($0)) }
      .filter { $0.weight == .asks }
    guard !doubts.isEmpty, Outcome(rawValue: entry.outcome) == .needsReview,
      let digest = try registry.digest(ofFile: entry.subject),
      let version = try registry.version(digest)
    else { return true }
    let settled = try registry.settledQuestions(ofPerson: version.person).map(\.question)
      .filter { $0.subject == .version(digest) }
    let asked = try (registry.openQuestions(of: digest) + settled).map(\.reason)
    return doubts.allSatisfy(asked.contains)
  }
}

extension HeldVersion {
  /// Whether it is told of here as it tells of itself.
  fileprivate func agrees(with header: PlanHeader) -> Bool {
    plan == header.id && number == header.version && status == header.status
      && replaces == header.replaces && updated == header.updated && reviewBy == header.reviewBy
  }
}
