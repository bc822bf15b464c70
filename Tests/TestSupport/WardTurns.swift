public import Moments
import SourceText

/// Turns as they may be said on a ward, with what they do, from `Tests/Moments`.
public struct WardTurn: Sendable {
  /// How whoever says it speaks: terse, Scots, a student.
  public let voice: String
  public let moments: [MomentKind]
  public let saidBefore: String
  public let text: String

  /// One file of them.
  public struct Collection: Sendable {
    public let name: String
    /// What was measured before anything was changed for them, as it was written down then.
    public let firstLook: String?
    public let turns: [WardTurn]
  }

  /// In order of their names.
  public static let collections: [Collection] = Repository.files(below: "Tests/Moments").filter {
    $0.name.hasSuffix(".tsv")
  }.map { file in
    let lines = file.text.split(separator: "\n").map(String.init)
    return Collection(
      name: file.name,
      firstLook: lines.first { $0.hasPrefix("# First look") }.map { String($0.dropFirst(2)) },
      turns: lines.filter { !$0.hasPrefix("#") }.compactMap { WardTurn($0) })
  }

  /// Of all files, in order.
  public static let all: [WardTurn] = collections.flatMap(\.turns)

  /// - Parameter line: Voice, moments, what was said before, and the turn, with tabs between.
  public init?(_ line: String) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4 else { return nil }
    voice = parts[0]
    moments = parts[1].split(separator: " ").compactMap { MomentKind(rawValue: String($0)) }
    saidBefore = parts[2]
    text = parts[3]
  }
}

/// How well moments are heard in labelled turns.
public struct MomentMeasure: Sendable {
  public struct Count: Sendable {
    public var right = 0
    public var wrong = 0
    public var missed = 0

    public var precision: Double? {
      right + wrong == 0 ? nil : Double(right) / Double(right + wrong)
    }
    public var recall: Double? {
      right + missed == 0 ? nil : Double(right) / Double(right + missed)
    }
  }

  public private(set) var counts: [MomentKind: Count] = [:]
  public private(set) var all = Count()

  public func sum(of kinds: [MomentKind]) -> Count {
    var sum = Count()
    for count in kinds.compactMap({ counts[$0] }) {
      sum.right += count.right
      sum.wrong += count.wrong
      sum.missed += count.missed
    }
    return sum
  }

  public init(_ turns: [WardTurn], by recogniser: MomentRecogniser) {
    for turn in turns {
      let heard = Set(
        recogniser.hear(turn.text, in: Setting(saidBefore: turn.saidBefore)).map(\.kind))
      let said = Set(turn.moments)
      for kind in MomentKind.allCases {
        var count = counts[kind] ?? Count()
        switch (heard.contains(kind), said.contains(kind)) {
        case (true, true): count.right += 1
        case (true, false): count.wrong += 1
        case (false, true): count.missed += 1
        case (false, false): break
        }
        counts[kind] = count
      }
    }
    for count in MomentKind.allCases.compactMap({ counts[$0] }) {
      all.right += count.right
      all.wrong += count.wrong
      all.missed += count.missed
    }
  }
}
