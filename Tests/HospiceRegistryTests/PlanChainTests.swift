import CarePlanModel
import Testing

@testable import HospiceRegistry

@Suite struct `The versions of a plan` {
  /// Versions as they came, and what is to be read.
  struct Row: Sendable, CustomTestStringConvertible {
    let title: String
    /// `v2 replaces v1`, `draft`, `withdrawn`, `away` for one that was set aside; a second version
    /// of a number has a letter: `v2b`.
    let versions: [String]
    let standing: PlanChain.Standing
    var testDescription: String { title }
  }

  static let rows = [
    Row(title: "nothing at all", versions: [], standing: .nothing),
    Row(title: "one version", versions: ["v1"], standing: .current("v1")),
    Row(
      title: "the next version names the first", versions: ["v1", "v2 replaces v1"],
      standing: .current("v2")),
    Row(
      title: "two versions of one number", versions: ["v1", "v2 replaces v1", "v2b replaces v1"],
      standing: .divided(["v2", "v2b"])),
    Row(
      title: "a fork further down",
      versions: [
        "v1", "v2 replaces v1", "v2b replaces v1", "v3 replaces v2",
      ], standing: .divided(["v2b", "v3"])),
    Row(
      title: "a later version that names none", versions: ["v1", "v2"],
      standing: .divided(["v1", "v2"])),
    Row(
      title: "a version between is missing", versions: ["v1", "v3 replaces v2"],
      standing: .current("v3")),
    Row(
      title: "the version that is named is another one", versions: ["v1", "v2 replaces v1x"],
      standing: .divided(["v1", "v2"])),
    Row(
      title: "taken back", versions: ["v1", "v2 withdrawn replaces v1"],
      standing: .withdrawn("v2")),
    Row(
      title: "an older one comes after it was taken back",
      versions: [
        "v3 withdrawn replaces v2", "v1", "v2 replaces v1",
      ], standing: .withdrawn("v3")),
    Row(
      title: "taken back, and taken up again",
      versions: ["v1", "v2 withdrawn replaces v1", "v3 replaces v2"], standing: .current("v3")),
    Row(title: "only a draft", versions: ["v1 draft"], standing: .draft("v1")),
    Row(
      title: "a draft does not take the place of a finished plan",
      versions: ["v1", "v2 draft replaces v1"], standing: .current("v1")),
    Row(
      title: "what a draft stood between is one chain",
      versions: ["v1", "v2 draft replaces v1", "v3 replaces v2"], standing: .current("v3")),
    Row(
      title: "a side that was set aside",
      versions: [
        "v1", "v2 replaces v1", "v2b away replaces v1",
      ], standing: .current("v2")),
    Row(
      title: "the newest was set aside", versions: ["v1", "v2 away replaces v1"],
      standing: .current("v1")),
    Row(title: "all were set aside", versions: ["v1 away"], standing: .nothing),
    Row(
      title: "two that replace each other stand side by side",
      versions: ["v1 replaces v2", "v2 replaces v1"], standing: .divided(["v1", "v2"])),
  ]

  @Test(arguments: rows) func `decide what is to be read`(row: Row) {
    #expect(chain(row.versions).standing == row.standing)
  }

  @Test(arguments: rows) func `say the same in whatever order they come`(row: Row) {
    for order in orders(row.versions) { #expect(chain(order).standing == row.standing) }
  }

  @Test(arguments: [
    (["v1", "v3 replaces v2"], "v3", [Reason.gap]),
    (["v1", "v2 replaces v1x"], "v2", [.replacesUnknown, .fork]),
    (["v2 replaces v1"], "v2", [.replacesUnknown]),
    (["v2"], "v2", [.gap]),
    (["v1", "v2 replaces v1"], "v2", []),
    (["v1", "v4 replaces v1"], "v4", [.gap]),
    (["v1", "v2 replaces v1", "v2b replaces v1"], "v2b", [.fork]),
    (["v2 replaces v1", "v1"], "v1", []),
    (["v1", "v2 withdrawn replaces v1", "v3 replaces v2"], "v3", [.takenUpAgain]),
    (["v1", "v2 draft replaces v1x"], "v2", []),
  ]) func `tell what a version does to its plan`(
    versions: [String], digest: String, reasons: [Reason]
  ) {
    #expect(chain(versions).reasons(for: digest) == reasons)
  }

  /// What gave way, by the definition: whatever another finished version leads back to.
  private func gaveWay(_ links: [VersionLink]) -> Set<String> {
    var result: Set<String> = []
    for head in links where head.isInForce && head.status != .draft {
      var seen: Set<String> = [head.digest]
      var here = head
      while let named = here.replaces {
        guard let before = links.first(where: { $0.digest == named.digest }) else {
          if !links.contains(where: { $0.number == named.version }) {
            result.formUnion(links.filter { $0.number < named.version }.map(\.digest))
          }
          break
        }
        guard seen.insert(before.digest).inserted else { break }
        result.insert(before.digest)
        here = before
      }
    }
    return result
  }

  @Test func `give way as the definition has it, in any tangle`() {
    let seed: UInt64 = 20_261_122
    var state = seed
    func roll(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    for _ in 0..<3000 {
      let count = 1 + roll(7)
      let links = (0..<count).map { index in
        let target = roll(count + 2)
        return VersionLink(
          digest: "v\(index)", number: 1 + index / 2,
          status: roll(6) == 0 ? .draft : .final,
          replaces: roll(4) == 0
            ? nil : PlanHeader.Predecessor(version: 1 + target / 2, digest: "v\(target)"),
          isInForce: roll(6) > 0)
      }
      let (chain, wanted) = (PlanChain(links), gaveWay(links))
      let found = links.map(\.digest).filter(chain.isHistory)
      #expect(Set(found) == wanted, "seed \(seed): \(links)")
    }
  }

  private func chain(_ versions: [String]) -> PlanChain { PlanChain(versions.map(link)) }

  private func link(_ text: String) -> VersionLink {
    let words = text.split(separator: " ").map(String.init)
    let named = words.firstIndex(of: "replaces").map { words[$0 + 1] }
    return VersionLink(
      digest: words[0], number: number(words[0]),
      status: words.contains("draft") ? .draft : words.contains("withdrawn") ? .withdrawn : .final,
      replaces: named.map { PlanHeader.Predecessor(version: number($0), digest: $0) },
      isInForce: !words.contains("away"))
  }

  private func number(_ digest: String) -> Int { Int(digest.dropFirst().prefix(1)) ?? 0 }

  /// Every order of a few things.
  private func orders(_ all: [String]) -> [[String]] {
    guard all.count > 1 else { return [all] }
    return all.indices.flatMap { index -> [[String]] in
      var rest = all
      let first = rest.remove(at: index)
      return orders(rest).map { [first] + $0 }
    }
  }
}
