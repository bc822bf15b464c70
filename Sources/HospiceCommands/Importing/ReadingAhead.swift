import CarePlanModel
import Dispatch
import Glibc
import HospiceRegistry
import Synchronization

/// Reads and assesses the next files while those before them are brought to the disk.
///
/// A plan is judged by itself first, and the registry has no part in it. So the cores of the
/// computer do that for some files ahead, and what is kept is still kept in the order of the files.
/// Whoever reads ahead gives way: one who brings a plan to the disk, and is woken late, holds up all.
final class ReadingAhead {
  /// How many files are held in memory at most.
  static let countMax = 32
  /// How many a core takes at once: to wake one costs as much as to open a file.
  private static let groupCount = 8

  /// One file that is being read, or was.
  private final class Reading: Sendable {
    let isDone = DispatchSemaphore(value: 0)
    let result = Mutex<ReadSource?>(nil)
  }

  private let sources: [ImportSource]
  private let assessor: PlanAssessor
  private let now: PlanTime
  private let queue = DispatchQueue(label: "reading ahead", attributes: .concurrent)
  private var readings: [Int: Reading] = [:]
  /// What was asked for already. Who made it lets it go, since memory goes back quickest to where it
  /// was given out.
  private var finished: [Reading] = []
  private var begun = 0
  /// Whether the last file was new. Of those that are held already the hash is enough.
  private let expectsNew = Shared(true)
  private let isOver = Shared(false)

  private final class Shared: Sendable {
    let value: Atomic<Bool>
    init(_ value: Bool) { self.value = Atomic(value) }
  }

  init(_ sources: [ImportSource], assessor: PlanAssessor, at now: PlanTime) {
    self.sources = sources
    self.assessor = assessor
    self.now = now
  }

  /// What stands at a source. It is asked for in order; again, when a commit is tried again.
  ///
  /// - Parameter knownHash: The hash of a file that need not be read; it may ask the registry.
  func read(_ index: Int, knownHash: (ImportSource) throws -> String?) rethrows -> ReadSource {
    begun = max(begun, index)
    while begun < sources.count, begun + ReadingAhead.groupCount <= index + ReadingAhead.countMax {
      let end = min(begun + ReadingAhead.groupCount, sources.count)
      try begin(begun..<end, knownHash)
      begun = end
    }
    guard let reading = readings.removeValue(forKey: index) else { return readAtOnce(index) }
    reading.isDone.wait()
    finished.append(reading)
    return reading.result.withLock { $0 } ?? readAtOnce(index)
  }

  /// Tells whether the next files are likely to be assessed at all.
  func note(isNew: Bool) { expectsNew.value.store(isNew, ordering: .relaxed) }

  /// Waits for what is being read, and begins nothing more. The program may not end before: what
  /// the libraries hold is taken down with it, under the hands of whoever still reads.
  func end() {
    isOver.value.store(true, ordering: .relaxed)
    queue.sync(flags: .barrier) {}
  }

  private func begin(
    _ group: Range<Int>, _ knownHash: (ImportSource) throws -> String?
  ) rethrows {
    var files: [(FilePath, Reading)] = []
    for index in group {
      guard case .file(let path) = sources[index] else { continue }
      let reading = Reading()
      readings[index] = reading
      if let hash = try knownHash(sources[index]) {
        reading.result.withLock { $0 = .unchanged(hash: hash) }
        reading.isDone.signal()
      } else {
        files.append((path, reading))
      }
    }
    guard !files.isEmpty else { return }
    let finished = finished
    self.finished = []
    queue.async { [files, assessor, now, expectsNew, isOver] in
      ReadingAhead.giveWay()
      withExtendedLifetime(finished) {}
      for (path, reading) in files {
        guard !isOver.value.load(ordering: .relaxed) else { return }
        let isNew = expectsNew.value.load(ordering: .relaxed)
        let source = ReadSource.file(
          path, bytesMax: planBytesMax, assess: isNew ? { assessor.assess($0, at: now) } : nil)
        // What is larger than a plan is read when its turn comes: many at once would fill the
        // memory.
        let isLarge = if case .unreadable(.tooLarge) = source.contents { true } else { false }
        if !isLarge { reading.result.withLock { $0 = source } }
        reading.isDone.signal()
      }
    }
  }

  /// For the thread that calls, and not for the whole program, as Linux has it.
  private static func giveWay() {
    setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness)
  }

  private static let niceness: Int32 = 10

  private func readAtOnce(_ index: Int) -> ReadSource {
    switch sources[index] {
    case .file(let path): .file(path)
    case .closedFolder(_, let reason): .unreadable(reason)
    case .standardInput: .unreadable(.readingFailed)
    }
  }
}
