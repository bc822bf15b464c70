import CarePlanModel
import Glibc
import HospiceRegistry
import OperatingSystem

/// One run through many files, of which it holds a few at a time.
struct ImportRun {
  let desk: Desk
  let isDry: Bool
  /// How many files share a commit.
  let groupCount: Int
  let reportPath: String?
  private(set) var tally = ImportTally()
  private var unchangedCount = 0
  /// What came by standard input. It comes once, and a commit may be tried again.
  private var inputBytes: [UInt8]?
  private var report: ImportReport?
  private var progress: ImportProgress

  init(desk: Desk, isDry: Bool, groupCount: Int, reportPath: String?) {
    self.desk = desk
    self.isDry = isDry
    self.groupCount = groupCount
    self.reportPath = reportPath
    progress = ImportProgress(desk.world)
  }

  /// Whether files are known again by their stamps, and a batch that was stopped goes on.
  private var remembers: Bool { groupCount > 1 }

  /// - Returns: How the program ends.
  mutating func run(_ paths: [String]) throws -> ExitReason {
    let walk = FolderWalk(paths.filter { $0 != "-" }.map { FilePath($0) })
    let sources =
      (paths.contains("-") ? [ImportSource.standardInput] : []) + walk.files.map { .file($0) }
      + walk.closed.map { .closedFolder($0.folder, $0.reason) }
    progress.count = sources.count
    if paths.contains("-") { inputBytes = desk.world.input(documentBytesMax) }
    if isDry {
      try desk.registry.transaction(keeping: false) {
        let batch = try desk.registry.beginBatch(staff: desk.staff, at: desk.world.now())
        try go(through: sources, batch) { try $0() }
      }
      desk.world.show("This was a trial: nothing was kept.")
    } else {
      let batch = try begin(paths)
      let registry = desk.registry
      try go(through: sources, batch) { work in try registry.transaction { try work() } }
      try registry.transaction { try registry.finish(batch: batch, at: desk.world.now()) }
      desk.world.show("Batch \(batch): \(tally.inWords)")
    }
    if isDry { desk.world.show(tally.inWords) }
    for line in tally.next(quarantine: isDry ? nil : desk.quarantine) { desk.world.show(line) }
    if unchangedCount > 0 {
      desk.world.show(
        "\(unchangedCount) files have not changed since they came, and were not read again.")
    }
    if walk.hiddenCount > 0 {
      desk.world.show("\(walk.hiddenCount) hidden files were passed over.")
    }
    return tally.code
  }

  /// A batch of its own, or the one of the same paths that was stopped half way.
  private func begin(_ paths: [String]) throws -> Int {
    let goesOn = remembers && !paths.contains("-")
    let named = paths.map { FilePath($0).absolute.bytes }.joined(separator: [0])
    let command = goesOn ? hexadecimalDigest(Array(named)) : nil
    let (batch, isStopped) = try desk.registry.transaction {
      // What looks as if it had been stopped may be another run of the same command.
      if let command, let stopped = try desk.registry.stoppedBatch(of: command),
        try desk.registry.claim(batch: stopped)
      {
        return (stopped, true)
      }
      let now = desk.world.now()
      let batch = try desk.registry.beginBatch(staff: desk.staff, at: now, command: command)
      // Nobody else goes on with it, or rolls it back, while it is being filled.
      _ = try desk.registry.claim(batch: batch)
      return (batch, false)
    }
    if isStopped {
      desk.world.show("Batch \(batch) of the same files was not finished, and goes on.")
    }
    return batch
  }

  /// What became of a source, and whether it had to be read for that.
  private struct Taken {
    let receipt: Receipt
    var isUnchanged = false
  }

  /// - Parameter commit: Runs what it is given, whole or not at all.
  private mutating func go(
    through sources: [ImportSource], _ batch: Int, commit: (() throws -> Void) throws -> Void
  ) throws {
    report = try reportPath.map {
      try ImportReport(
        path: $0, batch: isDry ? nil : batch, at: desk.world.now(), staff: desk.staff)
    }
    let intake = Intake(
      registry: desk.registry, assessor: desk.assessor, staff: desk.staff, batch: batch)
    let ahead = ReadingAhead(sources, assessor: intake.assessor, at: try desk.now)
    defer { ahead.end() }
    do {
      for start in stride(from: 0, to: sources.count, by: groupCount) {
        let group = start..<min(start + groupCount, sources.count)
        let taken = try take(group, of: sources, ahead, intake, commit: commit)
        var lines: [String] = []
        for (index, taken) in zip(group, taken) {
          try tell(taken, of: sources[index].shown, in: &lines)
        }
        desk.world.show(lines)
        progress.show(done: start + group.count)
      }
    } catch {
      progress.end()
      desk.world.show(
        isDry
          ? "Stopped. This was a trial: nothing was kept."
          : "Stopped. \(tally.inWords) What was taken in is kept; run the same command again.")
      let failure = (error as? RegistryFailure)?.sentence ?? (error as? Failure)?.sentence
      try? report?.end(tally, stopped: failure ?? "The program failed.")
      throw error
    }
    progress.end()
    try report?.end(tally, stopped: nil)
  }

  /// Some files, with one commit; with one each where the database fails at one of them.
  private func take(
    _ group: Range<Int>, of sources: [ImportSource], _ ahead: ReadingAhead, _ intake: Intake,
    commit: (() throws -> Void) throws -> Void
  ) throws -> [Taken] {
    var taken: [Taken] = []
    do {
      try commit { taken = try group.map { try take(sources[$0], $0, ahead, intake) } }
    } catch let failure as RegistryFailure where failure.kind == .other && !isDry {
      if group.count > 1 {
        return try group.flatMap {
          try take($0..<$0 + 1, of: sources, ahead, intake, commit: commit)
        }
      }
      try commit {
        taken = [Taken(receipt: try intake.takeRefused(fileHash: nil, at: desk.world.now()))]
      }
    }
    return taken
  }

  private func take(
    _ source: ImportSource, _ index: Int, _ ahead: ReadingAhead, _ intake: Intake
  ) throws -> Taken {
    let now = desk.world.now()
    var read = try standardInput(source) ?? ahead.read(index, knownHash: knownHash)
    if case .unchanged = read.contents, let hash = read.hash {
      if let receipt = try intake.takeHeld(hash, at: now) {
        return Taken(receipt: receipt, isUnchanged: true)
      }
      // It was rolled back since, and comes again.
      if case .file(let path) = source { read = .file(path) }
    }
    if case .unreadable(let reason) = read.contents {
      return Taken(receipt: try intake.takeUnreadable(reason, at: now))
    }
    guard case .bytes(let bytes, let stamp, let assessed) = read.contents, let hash = read.hash
    else { preconditionFailure("a file has bytes, or a reason why not") }
    let held = try intake.takeHeld(hash, isPlan: assessed?.plan != nil, at: now)
    ahead.note(isNew: held == nil)
    let receipt =
      try held
      ?? intake.take(try assessed ?? intake.assessor.assess(bytes, at: desk.now), at: now)
    if receipt.outcome == .rejected, !isDry { try quarantine(bytes, hash, receipt) }
    if remembers, receipt.outcome.isHeld, let place = source.place, let stamp, stamp.isSettled {
      try desk.registry.remember(hash, ofFileAt: place, stamp: stamp.text)
    }
    return Taken(receipt: receipt)
  }

  /// Nil for a file.
  private func standardInput(_ source: ImportSource) -> ReadSource? {
    guard case .standardInput = source, let bytes = inputBytes else { return nil }
    guard ReadSource.isTakenInSize(bytes) else { return .unreadable(.tooLarge) }
    return ReadSource(contents: .bytes(bytes, nil, nil), hash: hexadecimalDigest(bytes))
  }

  private func knownHash(_ source: ImportSource) throws -> String? {
    guard remembers, case .file(let path) = source, let stamp = FileStamp(of: path),
      let place = source.place
    else { return nil }
    return try desk.registry.hash(ofFileAt: place, stamp: stamp.text)
  }

  /// A copy of what was not taken in, for whoever looks into it.
  private func quarantine(_ bytes: [UInt8], _ hash: String, _ receipt: Receipt) throws(Failure) {
    // What the person does not want us to have, we do not have.
    guard !receipt.findings.reasons.contains(.sharingDenied) else { return }
    // A registry that lies among the files holds every plan. There is one of it already.
    guard !bytes.starts(with: databaseStart) else { return }
    let folder = desk.quarantine
    let path = folder + "/" + hash
    guard access(path, F_OK) != 0 else { return }
    try makeFolder(folder)
    try write(bytes, to: path)
  }

  private mutating func tell(
    _ taken: Taken, of file: String, in lines: inout [String]
  ) throws(Failure) {
    let receipt = taken.receipt
    tally.add(receipt)
    if taken.isUnchanged { unchangedCount += 1 }
    lines.append("\(receipt.outcome.rawValue): \(file)")
    lines += receipt.findings.reasons.map { "  \($0.sentence)" }
    if receipt.outcome == .rejected { lines += receipt.findings.places.map { "  \($0)" } }
    try report?.add(receipt, of: file)
  }
}
