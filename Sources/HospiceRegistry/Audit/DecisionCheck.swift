/// Holds what was decided, and why, against what the audit says of it.
public struct DecisionCheck {
  private let registry: any Registry
  private let digest: ([UInt8]) -> String
  /// The last that was written down of each question, by its number: nil where an older program
  /// wrote it, and nothing can be held against it.
  private var seals: [Int: String?] = [:]

  private static let pageCount = 1000

  public init(_ registry: any Registry, digest: @escaping ([UInt8]) -> String) {
    self.registry = registry
    self.digest = digest
  }

  /// Takes note of an entry of the audit. They have to come in their order.
  public mutating func follow(_ entry: AuditEntry) {
    guard [.resolve, .settle].contains(entry.action), let question = Int(entry.subject) else {
      return
    }
    seals[question] = .some(DecisionRecord(entry.outcome).seal)
  }

  /// Numbers of questions whose decision, explanation, day or name is not what was written down, or
  /// that were settled by nobody.
  public func faults() throws -> [Int] {
    let altered = try seals.keys.sorted().filter { question in
      guard let seal = seals[question] ?? nil else { return false }
      let settlement = try registry.reading { try registry.settlement(ofQuestion: question) }
      return settlement.map { DecisionRecord.seal(question, $0, digest: digest) } != seal
    }
    return try (altered + unwritten()).sorted()
  }

  private func unwritten() throws -> [Int] {
    var found: [Int] = []
    var last = 0
    while true {
      let page = try registry.reading {
        try registry.settledQuestions(after: last, countMax: DecisionCheck.pageCount)
      }
      guard let end = page.last else { return found }
      found += page.filter { seals[$0] == nil }
      last = end
    }
  }
}
