import FHIRCoding
import HospiceRegistry
import TestSupport
import Testing

@testable import HospiceStore

/// What may not take longer because others have plans here too.
extension `A registry` {
  private func recorded(_ kind: Kind, _ folder: TemporaryFolder) throws -> RecordingConnection {
    switch kind {
    case .memory: RecordingConnection(try SQLiteConnection(path: nil))
    case .file: RecordingConnection(try SQLiteConnection(path: folder.path + "/registry.sqlite"))
    case .server:
      RecordingConnection(
        try PostgreSQLConnection(
          address: PostgreSQLServer.address(of: try PostgreSQLServer.database())))
    }
  }

  /// Batches of plans, of which the last two have versions side by side, and of documents.
  private func fill(_ registry: SQLRegistry) throws {
    let document = try ForeignDocuments.read("chain-2021")[0]
    try registry.transaction {
      for number in 1...3 {
        let batch = try registry.beginBatch(staff: "Ann", at: Self.now)
        let person = try registry.addPerson(gwen)
        for index in 0..<20 {
          try registry.add(
            version("\(number) \(index)", plan: "p\(index)", person: person, batch: batch))
        }
        try registry.ask(.fork, of: "\(number) 0", otherPerson: nil, at: Self.now)
        try registry.addDocumentFile("file \(number)", bytes: [0x7B, 0x7D], at: Self.now)
        let id = try registry.addDocument(
          document, patient: nil, person: nil, received: Self.now, batch: batch)
        try registry.addSighting(of: id, in: "file \(number)", as: document, batch: batch)
      }
    }
  }

  @Test(arguments: Kind.here) func `rolls a batch back without looking through others`(
    kind: Kind
  ) throws {
    let folder = TemporaryFolder()
    let connection = try recorded(kind, folder)
    let registry = try SQLRegistry(connection, hash: PlanFiles.digest)
    try fill(registry)
    connection.forget()
    let decisions = Decisions(
      registry: registry,
      assessor: PlanAssessor(digest: PlanFiles.digest, isSigned: { _, _, _ in false }),
      staff: "Ann")
    let count = try registry.transaction { try decisions.rollBack(2, at: Self.now) }
    #expect(count.versions == 20 && count.documents == 1)
    #expect(connection.asked.count > 5)
    #expect(try connection.scans().isEmpty)
    // The others stand as they stood, and are in doubt as they were.
    let (versions, questions) = try registry.transaction {
      (try registry.versions(ofPlan: "p1"), try registry.openQuestions())
    }
    #expect(versions.map(\.force) == [.inForce, .rolledBack, .inForce])
    #expect(questions.map(\.subject) == [.version("1 0"), .version("3 0")])
  }

  @Test(arguments: Kind.here) func `finds who is overdue page by page, and asks no more of many`(
    kind: Kind
  ) throws {
    let folder = TemporaryFolder()
    let connection = try recorded(kind, folder)
    let registry = try SQLRegistry(connection, hash: PlanFiles.digest)
    let people = try registry.transaction {
      let batch = try registry.beginBatch(staff: "Ann", at: Self.now)
      return try (0..<60).map { number in
        let person = try registry.addPerson(
          PersonClues(name: "Somebody \(number)", birthDate: nil, numbers: []))
        // Every third in time, every fifth with two versions that are both overdue.
        try registry.add(
          version(
            "one \(number)", plan: "p\(number)", person: person, batch: batch,
            reviewBy: number % 3 == 0 ? "2027-01-01" : "2026-01-01"))
        if number % 5 == 0 {
          try registry.add(
            version(
              "two \(number)", plan: "p\(number)", number: 2, person: person, batch: batch,
              reviewBy: "2026-02-01"))
        }
        if number == 7 { try registry.setForce(.setAside, of: "one 7", batch: batch) }
        return person
      }
    }
    let wanted = people.enumerated()
      .filter { ($0.offset % 3 != 0 || $0.offset % 5 == 0) && $0.offset != 7 }.map(\.element)
    connection.forget()
    var found: [Int] = []
    try registry.transaction {
      while true {
        let page = try registry.people(
          dueBefore: "2026-11-21", after: found.last ?? 0, countMax: 10)
        if page.isEmpty { break }
        #expect(page.count <= 10)
        let versions = try registry.versions(ofPeople: page)
        #expect(
          try versions == page.flatMap { try registry.versions(ofPerson: $0) }, "\(page)")
        #expect(
          try registry.people(page) == page.compactMap { try registry.person($0) })
        found += page
      }
      #expect(try registry.people(dueBefore: "2026-01-01", after: 0, countMax: 9).isEmpty)
      #expect(try registry.versions(ofPeople: []).isEmpty && registry.people([]).isEmpty)
    }
    #expect(found == wanted)
    #expect(try connection.scans().isEmpty)
  }

  @Test(arguments: Kind.here) func `tells what is open page by page`(kind: Kind) throws {
    let opened = try kind.open()
    let registry = opened.registry
    let document = try ForeignDocuments.read("chain-2021")[0]
    try registry.transaction {
      let batch = try registry.beginBatch(staff: "Ann", at: Self.now)
      let person = try registry.addPerson(gwen)
      try registry.addDocumentFile("file", bytes: [0x7B, 0x7D], at: Self.now)
      for number in 1...20 {
        try registry.add(version("\(number)", plan: "p\(number)", person: person, batch: batch))
        try registry.ask(.draft, of: "\(number)", otherPerson: nil, at: Self.now)
        guard number % 3 == 0 else { continue }
        let id = try registry.addDocument(
          document, patient: nil, person: nil, received: Self.now, batch: batch)
        try registry.addSighting(of: id, in: "file", as: document, batch: batch)
        try registry.ask(.documentDiffers, ofDocument: id, otherPerson: nil, at: Self.now)
      }
      try registry.settle(
        5, Settlement(.noted, staff: "Ann", explanation: "seen", at: Self.now))
      var pages: [[Int]] = []
      while true {
        let page = try registry.openQuestions(after: pages.last?.last ?? 0, countMax: 7)
        if page.isEmpty { break }
        pages.append(page.map(\.id))
      }
      #expect(pages.map(\.count) == [7, 7, 7, 4])
      #expect(pages.flatMap { $0 } == (1...26).filter { $0 != 5 })
      #expect(try registry.openQuestions().map(\.id) == pages.flatMap { $0 })
    }
  }
}
