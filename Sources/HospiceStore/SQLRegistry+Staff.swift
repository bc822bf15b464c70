public import HospiceRegistry

extension SQLRegistry {
  public func staff() throws -> [StaffMember] {
    try rows("SELECT name, account, since FROM staff ORDER BY since, name").map {
      StaffMember(
        name: $0[0].text ?? "", account: $0[1].text ?? "", since: $0[2].text ?? "")
    }
  }

  public func addStaff(_ member: StaffMember) throws {
    try rows(
      "INSERT INTO staff (name, account, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      .text(member.name), .text(member.account), .text(member.since))
  }

  public func addDenial(_ denied: DeniedVersion) throws -> Bool {
    try !rows(
      """
      INSERT INTO denials (plan, digest, number) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
      RETURNING number
      """, .text(denied.plan), .text(denied.digest), .integer(denied.number)
    ).isEmpty
  }

  public func denials(ofPlan plan: String) throws -> [DeniedVersion] {
    try rows(
      "SELECT number, digest FROM denials WHERE plan = ? ORDER BY number, digest", .text(plan)
    ).map {
      DeniedVersion(plan: plan, number: $0[0].integer ?? 0, digest: $0[1].text ?? "")
    }
  }
}
