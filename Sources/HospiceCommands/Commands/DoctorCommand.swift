import ArgumentParser
import CarePlanModel
import Glibc
import HospiceRegistry
import OperatingSystem

/// Looks whether all is as it should be.
struct DoctorCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check permissions, the registry, its audit, the room on the disk and the clock.",
    discussion: """
      Every plan is read, and held against its digest, its row and the audit, as audit --verify \
      does. A hundred thousand take about a minute.
      """)

  @OptionGroup var desk: DeskOptions

  /// In bytes: some hundred thousand plans.
  private static let roomMin = 1 << 30

  func run(in world: HospiceWorld) throws -> ExitReason {
    do {
      return try examine(in: world)
    } catch let failure as RegistryFailure where failure.kind == .damaged {
      world.show(
        "The registry is damaged (\(failure.code)) and cannot be read through. Leave the file as it "
          + "is, move it elsewhere, and restore the last backup: kindred-hospice restore.")
      return .contentHasErrors
    }
  }

  private func examine(in world: HospiceWorld) throws -> ExitReason {
    let desk = try Desk(desk, in: world, looksCloser: true)
    var faults = desk.path.map { permissionFaults($0) + folderFaults($0, desk.quarantine) } ?? []
    let damage = try desk.registry.damage()
    faults += damage.map { "The registry is damaged: \($0)." }
    let (chain, _, decisions) = try desk.auditChain(lookingFor: nil)
    if let broken = chain.brokenAt {
      faults.append("The audit was altered at entry \(broken).")
    }
    let now = try desk.now
    let isAhead = PlanTime(chain.latest).map { now < $0 } ?? false
    // It cannot be altered. Whoever was told once need not be told of it as of a fault for ever.
    if isAhead, !chain.latestWasSeen {
      faults.append(
        "A clock was wrong, or this one is: an entry of the audit bears the moment "
          + "\(chain.latest), which is still to come.")
    }
    faults += try desk.alterations(decisions)
    faults += desk.path.map(roomFaults) ?? []
    // What is damaged is not written to.
    if damage.isEmpty { faults += writingFaults(desk) }
    let counts = try desk.registry.reading { try desk.registry.counts() }
    world.show(
      [
        counted(counts.people, "person", "people"),
        counted(counts.versions, "version") + " in " + counted(counts.files, "file"),
        counted(counts.documents, "document") + " not made with Kindred",
        counted(counts.openQuestions, "open question"),
        counted(counts.auditEntries, "entry of the audit", "entries of the audit"),
      ].joined(separator: ", ") + ".")
    if isAhead, chain.latestWasSeen {
      world.show(
        "An entry of the audit bears the moment \(chain.latest), which is still to come. That was "
          + "told before, and it cannot be altered.")
    }
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
      try desk.note(.list, AuditEntry.doctor)
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

  /// Whoever may write into the folder can put another registry in its place.
  private func folderFaults(_ path: String, _ quarantine: String) -> [String] {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    var status = stat()
    var faults: [String] = []
    if stat(folder, &status) == 0, status.st_mode & 0o022 != 0, status.st_mode & S_ISVTX == 0 {
      faults.append(
        "Others on this computer may put something else into \(folder), where the registry lies. "
          + "chmod 700 puts that right.")
    }
    if stat(quarantine, &status) == 0, status.st_mode & 0o077 != 0 {
      faults.append(
        "Others on this computer may look into \(quarantine). chmod 700 puts that right.")
    }
    return faults
  }

  private func roomFaults(_ path: String) -> [String] {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return [] }
    let room = Int(status.f_bavail) * Int(status.f_frsize)
    return room < DoctorCommand.roomMin ? ["Less than a gigabyte is left on the disk."] : []
  }
}
