import CarePlanModel
import Glibc
import HospiceRegistry

/// One run through many files. It holds one file at a time.
struct ImportRun {
  let desk: Desk
  let isDry: Bool
  /// How many files share a commit.
  let groupCount: Int
  let reportPath: String?
  private(set) var tally = ImportTally()
  private var report: ImportReport?
  private var progress: ImportProgress

  init(desk: Desk, isDry: Bool, groupCount: Int, reportPath: String?) {
    self.desk = desk
    self.isDry = isDry
    self.groupCount = groupCount
    self.reportPath = reportPath
    progress = ImportProgress(desk.world)
  }

  private enum Source {
    case file(FilePath)
    case standardInput
    case closedFolder(FilePath)

    var shown: String {
      switch self {
      case .file(let path), .closedFolder(let path): path.shown
      case .standardInput: "-"
      }
    }
  }

  /// - Returns: How the program ends.
  mutating func run(_ paths: [String]) throws -> HospiceExit {
    let walk = FolderWalk(paths.filter { $0 != "-" }.map { FilePath($0) })
    let sources =
      (paths.contains("-") ? [Source.standardInput] : []) + walk.files.map { .file($0) }
      + walk.closed.map { .closedFolder($0) }
    progress.count = sources.count
    if isDry {
      try desk.registry.transaction(keeping: false) {
        let batch = try desk.registry.beginBatch(staff: desk.staff, at: desk.world.now())
        try go(through: sources, batch) { try $0() }
      }
      desk.world.show("This was a trial: nothing was kept.")
    } else {
      let batch = try desk.registry.transaction {
        try desk.registry.beginBatch(staff: desk.staff, at: desk.world.now())
      }
      let registry = desk.registry
      try go(through: sources, batch) { work in try registry.transaction { try work() } }
      desk.world.show("Batch \(batch): \(tally.inWords)")
    }
    if isDry { desk.world.show(tally.inWords) }
    if walk.hiddenCount > 0 {
      desk.world.show("\(walk.hiddenCount) hidden files were passed over.")
    }
    return tally.code
  }

  /// - Parameter commit: Runs what it is given, whole or not at all.
  private mutating func go(
    through sources: [Source], _ batch: Int, commit: (() throws -> Void) throws -> Void
  ) throws {
    report = try reportPath.map {
      try ImportReport(
        path: $0, batch: isDry ? nil : batch, at: desk.world.now(), staff: desk.staff)
    }
    let intake = Intake(
      registry: desk.registry, assessor: desk.assessor, staff: desk.staff, batch: batch)
    do {
      for start in stride(from: 0, to: sources.count, by: groupCount) {
        let group = sources[start..<min(start + groupCount, sources.count)]
        var receipts: [Receipt] = []
        try commit { receipts = try group.map { try take($0, intake) } }
        for (source, receipt) in zip(group, receipts) { try tell(receipt, of: source.shown) }
        progress.show(done: start + group.count)
      }
    } catch {
      progress.end()
      desk.world.show(
        "Stopped. \(tally.inWords) What was taken in is kept; run the same command again.")
      let failure = (error as? RegistryFailure)?.sentence ?? (error as? Failure)?.sentence
      try? report?.end(tally, stopped: failure ?? "The program failed.")
      throw error
    }
    progress.end()
    try report?.end(tally, stopped: nil)
  }

  private func take(_ source: Source, _ intake: Intake) throws -> Receipt {
    let bytes: [UInt8]
    let now = desk.world.now()
    switch source {
    case .closedFolder: return try intake.takeUnreadable(.notPermitted, at: now)
    case .standardInput:
      bytes = desk.world.input(planBytesMax)
      guard bytes.count <= planBytesMax else {
        return try intake.takeUnreadable(.tooLarge, at: now)
      }
    case .file(let path):
      switch contents(of: path) {
      case .success(let read): bytes = read
      case .failure(let fault): return try intake.takeUnreadable(fault.reason, at: now)
      }
    }
    let hash = hexadecimalDigest(bytes)
    if let receipt = try intake.takeHeld(hash, at: now) { return receipt }
    let assessment = intake.assessor.assess(bytes, at: try desk.now)
    let receipt = try intake.take(assessment, at: now)
    if receipt.outcome == .rejected, !isDry { try quarantine(bytes, hash, receipt) }
    return receipt
  }

  /// A copy of what was not taken in, for whoever looks into it.
  private func quarantine(_ bytes: [UInt8], _ hash: String, _ receipt: Receipt) throws(Failure) {
    // What the person does not want us to have, we do not have.
    guard !receipt.findings.reasons.contains(.sharingDenied) else { return }
    let folder = desk.quarantine
    let path = folder + "/" + hash
    guard access(path, F_OK) != 0 else { return }
    try makePrivateFolder(folder)
    try writePrivately(bytes, to: path)
  }

  private mutating func tell(_ receipt: Receipt, of file: String) throws(Failure) {
    tally.add(receipt.outcome)
    desk.world.show("\(receipt.outcome.rawValue): \(file)")
    for reason in receipt.findings.reasons { desk.world.show("  \(reason.sentence)") }
    try report?.add(receipt, of: file)
  }
}
