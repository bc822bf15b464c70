import CarePlanModel
import FHIRCoding
import HospiceRegistry
import Glibc
import TestSupport
import Testing

@testable import HospiceStore

/// What every registry does, whichever database keeps it.
@Suite struct `A registry` {
  /// A registry of a kind, and what goes away with it.
  struct Opened {
    let registry: any Registry
    let folder: TemporaryFolder?
  }

  enum Kind: String, CaseIterable, Sendable {
    case memory, file, server

    /// A server is there where `.ci/with-postgresql` started one.
    static let here = allCases.filter { $0 != .server || PostgreSQLServer.isThere }

    func place() throws -> Place {
      Place(database: self == .server ? try PostgreSQLServer.database() : nil)
    }

    func open() throws -> Opened {
      switch self {
      case .memory:
        return Opened(registry: try SQLiteRegistry(path: nil, hash: PlanFiles.digest), folder: nil)
      case .file:
        let folder = TemporaryFolder()
        let path = folder.path + "/registry.sqlite"
        return Opened(
          registry: try SQLiteRegistry(path: path, hash: PlanFiles.digest), folder: folder)
      case .server:
        let address = PostgreSQLServer.address(of: try PostgreSQLServer.database())
        return Opened(
          registry: try PostgreSQLRegistry(address: address, hash: PlanFiles.digest), folder: nil)
      }
    }
  }

  /// Where a registry lies that is opened more than once.
  final class Place {
    private let folder = TemporaryFolder()
    private let database: String?

    init(database: String?) { self.database = database }

    /// - Parameter schema: How far its tables are brought; nil for their newest form.
    func open(schema: Int? = nil) throws -> SQLRegistry {
      let path = folder.path + "/registry.sqlite"
      guard let database else {
        return try schema.map {
          try SQLiteRegistry(path: path, hash: PlanFiles.digest, schema: $0)
        } ?? SQLiteRegistry(path: path, hash: PlanFiles.digest)
      }
      let address = PostgreSQLServer.address(of: database)
      return try schema.map {
        try PostgreSQLRegistry(address: address, hash: PlanFiles.digest, schema: $0)
      } ?? PostgreSQLRegistry(address: address, hash: PlanFiles.digest)
    }
  }

  static let now = "2026-11-21T15:00:00Z"

  func version(
    _ digest: String, plan: String = "p", number: Int = 1, person: Int, batch: Int,
    replaces: PlanHeader.Predecessor? = nil, reviewBy: String? = "2027-01-01"
  ) -> HeldVersion {
    HeldVersion(
      digest: digest, plan: plan, number: number, status: .final, replaces: replaces,
      person: person, updated: Self.now, reviewBy: reviewBy, signingKey: "key", received: Self.now,
      batch: batch)
  }

  let gwen = PersonClues(
    name: "Gwenllian Bowen", birthDate: "1948-05-17", numbers: ["9434765919"])

  @Test(arguments: Kind.here) func `gives back what it was given`(kind: Kind) throws {
    let opened = try kind.open()
    let registry = opened.registry
    try registry.transaction {
      let batch = try registry.beginBatch(staff: "Ann", at: Self.now)
      let person = try registry.addPerson(gwen)
      let first = version("one", person: person, batch: batch)
      let next = version(
        "two", number: 2, person: person, batch: batch,
        replaces: PlanHeader.Predecessor(version: 1, digest: "one"), reviewBy: nil)
      try registry.add(next)
      try registry.add(first)
      try registry.addFile(
        "hash", of: "one", bytes: Array("{ \"é\" }\n".utf8), at: Self.now, batch: batch)
      #expect(try registry.version("one") == first)
      #expect(try registry.version("three") == nil)
      #expect(try registry.versions(ofPlan: "p") == [first, next])
      #expect(try registry.versions(ofPerson: person) == [first, next])
      #expect(try registry.versions(replacing: "one") == [next])
      #expect(try registry.versions(signedWith: "key", countMax: 1) == [first])
      #expect(try registry.digest(ofFile: "hash") == "one")
      #expect(try registry.bytes(of: "one") == Array("{ \"é\" }\n".utf8))
    }
  }

  @Test(arguments: Kind.here) func `knows a file again by its place and stamp`(kind: Kind) throws {
    let opened = try kind.open()
    let registry = opened.registry
    try registry.transaction {
      #expect(try registry.hash(ofFileAt: "here", stamp: "1") == nil)
      try registry.remember("one", ofFileAt: "here", stamp: "1")
      #expect(try registry.hash(ofFileAt: "here", stamp: "1") == "one")
      #expect(try registry.hash(ofFileAt: "here", stamp: "2") == nil)
      #expect(try registry.hash(ofFileAt: "there", stamp: "1") == nil)
      try registry.remember("two", ofFileAt: "here", stamp: "2")
      #expect(try registry.hash(ofFileAt: "here", stamp: "1") == nil)
      #expect(try registry.hash(ofFileAt: "here", stamp: "2") == "two")
    }
  }

  @Test(arguments: Kind.here) func `knows the batch that was not finished`(kind: Kind) throws {
    let opened = try kind.open()
    let registry = opened.registry
    try registry.transaction {
      let others = try registry.beginBatch(staff: "Ann", at: Self.now)
      #expect(try registry.stoppedBatch(of: "stick") == nil)
      let batch = try registry.beginBatch(staff: "Ann", at: Self.now, command: "stick")
      #expect(batch != others)
      #expect(try registry.stoppedBatch(of: "stick") == batch)
      #expect(try registry.stoppedBatch(of: "other stick") == nil)
      try registry.finish(batch: batch, at: Self.now)
      #expect(try registry.stoppedBatch(of: "stick") == nil)
      let next = try registry.beginBatch(staff: "Ann", at: Self.now, command: "stick")
      try registry.markRolledBack(batch: next, at: Self.now)
      #expect(try registry.stoppedBatch(of: "stick") == nil)
    }
  }

  @Test(arguments: Kind.here.filter { $0 != .memory })
  func `lets two programs fill no batch together, and one that is gone none at all`(
    kind: Kind
  ) throws {
    let place = try kind.place()
    let first = try place.open()
    var second: (any Registry)? = try place.open()
    func claims(_ registry: (any Registry)?, _ batch: Int) throws -> Bool? {
      try registry?.transaction { try registry?.claim(batch: batch) ?? false }
    }
    #expect(try claims(second, 3) == true)
    #expect(try claims(first, 3) == false)
    #expect(try claims(first, 4) == true)
    #expect(try claims(second, 4) == false)
    second = nil
    var isFree = false
    // A server notices a moment later that somebody is gone.
    for _ in 0..<100 where !isFree {
      isFree = try claims(first, 3) == true
      if !isFree { usleep(50_000) }
    }
    #expect(isFree)
  }

  @Test(arguments: Kind.here.filter { $0 != .memory })
  func `rolls back no batch that is being filled`(kind: Kind) throws {
    let place = try kind.place()
    let filling = try place.open()
    let batch = try filling.transaction {
      let batch = try filling.beginBatch(staff: "Ann", at: Self.now)
      #expect(try filling.claim(batch: batch))
      return batch
    }
    let other = try place.open()
    let decisions = Decisions(
      registry: other,
      assessor: PlanAssessor(digest: PlanFiles.digest, isSigned: { _, _, _ in false }),
      staff: "Bob")
    #expect(throws: Decisions.Refusal.batchIsRunning) {
      try other.transaction { _ = try decisions.rollBack(batch, at: Self.now) }
    }
    #expect(try other.transaction { try other.batch(batch) }?.rolledBack == nil)
  }

  @Test(arguments: Kind.here.filter { $0 != .memory })
  func `of the first version is brought to the newest, and nothing in it is lost`(
    kind: Kind
  ) throws {
    let place = try kind.place()
    try fillOld(try place.open(schema: 1))
    let registry = try place.open()
    #expect(try registry.damage().isEmpty)
    try registry.transaction {
      #expect(try registry.version("one")?.number == 1)
      #expect(try registry.versions(ofPlan: "p").map(\.digest) == ["one"])
      #expect(try registry.digest(ofFile: "again") == "one")
      #expect(try registry.people(number: "9434765919").map(\.clues) == [gwen])
      #expect(try registry.people(birthDate: "1948-05-17", sharing: ["bowen"]).count == 1)
      #expect(
        try registry.people(nameBeginnings: ["gwen"], birthDate: nil, countMax: 9).count == 1)
      #expect(try registry.bytes(of: "one") == Array("{}".utf8))
      let open = try registry.openQuestions()
      #expect(open.map(\.reason) == [.draft] && open.map(\.subject) == [.version("one")])
      #expect(try registry.person(1)?.clues == gwen)
      // What the later versions brought.
      #expect(try registry.stoppedBatch(of: "stick") == nil)
      #expect(try registry.publication(of: "one", at: "a") == nil)
      #expect(try registry.documentsOfNobody().isEmpty)
      try registry.ask(.fork, of: "one", otherPerson: nil, at: Self.now)
      #expect(try registry.openQuestions().map(\.id) == [1, 2])
      var chain = AuditChain()
      for entry in try registry.audit(after: 0, countMax: 9) {
        chain.follow(entry, digest: PlanFiles.digest)
      }
      #expect(chain.count == 1 && chain.brokenAt == nil)
    }
  }

  /// With the columns that the first version had.
  private func fillOld(_ registry: SQLRegistry) throws {
    try registry.transaction {
      #expect(try registry.addPerson(gwen) == 1)
      try registry.rows(
        "INSERT INTO batches (staff, begun) VALUES (?, ?)", .text("Ann"), .text(Self.now))
      try registry.add(version("one", person: 1, batch: 1))
      // The same document came twice, and the other file later.
      for (hash, text, day) in [("again", "{ }", "2026-11-22"), ("hash", "{}", "2026-11-21")] {
        try registry.rows(
          "INSERT INTO files (hash, digest, bytes, received, batch) VALUES (?, ?, ?, ?, ?)",
          .text(hash), .text("one"), .bytes(Array(text.utf8)), .text(day), .integer(1))
      }
      try registry.ask(.draft, of: "one", otherPerson: nil, at: Self.now)
      try registry.note(AuditNote(at: Self.now, staff: "Ann", action: .take, subject: "x"))
    }
  }

  @Test(arguments: Kind.here) func `asks each thing once, and closes it once`(kind: Kind) throws {
    let opened = try kind.open()
    let registry = opened.registry
    try registry.transaction {
      let batch = try registry.beginBatch(staff: "Ann", at: Self.now)
      let person = try registry.addPerson(gwen)
      try registry.add(version("one", person: person, batch: batch))
      try registry.ask(.draft, of: "one", otherPerson: nil, at: Self.now)
      try registry.ask(.draft, of: "one", otherPerson: nil, at: Self.now)
      try registry.ask(.personMayBeKnown, of: "one", otherPerson: person, at: Self.now)
      let open = try registry.openQuestions()
      #expect(open.map(\.reason) == [.draft, .personMayBeKnown])
      #expect(open.map(\.otherPerson) == [nil, person])
      #expect(try registry.openQuestions(ofPerson: person) == open)
      let settlement = Settlement(.noted, staff: "Ann", explanation: "seen", at: Self.now)
      try registry.settle(open[0].id, settlement)
      #expect(try registry.openQuestions(of: "one") == [open[1]])
      #expect(try registry.question(open[0].id)?.isOpen == false)
      // What came again may be in doubt again; what was decided before stays.
      try registry.ask(.draft, of: "one", otherPerson: nil, at: Self.now)
      #expect(try registry.openQuestions().map(\.reason) == [.personMayBeKnown, .draft])
      #expect(try registry.question(open[0].id)?.isOpen == false)
      try registry.setForce(.rolledBack, of: "one", batch: batch)
      #expect(try registry.openQuestions().isEmpty)
    }
  }

  @Test(arguments: Kind.here) func `knows what was published, where, and what became of it`(
    kind: Kind
  ) throws {
    let opened = try kind.open()
    let registry = opened.registry
    func publication(_ digest: String, _ state: Publication.State, at endpoint: String = "a")
      -> Publication
    {
      Publication(digest: digest, endpoint: endpoint, state: state, at: Self.now)
    }
    try registry.transaction {
      let batch = try registry.beginBatch(staff: "Ann", at: Self.now)
      let person = try registry.addPerson(gwen)
      for digest in ["one", "two"] {
        try registry.add(version(digest, person: person, batch: batch))
      }
      #expect(try registry.publication(of: "one", at: "a") == nil)
      for state in Publication.State.allCases {
        try registry.set(publication("two", state))
        #expect(try registry.publication(of: "two", at: "a") == publication("two", state))
      }
      try registry.set(publication("one", .begun))
      try registry.set(publication("one", .accepted, at: "b"))
      #expect(
        try registry.publications(at: "a", after: "", countMax: 9)
          == [publication("one", .begun), publication("two", .takenBack)])
      #expect(
        try registry.publications(at: "a", after: "", countMax: 1) == [publication("one", .begun)])
      #expect(
        try registry.publications(at: "a", after: "one", countMax: 9)
          == [publication("two", .takenBack)])
    }
  }

  @Test(arguments: Kind.here) func `keeps documents that were not made with Kindred`(
    kind: Kind
  ) throws {
    let opened = try kind.open()
    let registry = opened.registry
    let described = try ForeignDocuments.read("chain-2021")
    let bytes = try ForeignDocuments.bytes("chain-2021")
    try registry.transaction {
      let batch = try registry.beginBatch(staff: "Ann", at: Self.now)
      let person = try registry.addPerson(gwen)
      try registry.addDocumentFile("hash", bytes: bytes, at: Self.now)
      try registry.addDocumentFile("hash", bytes: bytes, at: Self.now)
      let ids = try described.map { document in
        let id = try registry.addDocument(
          document, patient: gwen, person: nil, received: Self.now, batch: batch)
        for _ in 0..<2 {
          try registry.addSighting(of: id, in: "hash", as: document, batch: batch)
        }
        return id
      }
      let held = try registry.documents(ofFile: "hash")
      #expect(held.map(\.id) == ids && ids.count == 2)
      #expect(held.map(\.keys) == described.map(\.keys))
      #expect(held.map(\.replaces) == described.map(\.replaces))
      #expect(held.map(\.claims) == described.map { [$0.claim] })
      #expect(held.map(\.patient) == [gwen, gwen])
      #expect(held.allSatisfy { $0.sightings.count == 1 && $0.counts })
      #expect(try registry.copy(of: described[0]) == held[0])
      #expect(try registry.rivals(of: described[1], isInItsForm: true, countMax: 9) == [held[1]])
      #expect(try registry.rivals(of: described[1], isInItsForm: false, countMax: 9).isEmpty)
      #expect(try registry.hasDocument(withKey: described[1].keys[0], besides: ids[0]))
      #expect(try !registry.hasDocument(withKey: described[1].keys[0], besides: ids[1]))
      #expect(try registry.documents(awaiting: described[0].keys[0]).isEmpty)
      try registry.setAwaiting(true, ofDocument: ids[1])
      #expect(try registry.documents(awaiting: described[0].keys[0]) == [held[1]])
      #expect(try registry.hasAnything(ofPerson: person) == false)
      #expect(try registry.documents(ofBatch: batch) == held)
      #expect(try registry.documentsOfNobody() == held)
      #expect(try registry.bytes(ofDocument: ids[1]) == bytes)
      try registry.addKeys(["further|key"], to: ids[0])
      #expect(try registry.document(ids[0])?.keys == described[0].keys + ["further|key"])
      try registry.ask(.documentDiffers, ofDocument: ids[0], otherPerson: nil, at: Self.now)
      try registry.ask(.documentDiffers, ofDocument: ids[0], otherPerson: nil, at: Self.now)
      try registry.ask(.personMayBeKnown, ofDocument: ids[1], otherPerson: person, at: Self.now)
      let open = try registry.openQuestions()
      #expect(open.map(\.subject) == [.document(ids[0]), .document(ids[1])])
      #expect(try registry.openQuestions(ofPerson: person) == [open[1]])
      try registry.move(document: ids[0], to: person)
      #expect(try registry.documents(ofPerson: person).map(\.id) == [ids[0]])
      #expect(try registry.openQuestions(ofPerson: person) == open)
      try registry.setForce(.setAside, ofDocument: ids[0])
      #expect(try registry.openQuestions() == [open[1]])
      #expect(try registry.question(open[0].id)?.reason == .documentDiffers)
      try registry.markRolledBack(batch: batch, at: Self.now)
      #expect(try registry.openQuestions().isEmpty)
      #expect(try registry.documents(ofFile: "hash").isEmpty)
      #expect(try registry.counts().documents == 2)
    }
  }

  @Test(arguments: Kind.here) func `keeps nothing of what failed or was a trial`(
    kind: Kind
  ) throws {
    let opened = try kind.open()
    let registry = opened.registry
    try registry.transaction(keeping: false) { _ = try registry.addPerson(gwen) }
    #expect(throws: RegistryFailure.self) {
      try registry.transaction {
        _ = try registry.addPerson(gwen)
        // Nobody has number 99.
        try registry.add(version("one", person: 99, batch: 99))
      }
    }
    #expect(try registry.transaction { try registry.counts() }.people == 0)
  }

  @Test(arguments: Kind.here) func `writes its audit in a chain, and alters none of it`(
    kind: Kind
  ) throws {
    let opened = try kind.open()
    let registry = opened.registry
    let staff = ["Ann", "Siân", "O'Neill; DROP TABLE audit"]
    for name in staff {
      try registry.transaction {
        try registry.note(
          AuditNote(at: Self.now, staff: name, action: .take, subject: "x", reasons: [.gap]))
      }
    }
    let entries = try registry.transaction { try registry.audit(after: 0, countMax: 10) }
    #expect(entries.map(\.staff) == staff)
    var chain = AuditChain()
    for entry in entries { chain.follow(entry, digest: PlanFiles.digest) }
    #expect(chain.brokenAt == nil && chain.count == 3)
    #expect(try registry.transaction { try registry.lastAudit() }?.hash == chain.head)
    #expect(try registry.damage().isEmpty)
  }
}
