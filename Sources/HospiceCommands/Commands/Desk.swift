import ArgumentParser
import CarePlanModel
import Glibc
import HospiceRegistry
import HospiceStore
import OperatingSystem

/// Which registry, and who is asking.
struct DeskOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The registry's file, or a server: postgresql://… Without it, KINDRED_REGISTRY names it, or "
        + "it is kept among your data.",
      valueName: "registry"))
  var registry: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Your name, for the record of who did what.", valueName: "name"))
  var staff: String
}

/// A registry that a named member of staff has opened.
struct Desk {
  let registry: any Registry
  /// The registry's file; nil where it is on a server.
  let path: String?
  /// Where copies of rejected files lie.
  let quarantine: String
  let staff: String
  let world: HospiceWorld

  /// - Parameters:
  ///   - isMaking: Whether a registry is made where there is none.
  ///   - isTrial: Whether that one goes away again, and nothing is written down.
  ///   - looksCloser: Whether all that is the matter with it will be told anyway.
  init(
    _ options: DeskOptions, in world: HospiceWorld, isMaking: Bool = false, isTrial: Bool = false,
    looksCloser: Bool = false
  ) throws {
    let typed = try Desk.name(options.staff)
    self.world = world
    let place = try Desk.place(options.registry, in: world)
    var isNew = false
    if PostgreSQLRegistry.isAddress(place) {
      path = nil
      quarantine = try Desk.dataFolder(in: world) + "/quarantine"
      registry = try PostgreSQLRegistry(address: place, hash: hexadecimalDigest, isMaking: isMaking)
    } else {
      path = place
      quarantine = place + "-quarantine"
      isNew = try Desk.isToBeMade(place, isMaking: isMaking)
      if isNew, !isTrial { try Desk.make(place) }
      registry = try SQLiteRegistry(
        path: isNew && isTrial ? nil : place, hash: hexadecimalDigest, isMaking: isMaking)
      if !isNew, !looksCloser { Desk.complainOfOthers(place, in: world) }
    }
    staff = try Desk.knownName(typed, in: registry)
    if isNew { try note(.create, "registry") }
    if isNew, !isTrial { world.show("A new registry was made at \(place).") }
    if !isTrial { try enrol() }
    if !isNew, !looksCloser { try complainOfClock() }
  }

  /// A registry that is open already.
  init(_ registry: any Registry, path: String, staff: String, in world: HospiceWorld) {
    self.registry = registry
    self.path = path
    self.staff = staff
    self.world = world
    quarantine = path + "-quarantine"
  }

  var assessor: PlanAssessor {
    let name = world.environment["KINDRED_HOSPICE"]
    return PlanAssessor(
      siteNames: [name].compactMap { $0 }, digest: hexadecimalDigest, isSigned: isSigned)
  }

  var now: PlanTime {
    get throws {
      guard let now = PlanTime(world.now()) else {
        throw Failure(.worldFailed, "The clock of this computer does not tell the time.")
      }
      return now
    }
  }

  /// Writes down what is done, in a transaction of its own.
  func note(_ action: AuditEntry.Action, _ subject: String, outcome: String = "") throws {
    try registry.transaction { try write(action, subject, outcome: outcome) }
  }

  /// Writes down what is done, inside the transaction that is running.
  func write(_ action: AuditEntry.Action, _ subject: String, outcome: String = "") throws {
    try registry.note(
      AuditNote(
        at: world.now(), staff: staff, action: action, subject: subject, outcome: outcome))
  }
}

extension Desk {
  static func name(_ typed: String) throws(Failure) -> String {
    let fault: String? =
      if typed.allSatisfy(\.isWhitespace) {
        "Write your name behind --as."
      } else if !typed.contains(where: \.isLetter) {
        "Write your name behind --as, in letters."
      } else if typed.count > 100 {
        "What stands behind --as is longer than 100 letters. Write your name."
      } else if !PlainText.isAllowed(typed) || typed.contains("\n") {
        "What stands behind --as has signs in it that are no part of a name, or a new line."
      } else {
        nil
      }
    if let fault { throw Failure(.notUnderstood, fault) }
    return typed
  }

  /// The registry's file, or the address of a server.
  static func place(_ named: String?, in world: HospiceWorld) throws(Failure) -> String {
    if let named = named ?? world.environment["KINDRED_REGISTRY"], !named.isEmpty {
      guard PostgreSQLRegistry.isAddress(named) || !named.contains("://") else {
        throw Failure(
          .notUnderstood, "A registry is a file, or a server that postgresql://… names.")
      }
      return named
    }
    return try dataFolder(in: world) + "/registry.sqlite"
  }

  private static func dataFolder(in world: HospiceWorld) throws(Failure) -> String {
    if let data = world.environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return data + "/kindred-hospice"
    }
    guard let home = world.environment["HOME"] else {
      throw Failure(.worldFailed, "I do not know where the registry is. Name it with --registry.")
    }
    return home + "/.local/share/kindred-hospice"
  }

  /// - Throws: ``Failure`` where there is none and none is wanted, or something else lies there.
  private static func isToBeMade(_ place: String, isMaking: Bool) throws(Failure) -> Bool {
    var status = stat()
    let isThere = lstat(place, &status) == 0
    // An empty file, to which nothing was ever committed, would pass for one in which nobody is.
    let isEmpty = status.st_size == 0 && access(place + "-wal", F_OK) != 0
    guard isThere && !isEmpty || isMaking else {
      throw Failure(
        .worldFailed, "There is no registry at \(place). kindred-hospice import makes one.")
    }
    guard !isThere || status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(.worldFailed, "\(place) is no ordinary file.")
    }
    return !isThere
  }

  private static func complainOfOthers(_ place: String, in world: HospiceWorld) {
    var status = stat()
    guard lstat(place, &status) == 0, status.st_mode & 0o077 != 0 else { return }
    world.complain("Others on this computer may read \(place). chmod 600 puts that right.")
  }

  /// An empty file for its owner alone, before the database opens it.
  private static func make(_ path: String) throws(Failure) {
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw cannot("make", path) }
    close(descriptor)
  }
}
