import ArgumentParser
import CarePlanModel
import Glibc
import HospiceRegistry
import OperatingSystem

/// Looks whether all is as it should be.
struct DoctorCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check permissions, the registry, its audit, the room on the disk and the clock.")

  @OptionGroup var desk: DeskOptions

  /// In bytes: some hundred thousand plans.
  private static let roomMin = 1 << 30

  func run(in world: HospiceWorld) throws -> ExitReason {
    let desk = try Desk(desk, in: world)
    var faults = desk.path.map(permissionFaults) ?? []
    let damage = try desk.registry.damage()
    faults += damage.map { "The registry is damaged: \($0)." }
    let chain = try desk.auditChain(lookingFor: nil).0
    if let broken = chain.brokenAt {
      faults.append("The audit was altered at entry \(broken).")
    }
    if let latest = PlanTime(chain.latest), try desk.now < latest {
      faults.append("The clock stands before an entry of the audit, of \(chain.latest).")
    }
    faults += desk.path.map(roomFaults) ?? []
    // What is damaged is not written to.
    if damage.isEmpty { faults += writingFaults(desk) }
    let counts = try desk.registry.reading { try desk.registry.counts() }
    world.show(
      "\(counts.people) people, \(counts.versions) versions in \(counts.files) files, "
        + "\(counts.documents) documents not made with Kindred, "
        + "\(counts.openQuestions) open questions, \(counts.auditEntries) entries of the audit.")
    for fault in faults { world.show(fault) }
    if desk.path == nil {
      world.show(
        "The registry is on a server. Its permissions, its disk and whether its tables are whole "
          + "were not looked at: ask whoever looks after the server.")
    }
    if faults.isEmpty {
      world.show(
        desk.path == nil
          ? "What was looked at is as it should be." : "All is as it should be.")
    }
    return faults.isEmpty ? .fine : .contentHasErrors
  }

  /// That somebody followed the whole audit is written down; where that cannot be, nothing can.
  private func writingFaults(_ desk: Desk) -> [String] {
    do {
      try desk.note(.list, "doctor")
      return []
    } catch {
      let why = (error as? RegistryFailure)?.sentence ?? "The registry failed."
      return ["Nothing can be written. \(why)"]
    }
  }

  private func permissionFaults(_ path: String) -> [String] {
    [path, path + "-wal", path + "-shm"].compactMap { file in
      var status = stat()
      guard lstat(file, &status) == 0 else { return nil }
      if status.st_uid != geteuid() { return "\(file) belongs to somebody else." }
      return status.st_mode & 0o077 == 0
        ? nil : "Others on this computer may read \(file). chmod 600 puts that right."
    }
  }

  private func roomFaults(_ path: String) -> [String] {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return [] }
    let room = Int(status.f_bavail) * Int(status.f_frsize)
    return room < DoctorCommand.roomMin ? ["Less than a gigabyte is left on the disk."] : []
  }
}
