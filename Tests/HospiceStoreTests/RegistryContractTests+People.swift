import HospiceRegistry
import TestSupport
import Testing

extension `A registry` {
  @Test(arguments: Kind.here) func `reads the first file of a document that came in several`(
    kind: Kind
  ) throws {
    let opened = try kind.open()
    let registry = opened.registry
    let texts = ["{}", "{ \"é\": \"\\\\x\" }", "{ }"]
    try registry.transaction {
      let batch = try registry.beginBatch(staff: "Ann", at: Self.now)
      let person = try registry.addPerson(gwen)
      try registry.add(version("one", person: person, batch: batch))
      try registry.add(version("two", plan: "q", person: person, batch: batch))
      for (number, text) in texts.enumerated() {
        try registry.addFile(
          "hash \(number)", of: number == 1 ? "two" : "one", bytes: Array(text.utf8),
          at: number == 2 ? "2020-01-01T00:00:00Z" : Self.now, batch: batch)
      }
      #expect(try registry.bytes(of: "one") == Array(texts[0].utf8))
      #expect(try registry.bytes(of: "two") == Array(texts[1].utf8))
      #expect(try registry.digest(ofFile: "hash 2") == "one")
    }
  }

  @Test(arguments: Kind.here) func `keeps a version together with its file`(kind: Kind) throws {
    let opened = try kind.open()
    let registry = opened.registry
    try registry.transaction {
      let batch = try registry.beginBatch(staff: "Ann", at: Self.now)
      let person = try registry.addPerson(gwen)
      let one = version("one", person: person, batch: batch)
      try registry.add(one, in: "hash", bytes: Array("{}".utf8))
      try registry.addFile(
        "later", of: "one", bytes: Array("{ }".utf8), at: Self.now, batch: batch)
      #expect(try registry.version("one") == one)
      #expect(try registry.digest(ofFile: "hash") == "one")
      #expect(try registry.bytes(of: "one") == Array("{}".utf8))
    }
  }

  @Test(arguments: Kind.here) func `tells of many people together what it tells of each`(
    kind: Kind
  ) throws {
    let opened = try kind.open()
    let registry = opened.registry
    let document = try ForeignDocuments.read("chain-2021")[0]
    try registry.transaction {
      let batch = try registry.beginBatch(staff: "Ann", at: Self.now)
      let people = try (0..<4).map { _ in try registry.addPerson(gwen) }
      for (digest, person) in [("one", 3), ("two", 0), ("three", 1), ("four", 1), ("five", 1)] {
        try registry.add(
          version(digest, plan: "of \(digest)", person: people[person], batch: batch))
        try registry.ask(.draft, of: digest, otherPerson: nil, at: Self.now)
      }
      try registry.setForce(.setAside, of: "five", batch: batch)
      try registry.ask(.personMayBeKnown, of: "two", otherPerson: people[2], at: Self.now)
      try registry.addDocumentFile("hash", bytes: Array("{}".utf8), at: Self.now)
      for owner in [people[1], nil] {
        let id = try registry.addDocument(
          document, patient: gwen, person: owner, received: Self.now, batch: batch)
        try registry.addSighting(of: id, in: "hash", as: document, batch: batch)
        try registry.ask(
          .personMayBeKnown, ofDocument: id, otherPerson: people[2], at: Self.now)
      }
      let range = people[0]...people[2]
      #expect(
        try registry.versions(ofPeople: range)
          == people[...2].flatMap { try registry.versions(ofPerson: $0) })
      #expect(
        try registry.documents(ofPeople: range) == registry.documents(ofPerson: people[1]))
      let counts = try registry.openQuestionCounts(ofPeople: range)
      #expect(counts == [people[0]: 2, people[1]: 3, people[2]: 2])
      for person in people[...2] {
        #expect(try registry.openQuestions(ofPerson: person).count == counts[person])
      }
    }
  }

  @Test(arguments: Kind.here) func `finds people by each clue`(kind: Kind) throws {
    let opened = try kind.open()
    let registry = opened.registry
    try registry.transaction {
      let person = try registry.addPerson(gwen)
      let other = try registry.addPerson(
        PersonClues(name: "Ann Bowler", birthDate: nil, numbers: []))
      let known = KnownPerson(id: person, clues: gwen)
      #expect(try registry.person(person) == known)
      #expect(try registry.people(number: "9434765919") == [known])
      #expect(try registry.people(birthDate: "1948-05-17") == [known])
      #expect(try registry.people(named: "bow").map(\.id) == [person, other])
      #expect(try registry.people(named: "bowen") == [known])
      #expect(try registry.people(named: "bow", "ann").map(\.id) == [other])
      #expect(try registry.people(named: "bow", born: "1948-05-17") == [known])
      #expect(try registry.people(named: "bow", born: "1948-05-18").isEmpty)
      #expect(try registry.people(after: person, countMax: 9).map(\.id) == [other])
      #expect(try registry.people(named: "bow", "x").isEmpty)
      #expect(
        try registry.people(nameBeginnings: ["bow"], birthDate: nil, countMax: 1).map(\.id)
          == [person])
      let married = PersonClues(name: "Gwen Price", birthDate: nil, numbers: ["4010232137"])
      try registry.addClues(married, to: person)
      #expect(try registry.people(named: "price").map(\.id) == [person])
      #expect(try registry.people(number: "4010232137").map(\.id) == [person])
      #expect(try registry.person(person)?.clues.name == "Gwenllian Bowen")
    }
  }

  @Test(arguments: Kind.here) func `finds those of a day who share a whole word of the name`(
    kind: Kind
  ) throws {
    let opened = try kind.open()
    let registry = opened.registry
    try registry.transaction {
      let owen = PersonClues(name: "Gwen Owen", birthDate: "1948-05-17", numbers: [])
      let later = PersonClues(name: "Gwen Bowen", birthDate: "1948-05-18", numbers: [])
      let people = try [gwen, owen, later].map { try registry.addPerson($0) }
      func ids(_ parts: [String]) throws -> [Int] {
        try registry.people(birthDate: "1948-05-17", sharing: parts).map(\.id)
      }
      #expect(try ids(["bowen"]) == [people[0]])
      #expect(try ids(["owen"]) == [people[1]])
      #expect(try ids(["owen", "gwenllian"]) == [people[0], people[1]])
      #expect(try ids(["wen"]).isEmpty)
      #expect(try ids([]).isEmpty)
      let many = (0..<1500).map { "a" + String($0, radix: 36) }
      #expect(try ids(many + ["bowen"]) == [people[0]])
    }
  }
}

extension Registry {
  fileprivate func people(named words: String..., born: String? = nil) throws -> [KnownPerson] {
    try people(nameBeginnings: words, birthDate: born, countMax: 9)
  }
}
