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
  /// It may be another person's, and takes the place of no version of which that is not asked.
  public let isDoubted: Bool

  public init(
    digest: String, number: Int, status: PlanHeader.Status,
    replaces: PlanHeader.Predecessor? = nil, isInForce: Bool = true, isDoubted: Bool = false
  ) {
    self.digest = digest
    self.number = number
    self.status = status
    self.replaces = replaces
    self.isInForce = isInForce
    self.isDoubted = isDoubted
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
  /// Where each digest stands among the links.
  private let places: [String: Int]
  /// Every version that gave way to another.
  private let superseded: Set<String>

  public init(_ links: [VersionLink]) {
    let links = links.sorted { ($0.number, $0.digest) < ($1.number, $1.digest) }
    self.links = links
    places = links.indices.reduce(into: [:]) { $0[links[$1].digest] = $1 }
    superseded = PlanChain.superseded(in: links, places)
  }

  public var standing: Standing {
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

  /// As it would stand if no version were another person's.
  var undoubted: PlanChain {
    guard links.contains(where: \.isDoubted) else { return self }
    return PlanChain(
      links.map {
        VersionLink(
          digest: $0.digest, number: $0.number, status: $0.status, replaces: $0.replaces,
          isInForce: $0.isInForce)
      })
  }

  /// Whether a newer version took the place of this one.
  public func isHistory(_ digest: String) -> Bool { superseded.contains(digest) }

  /// Whether a version is another, or took its place by way of those that name each other.
  public func follows(_ digest: String, _ earlier: String) -> Bool {
    var met: Set<String> = []
    var next: String? = digest
    while let here = next, met.insert(here).inserted {
      if here == earlier { return true }
      next = link(here)?.replaces?.digest
    }
    return false
  }

  func link(_ digest: String) -> VersionLink? { places[digest].map { links[$0] } }

  /// Follows each version back through those that it replaces.
  ///
  /// Where the version that is named is not here, and no other of its number is, those before it
  /// gave way to it: it is somewhere between.
  ///
  /// The way that another took already is not followed twice: somebody may have hundreds of
  /// versions. Only a ring is followed from each of its versions, for none gave way to itself.
  private static func superseded(
    in links: [VersionLink], _ places: [String: Int]
  ) -> Set<String> {
    var result: Set<String> = []
    var followed: Set<String> = []
    let numbers = Set(links.map(\.number))
    let heads = links.reversed().filter { $0.isInForce && $0.status != .draft }
    // Those first of which nobody asks whose they are: what they follow back is theirs to replace.
    for head in heads.filter({ !$0.isDoubted }) + heads.filter(\.isDoubted) {
      var way: Set<String> = [head.digest]
      var successor = head
      var isRing = false
      while !followed.contains(successor.digest), let named = successor.replaces {
        guard let predecessor = places[named.digest].map({ links[$0] }) else {
          if head.isDoubted { break }
          if !numbers.contains(named.version) {
            result.formUnion(links.prefix { $0.number < named.version }.map(\.digest))
          }
          break
        }
        if head.isDoubted, !predecessor.isDoubted { break }
        guard way.insert(predecessor.digest).inserted else {
          isRing = true
          break
        }
        result.insert(predecessor.digest)
        successor = predecessor
      }
      if !isRing { followed.formUnion(way) }
    }
    return result
  }
}

extension PlanChain {
  private func followsWithdrawal(_ link: VersionLink) -> Bool {
    links.contains { $0.status == .withdrawn && $0.isInForce && follows(link.digest, $0.digest) }
  }

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
    if link.status == .final, followsWithdrawal(link) { reasons.append(.takenUpAgain) }
    if case .divided(let heads) = undoubted.standing, heads.contains(digest) {
      reasons.append(.fork)
    }
    return reasons
  }
}
