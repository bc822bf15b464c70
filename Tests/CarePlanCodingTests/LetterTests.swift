import CarePlanCoding
import CarePlanModel
import TestSupport
import Testing

@Suite struct `The letter` {
  @Test(arguments: PlanFiles.names)
  func `is the one that was read and found good`(name: String) throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes(name)).plan)
    let letter = PlanLetter.text(of: sealed)
    let path = "Tests/Plans/\(name.dropLast(5)).letter.txt"
    let kept = try? Repository.text(path)
    if letter != kept { try Repository.write(letter, to: path) }
    #expect(letter == kept, "\(path) was written anew: read it")
  }

  @Test(arguments: PlanFiles.names)
  func `fits on paper`(name: String) throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes(name)).plan)
    for line in PlanLetter.text(of: sealed).split(separator: "\n") {
      #expect(DisplayWidth.columns(line) <= PlanLetter.columnsMax, "\(line)")
      #expect(line.last != " ")
    }
  }

  @Test func `leaves out no word that the person said`() throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan)
    let letter = words(PlanLetter.text(of: sealed))
    for statement in sealed.plan.statements {
      for said in [statement.text, statement.provenance.quote].compactMap({ $0 }) {
        #expect(letter.contains(words(said)), "\(said)")
      }
      if statement.choice == nil { continue }
      let phrase = try #require(statement.choice.flatMap { statement.slot?.phrase(of: $0) })
      #expect(letter.contains(words(phrase)), "\(phrase)")
    }
  }

  @Test func `says with every view about CPR that it is no decision`() throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan)
    let letter = words(PlanLetter.text(of: sealed))
    let parts = letter.components(of: "I would not want CPR to be tried.")
    #expect(parts.count == 3)
    for part in parts.dropFirst() {
      #expect(part.prefix(140).contains("This is not a DNACPR decision."))
    }
  }

  /// The text with every gap as one space, as a reader takes it.
  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension String {
  fileprivate func components(of separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}

@Suite struct `Wrapping lines` {
  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("", 10, [""]), ("a\n\nb", 10, ["a", "", "b"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]), ("ab cdefgh", 4, ["ab", "cdef", "gh"]),
    ("日本語 です", 6, ["日本語", "です"]),
    ("e\u{301}e\u{301}e\u{301} x", 3, ["e\u{301}e\u{301}e\u{301}", "x"]),
    ("👩‍👩‍👧 👍🏽", 4, ["👩‍👩‍👧", "👍🏽"]),
  ])
  func `keeps to the width that the eye sees`(text: String, width: Int, lines: [String]) {
    #expect(LineWrapping.lines(of: text, columnsMax: width) == lines)
  }

  @Test func `indents every line and counts the indent`() {
    #expect(LineWrapping.lines(of: "one two", columnsMax: 5, indent: 2) == ["  one", "  two"])
  }
}
