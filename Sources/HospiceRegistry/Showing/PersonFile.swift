import CarePlanCoding
public import CarePlanModel

/// All that is here about one person, read from the registry for showing.
public struct PersonFile {
  /// One plan of the person, with all its versions.
  public struct Plan {
    public let id: String
    public let versions: [HeldVersion]
    public let standing: PlanChain.Standing
    /// What is shown: one version, or those side by side.
    public let shown: [Shown]
    /// What stands beside it without anybody having to decide.
    public let notes: [Reason]
    /// Newer versions that were finished and no longer count: without them an older one is shown.
    public let fallen: [Fallen]
  }

  /// A version that no longer counts.
  public struct Fallen {
    public let version: HeldVersion
    /// When its batch was rolled back; nil where somebody set it aside.
    public let rolledBack: String?
  }

  /// A version, read again from the file that came.
  public struct Shown {
    public let version: HeldVersion
    public let sealed: SealedCarePlan
    public var clues: PersonClues { PersonClues(sealed.plan.person) }
  }

  public let person: KnownPerson
  public let plans: [Plan]
  /// Those that were not made with Kindred, in the order in which they came.
  public let documents: [HeldDocument]
  public let questions: [OpenQuestion]
  /// What was decided before, by whom and why: whoever comes next has not heard of it.
  public let settled: [SettledQuestion]
  /// Under whom a plan is kept that may be this person's, by the number of the question.
  public let elsewhere: [Int: KnownPerson]
  /// In what a draft says something else than the finished version that is shown, by its digest.
  public let draftChanges: [String: [String]]

  /// - Throws: ``RegistryFailure`` where something is no longer as it was written.
  public init(
    _ person: KnownPerson, in registry: any Registry, assessor: PlanAssessor, at now: PlanTime
  ) throws {
    let versions = try registry.versions(ofPerson: person.id)
    let ids = versions.reduce(into: [String]()) { if $0.last != $1.plan { $0.append($1.plan) } }
    self.person = person
    questions = try registry.openQuestions(ofPerson: person.id)
    settled = try registry.settledQuestions(ofPerson: person.id)
    elsewhere = try questions.reduce(into: [:]) { owners, question in
      guard case .version(let digest) = question.subject,
        !versions.contains(where: { $0.digest == digest }),
        let owner = try registry.version(digest)?.person
      else { return }
      owners[question.id] = try registry.person(owner)
    }
    documents = try registry.documents(ofPerson: person.id)
    let plans = try ids.map { id in
      let own = versions.filter { $0.plan == id }
      let standing = own.chain.standing
      var notes: [Reason] = ids.count > 1 ? [.severalPlans] : []
      let shown = try standing.shown.map { digest in
        let read = try PersonFile.read(digest, in: registry, assessor, at: now)
        notes += read.notes + own.chain.reasons(for: digest).filter { $0.weight == .notes }
        guard let version = own.first(where: { $0.digest == digest }) else {
          throw RegistryFailure(.damaged, code: "versions")
        }
        return Shown(version: version, sealed: read.sealed)
      }
      notes = notes.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
      return Plan(
        id: id, versions: own, standing: standing, shown: shown, notes: notes,
        fallen: try PersonFile.fallen(own, shown.map(\.version), in: registry))
    }
    self.plans = plans
    draftChanges = try questions.reduce(into: [:]) { changes, question in
      guard question.reason == .draft, case .version(let digest) = question.subject,
        let plan = plans.first(where: { $0.versions.contains { $0.digest == digest } }),
        case .current(let current) = plan.standing, current != digest, let shown = plan.shown.first
      else { return }
      let draft = try PersonFile.sealed(digest, in: registry, assessor: assessor)
      changes[digest] = PlanComparison(shown.sealed.plan, draft.plan).changes.map(\.title)
        .filter { $0 != PlanComparison.statusTitle }
    }
  }

  private static func fallen(
    _ versions: [HeldVersion], _ shown: [HeldVersion], in registry: any Registry
  ) throws -> [Fallen] {
    let chain = versions.chain
    return try versions.filter { version in
      version.force != .inForce && version.status != .draft
        && shown.contains {
          $0.number < version.number
            || $0.digest != version.digest
              && chain.follows(version.digest, $0.digest)
        }
    }.map { version in
      let batch = version.force == .rolledBack ? try registry.batch(version.batch) : nil
      return Fallen(version: version, rolledBack: batch?.rolledBack)
    }
  }

  /// A version as it came, checked once more against its digest.
  public static func sealed(
    _ digest: String, in registry: any Registry, assessor: PlanAssessor
  ) throws -> SealedCarePlan {
    let inspection = CarePlanReader.inspect(
      try registry.bytes(of: digest), digest: assessor.digest)
    guard let sealed = inspection.sealed, sealed.proof.digest == digest,
      !inspection.faults.contains(where: { $0.code == .digestDiffers })
    else { throw RegistryFailure(.damaged, code: "a plan is not as it came") }
    return sealed
  }

  private static func read(
    _ digest: String, in registry: any Registry, _ assessor: PlanAssessor, at now: PlanTime
  ) throws -> (sealed: SealedCarePlan, notes: [Reason]) {
    let sealed = try PersonFile.sealed(digest, in: registry, assessor: assessor)
    let findings = assessor.legalFindings(sealed.plan)
    return (sealed, findings.reasons.filter { $0.weight == .notes })
  }
}
