import CarePlanModel
import Foundation
import Glibc
import HospiceRegistry
import HospiceStore
import TestSupport
import Testing

/// Cases 92 to 94: the real program, killed, doubled and without room.
@Suite(.serialized) struct `The program in a rough world` {
  private let folder = TemporaryFolder()
  private var plans: String { folder.path + "/plans" }

  /// Plans of different people, some with a fork, some damaged.
  private func writePlans(_ count: Int) throws {
    mkdir(plans, 0o700)
    for number in 0..<count {
      let id = "0a1b2c3d-0000-4000-8000-" + String(format: "%012d", number / 2)
      let plan = GoodPlan.usual.with {
        $0.header.id = id
        $0.person.name?.text = "Person Number\(number / 2)"
        $0.person.identifiers = []
        $0.person.birthDate = String(format: "19%02d-05-17", number / 2 % 60 + 20)
        $0.header.reviewBy = number % 2 == 0 ? "2027-01-01" : "2027-02-01"
      }
      let bytes = number % 9 == 8 ? Array(plan.file.dropLast(20)) : plan.file
      try Data(bytes).write(to: URL(filePath: plans + String(format: "/%04d.json", number)))
    }
  }

  /// Where the registry is.
  enum Store: String, CaseIterable, Sendable {
    case file, server

    static let here = allCases.filter { $0 != .server || PostgreSQLServer.isThere }

    func place(_ name: String, in folder: TemporaryFolder) throws -> String {
      switch self {
      case .file: folder.path + "/\(name).sqlite"
      case .server: PostgreSQLServer.address(of: try PostgreSQLServer.database())
      }
    }
  }

  private func opened(_ place: String) throws -> any Registry {
    PostgreSQLRegistry.isAddress(place)
      ? try PostgreSQLRegistry(address: place, hash: PlanFiles.digest)
      : try SQLiteRegistry(path: place, hash: PlanFiles.digest)
  }

  private func start(_ registry: String, _ more: String...) -> pid_t? {
    let words = [hospiceProgram, "import", plans, "--as", "Ann", "--registry", registry] + more
    return spawn(words, home: folder.path)
  }

  /// What is here, in words that do not depend on the way it came.
  private func state(_ path: String) throws -> [String] {
    let registry = try opened(path)
    #expect(try registry.damage().isEmpty)
    return try registry.reading {
      var chain = AuditChain()
      while true {
        let entries = try registry.audit(after: chain.count, countMax: 1000)
        for entry in entries { chain.follow(entry, digest: PlanFiles.digest) }
        if entries.isEmpty || chain.brokenAt != nil { break }
      }
      #expect(chain.brokenAt == nil)
      let people = try registry.people(after: 0, countMax: 10_000)
      let versions = try people.flatMap { person in
        try registry.versions(ofPerson: person.id).map { "\($0.digest) \(person.clues.name)" }
      }
      let questions = try registry.openQuestions().map { "\($0.subject) \($0.reason)" }
      for digest in versions { _ = try registry.bytes(of: String(digest.prefix(72))) }
      return (versions + questions).sorted()
    }
  }

  @Test(arguments: Store.here)
  func `killed at any moment and run again, it ends in the same state`(store: Store) throws {
    try writePlans(60)
    let whole = try store.place("whole", in: folder)
    #expect(try end(#require(start(whole))) == 1)
    let wanted = try state(whole)
    #expect(wanted.count > 50)
    var chance = SplitMix(state: 20_261_121)
    var killed = 0
    for round in 0..<6 {
      let path = try store.place("killed\(round)", in: folder)
      let more = round % 2 == 0 ? [] : ["--batch"]
      for _ in 0..<3 {
        let process = try #require(spawn(arguments(path) + more, home: folder.path))
        usleep(UInt32(chance.next() % 150_000) + 5_000)
        kill(process, SIGKILL)
        if end(process) == 128 + SIGKILL { killed += 1 }
      }
      #expect(end(try #require(spawn(arguments(path) + more, home: folder.path))) == 1)
      #expect(try state(path) == wanted, "round \(round)")
    }
    #expect(killed > 3)
  }

  private func arguments(_ registry: String) -> [String] {
    [hospiceProgram, "import", plans, "--as", "Ann", "--registry", registry]
  }

  @Test(arguments: Store.here) func `two at once bring in each plan once`(store: Store) throws {
    try writePlans(40)
    let path = try store.place("two", in: folder)
    let both = [start(path), start(path)]
    for process in both { #expect(end(try #require(process)) == 1) }
    let alone = try store.place("alone", in: folder)
    #expect(end(try #require(start(alone))) == 1)
    #expect(try state(path) == state(alone))
  }

  /// Whether a small disk may be made here, as it may by root.
  private static let mayMount: Bool = {
    let folder = TemporaryFolder()
    return mount("tmpfs", folder.path, "tmpfs", 0, "size=600k") == 0 && umount(folder.path) == 0
  }()

  @Test(.enabled(if: mayMount, "no small disk may be mounted here, so none was filled"))
  func `a full disk stops it cleanly, and with room it goes on`() throws {
    let small = folder.path + "/small"
    mkdir(small, 0o700)
    try #require(mount("tmpfs", small, "tmpfs", 0, "size=600k") == 0)
    defer { umount(small) }
    try writePlans(60)
    let path = small + "/registry.sqlite"
    #expect(end(try #require(start(path))) == 3)
    #expect(mount("tmpfs", small, "tmpfs", UInt(MS_REMOUNT), "size=60m") == 0)
    #expect(end(try #require(start(path))) == 1)
    let whole = folder.path + "/whole.sqlite"
    #expect(end(try #require(start(whole))) == 1)
    #expect(try state(path) == state(whole))
  }
}

/// What is handed on has to be whole.
@Suite(.serialized) struct `What cannot be written to the end` {
  private let hospice = Hospice()

  @Test(
    .enabled(if: access("/dev/full", W_OK) == 0, "no device here is always full"),
    arguments: [["export", "1"], ["print", "1"], ["show", "1"], ["list"], ["audit"]])
  func `is said, and is no success`(command: [String]) throws {
    try hospice.write(GoodPlan.usual.file, "a.json")
    hospice.run("import", hospice.path("a.json"))
    let complaints = hospice.path("complaints")
    let words = [hospiceProgram] + command + ["--registry", hospice.registry, "--as", "Ann"]
    let home = hospice.folder.path
    #expect(end(try #require(spawn(words, home: home))) == 0)
    let process = try #require(spawn(words, home: home, output: "/dev/full", errors: complaints))
    #expect(end(process) == 3)
    let said = try String(contentsOfFile: complaints, encoding: .utf8)
    #expect(
      said.contains("Not all of it could be written out: No space left on device."), "\(said)")
  }
}

/// Chance with a seed.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// The program beside the test bundle.
let hospiceProgram: String = {
  let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
  return path[..<(path.lastIndex(of: "/") ?? path.endIndex)] + "/kindred-hospice"
}()

/// Starts a program of which nothing is heard but what goes to the files that are named.
func spawn(
  _ words: [String], home: String, output: String = "/dev/null", errors: String = "/dev/null"
) -> pid_t? {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
  var arguments = words.map { strdup($0) } + [nil]
  var variables = [strdup("SWIFT_BACKTRACE=enable=no"), strdup("HOME=" + home), nil]
  defer { for text in arguments + variables { free(text) } }
  var process: pid_t = 0
  guard posix_spawn(&process, words[0], &actions, nil, &arguments, &variables) == 0 else {
    return nil
  }
  return process
}

/// Waits for the end: the exit code, or 128 and the signal.
func end(_ process: pid_t) -> Int32 {
  var raw: Int32 = 0
  while waitpid(process, &raw, 0) < 0, errno == EINTR {}
  return raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + (raw & 0x7F)
}
