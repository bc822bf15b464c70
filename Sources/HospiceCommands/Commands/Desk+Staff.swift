import CarePlanModel
import HospiceRegistry

/// Under which name somebody works here, and whether their clock can be believed.
extension Desk {
  /// As the name was written the first time: "ann" and "Ann" are one person in the audit.
  static func knownName(_ typed: String, in registry: any Registry) throws -> String {
    let staff = try registry.reading { try registry.staff() }
    return staff.first { $0.isCalled(typed) }?.name ?? typed
  }

  /// Anybody can type any name. That a new one came is said at once, and written down with the
  /// computer's own name for whoever typed it.
  func enrol() throws {
    let known = try registry.reading { try registry.staff() }
    guard !known.contains(where: { $0.name == staff }) else { return }
    let member = StaffMember(name: staff, account: world.account, since: world.now())
    try registry.transaction {
      try registry.addStaff(member)
      try write(.enrol, member.account)
    }
    guard !known.isEmpty else { return }
    world.complain(
      "\(staff) is new in this registry, and is written down from now on. If you have been here "
        + "before, write your name behind --as as you did then.")
  }

  /// By a clock that was set back, what is overdue is not, and nobody sees it.
  func complainOfClock() throws {
    let last = try registry.reading { try lastEntry() }
    guard let last, let moment = PlanTime(last.at), let now = PlanTime(world.now()), now < moment
    else { return }
    world.complain(
      "The clock of this computer stands before the last entry of the audit, of "
        + "\(dayInWords(last.at)). Do not believe how old anything is, or whether it is overdue.")
  }

  private func lastEntry() throws -> AuditEntry? {
    guard let end = try registry.lastAudit()?.sequence else { return nil }
    return try registry.audit(after: end - 1, countMax: 1).first
  }
}
