import ArgumentParser
import HospiceRegistry
import OperatingSystem

/// Who did what.
struct AuditCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Show who did what, and check that nothing of it was altered.",
    discussion: """
      --verify follows the audit from its beginning and holds every plan, question and decision \
      against it; a hundred thousand plans take about a minute. Write down the last hash that it \
      shows, and keep it elsewhere. With --head it shows \
      later whether anything up to then was altered or cut off.
      """)

  @OptionGroup var desk: DeskOptions

  @Flag(help: "Follow the audit from its beginning, and hold the registry against it.")
  var verify = false

  @Option(help: ArgumentHelp("A hash that --verify showed before.", valueName: "hash"))
  var head: String?

  @Option(help: "How many of the last lines to show.")
  var last = 50

  @Flag(help: "Show under which names the registry was opened, and from which account first.")
  var staff = false

  private static let pageCount = 1000

  func run(in world: HospiceWorld) throws -> ExitReason {
    if let head, head.utf8.count != 64 || !head.utf8.allSatisfy(isHexadecimalDigit) {
      throw Failure(.notUnderstood, "--head takes the 64 letters and digits that --verify showed.")
    }
    let desk = try Desk(desk, in: world)
    if verify || head != nil { return try check(desk) }
    if staff { return try showStaff(desk) }
    let entries = try desk.registry.transaction {
      try desk.write(.list, "audit")
      let end = try desk.registry.lastAudit()?.sequence ?? 0
      return try desk.registry.audit(after: max(0, end - max(1, last)), countMax: max(1, last))
    }
    for entry in entries {
      let batch = entry.batch.map { "batch \($0)" } ?? ""
      let words = [
        entry.action.rawValue, batch, entry.subject, entry.outcomeInWords, entry.reasons,
      ]
      world.show(
        "\(entry.sequence) \(entry.at) \(entry.staff): "
          + words.filter { !$0.isEmpty }.joined(separator: " "))
    }
    return .fine
  }

  private func check(_ desk: Desk) throws -> ExitReason {
    try desk.note(.list, "audit")
    let (chain, hasHead, decisions) = try desk.auditChain(lookingFor: head)
    if let broken = chain.brokenAt {
      desk.world.show("THE AUDIT WAS ALTERED at entry \(broken).")
      return .contentHasErrors
    }
    guard hasHead else {
      desk.world.show("THE AUDIT WAS ALTERED: the hash that you gave is not in it.")
      return .contentHasErrors
    }
    let altered = try desk.alterations(decisions)
    guard altered.isEmpty else {
      for sentence in altered { desk.world.show(sentence) }
      return .contentHasErrors
    }
    desk.world.show("\(chain.count) entries, none altered. The last hash is \(chain.head)")
    return .fine
  }

  private func showStaff(_ desk: Desk) throws -> ExitReason {
    let staff = try desk.registry.transaction {
      try desk.write(.list, "staff")
      return try desk.registry.staff()
    }
    for member in staff {
      let account = member.account.isEmpty ? "" : ", account \(member.account)"
      desk.world.show("\(member.name), since \(dayInWords(member.since))\(account)")
    }
    return .fine
  }
}

extension Desk {
  /// The audit, followed from its beginning.
  ///
  /// - Parameter head: A hash that must be met on the way, where one is given.
  func auditChain(
    lookingFor head: String?
  ) throws -> (AuditChain, hasHead: Bool, decisions: DecisionCheck) {
    var chain = AuditChain()
    var decisions = DecisionCheck(registry, digest: hexadecimalDigest)
    var hasHead = head == nil
    while chain.brokenAt == nil {
      let entries = try registry.reading {
        try registry.audit(after: chain.count, countMax: 1000)
      }
      if entries.isEmpty { break }
      for entry in entries {
        chain.follow(entry, digest: hexadecimalDigest)
        decisions.follow(entry)
        if entry.hash == head { hasHead = true }
      }
    }
    return (chain, hasHead, decisions)
  }
}

/// As hashes are written here: in small letters.
private func isHexadecimalDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
}
