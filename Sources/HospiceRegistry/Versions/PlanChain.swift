public import CarePlanModel

/// One version of a plan, as far as its place among the others goes.
public struct VersionLink: Hashable, Sendable {
  public let digest: String
  /// Counted from 1.
  public let number: Int
  public let status: PlanHeader.Status
  public let replaces: PlanHeader.Predecessor?
  /// Nobody has set it aside, and its batch was not rolled back.
  public let isInForce: Bool

  public init(
    digest: String, number: Int, status: PlanHeader.Status,
    replaces: PlanHeader.Predecessor? = nil, isInForce: Bool = true
  ) {
    self.digest = digest
    self.number = number
    self.status = status
    self.replaces = replaces
    self.isInForce = isInForce
  }
}

/// All versions of one plan that are here, in whatever order they came.
///
/// A version gives way to another only when that one names its digest. Clocks and the order of
/// arrival mean nothing. The same versions give the same standing, however they came.
public struct PlanChain: Hashable, Sendable {
  public enum Standing: Hashable, Sendable {
    /// Nothing that counts.
    case nothing
    /// This version is the one to read.
    case current(String)
    /// The person took the plan back; no older version is to be read in its place.
    case withdrawn(String)
    /// There are only drafts, and this is the newest.
    case draft(String)
    /// Versions side by side, of which nobody may choose one but a person.
    case divided([String])
  }

  public let links: [VersionLink]

  public init(_ links: [VersionLink]) {
    self.links = links.sorted { ($0.number, $0.digest) < ($1.number, $1.digest) }
  }

  public var standing: Standing {
    let superseded = self.superseded
    let counting = links.filter(\.isInForce)
    let heads = counting.filter { $0.status != .draft && !superseded.contains($0.digest) }
    if heads.count > 1 { return .divided(heads.map(\.digest)) }
    if let head = heads.first {
      return head.status == .withdrawn ? .withdrawn(head.digest) : .current(head.digest)
    }
    let finished = counting.filter { $0.status != .draft }
    // Versions that replace each other in a ring: nobody can say which is the last.
    if !finished.isEmpty { return .divided(finished.map(\.digest)) }
    return counting.last.map { .draft($0.digest) } ?? .nothing
  }

  /// Whether a newer version took the place of this one.
  public func isHistory(_ digest: String) -> Bool { superseded.contains(digest) }

  func link(_ digest: String) -> VersionLink? { links.first { $0.digest == digest } }

  /// Every version that gave way to another.
  ///
  /// Where the version that is named is not here, and no other of its number is, those before it
  /// gave way to it: it is somewhere between.
  private var superseded: Set<String> {
    var result: Set<String> = []
    for head in links where head.isInForce && head.status != .draft {
      var seen: Set<String> = [head.digest]
      var successor = head
      while let named = successor.replaces {
        if let predecessor = link(named.digest) {
          guard seen.insert(predecessor.digest).inserted else { break }
          result.insert(predecessor.digest)
          successor = predecessor
        } else {
          if !links.contains(where: { $0.number == named.version }) {
            result.formUnion(links.filter { $0.number < named.version }.map(\.digest))
          }
          break
        }
      }
    }
    return result
  }
}

extension PlanChain {
  /// What a version does to the plan that it belongs to.
  public func reasons(for digest: String) -> [Reason] {
    guard let link = link(digest), link.status != .draft else { return [] }
    // What came before a version that is no longer read matters to nobody.
    if isHistory(digest) { return [] }
    var reasons: [Reason] = []
    if let named = link.replaces {
      let others = links.filter { $0.digest != digest }
      let hasNamed = others.contains { $0.digest == named.digest }
      let hasNumber = others.contains { $0.number == named.version }
      let hasOlder = others.contains { $0.number < link.number }
      if !hasNamed, hasNumber || !hasOlder { reasons.append(.replacesUnknown) }
      if !hasNamed, hasOlder, !hasNumber { reasons.append(.gap) }
      if hasNamed, named.version + 1 < link.number { reasons.append(.gap) }
    } else if link.number > 1, links.count == 1 {
      reasons.append(.gap)
    }
    if case .divided(let heads) = standing, heads.contains(digest) { reasons.append(.fork) }
    return reasons
  }
}
