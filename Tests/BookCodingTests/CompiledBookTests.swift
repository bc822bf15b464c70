import BookCoding
import DialogueModel
import TestSupport
import Testing

@Suite struct `A compiled book` {
  @Test func `is read as it was written, member by member`() {
    let book = RealDialogues.book
    let read = roundTrip(book)
    #expect(book.conversations.count > 0)
    #expect(read.conversations == book.conversations)
    #expect(read.houseRules == book.houseRules)
    #expect(read.meanings == book.meanings && read.slots == book.slots)
    // A member that is new to the model, and that nobody writes yet, is missing here.
    let (one, other) = (String(reflecting: read), String(reflecting: book))
    #expect(one.utf8.count == other.utf8.count && one == other)
    #expect(one.utf8.count > 300_000)
  }

  @Test func `holds every kind of statement and comparison`() {
    let read = roundTrip(small)
    #expect(String(reflecting: read) == String(reflecting: small))
    let scene = read.conversations[0].topics[0].scenes[0]
    #expect(scene.statements.count == 12)
    #expect(scene.needs.count == 7)
  }

  @Test(arguments: [0, 1, 63, 64, 65, 4_095, 4_096, 1_000_000])
  func `keeps a number of whatever size`(number: Int) {
    let condition = Condition(slot: "birth-date", test: .isBelow(number))
    let book = book(of: [], needs: [condition])
    #expect(roundTrip(book).conversations[0].topics[0].scenes[0].needs == [condition])
  }

  @Test func `is text, so that a string literal can hold it`() {
    let book = RealDialogues.book
    #expect(String(validating: CompiledBook.spoken(of: book), as: UTF8.self) != nil)
    #expect(String(validating: CompiledBook.heard(of: book), as: UTF8.self) != nil)
    #expect(String(validating: CompiledBook.worded(of: book), as: UTF8.self) != nil)
  }

  @Test func `says nothing of what it hears until that is wanted`() {
    let book = RealDialogues.book
    let spoken = CompiledBook.spoken(of: book).withUnsafeBufferPointer {
      CompiledBook.readSpoken($0)
    }
    #expect(spoken.meanings.isEmpty && spoken.concepts.isEmpty)
    #expect(!book.meanings.isEmpty && !book.concepts.isEmpty)
  }

  @Test(arguments: ["patient", "relative", "staff"])
  func `reads one conversation and passes the others by`(id: String) {
    let book = RealDialogues.book
    let read = CompiledBook.spoken(of: book).withUnsafeBufferPointer {
      CompiledBook.readSpoken($0, only: id)
    }
    #expect(read.conversations == book.conversations.filter { $0.id == id })
    #expect(read.conversations.count == 1)
    #expect(read.houseRules == book.houseRules && read.facts == book.facts)
  }

  private func roundTrip(_ book: Book) -> Book {
    let heard = CompiledBook.heard(of: book).withUnsafeBufferPointer(CompiledBook.readHeard)
    let variants = CompiledBook.worded(of: book).withUnsafeBufferPointer(CompiledBook.readWorded)
    return CompiledBook.spoken(of: book).withUnsafeBufferPointer {
      CompiledBook.readSpoken($0, and: heard, variants: variants)
    }
  }

  private func book(of statements: [Statement], needs: [Condition]) -> Book {
    let scene = Scene(name: "first", needs: needs, statements: statements)
    let topic = Dialogue(id: "small", title: "Siân's ŵyneb", weight: .heavy, scenes: [scene])
    return Book(
      conversations: [Conversation(id: "one", title: "One", audience: .staff, topics: [topic])],
      houseRules: [
        HouseRule(name: .kept, statements: statements),
        HouseRule(name: .kept, audience: .relative, statements: statements),
      ],
      enquiries: [Enquiry(name: "what-is-it", audience: .person, statements: statements)],
      facts: [], words: [],
      meanings: [], concepts: [], slots: [], variants: [Self.variant], isReviewed: true,
      fingerprint: "sha-256:00")
  }

  private static let variant = Variant(
    language: .welsh,
    renderings: [
      .init(.line(LineID("small.p1")), Wording([.text("Diolch, "), .gap("name")])),
      .init(.topic("small"), Wording([.text("Bach")])),
      .init(.slot("nation"), Wording([.text("Ble rwy'n byw")])),
      .init(.phrase(slot: "nation", value: "wales"), Wording([.text("Cymru")])),
      .init(.fact("nhs-111", nations: ["england", "wales"]), Wording([.text("111")])),
    ])

  private var small: Book {
    let line = Line(
      id: LineID("small.p1"), wording: Wording([.text("Thank you, "), .gap("name"), .text(".")]),
      source: "a-source")
    let plain = Line(id: LineID("small.p2"), wording: Wording([.text("Is it 🙂 so?")]))
    let question = Question(
      slot: "local-so", line: plain, whyWeAsk: line, askAgain: line, easyRead: plain,
      choices: [Choice(label: plain, value: "so"), Choice(label: line, value: "not-so")],
      takesOwnWords: true, keepsQuestions: true, isUnsaved: true, sayBack: line,
      restsOn: ["nation", "name"])
    let tests: [Condition.Test] = [
      .isOneOf(["so", "not-so"]), .isNot("so"), .isAnswered, .isNotAnswered, .isLeft,
      .isBelow(18), .isOrMore(70),
    ]
    let conditions = tests.map { Condition(slot: "local-so", test: $0) }
    return book(
      of: [
        .say(line), .ask(question), .branch(when: conditions, [.say(plain), .comeBack(to: nil)]),
        .whenChanged(slot: "nation", from: "wales", lookAgainAt: ["law", "paper"], [.say(line)]),
        .whenChanged(slot: "nation", lookAgainAt: [], []),
        .readBackEverything, .offer(.topics), .goTo(scene: "first"), .finish(label: "done"),
        .rest(label: "rest"), .comeBack(to: nil), .comeBack(to: "nation"),
      ], needs: conditions)
  }
}
