import CarePlanModel
@testable import PlanPapers
import TestSupport
import Testing
import TextWidth

@Suite struct `The letter` {
  @Test(arguments: PlanFiles.names, PaperForm.allCases)
  func `fits on paper`(name: String, form: PaperForm) throws {
    for line in PlainTextRendering.text(of: try paper(form, of: name)).split(separator: "\n") {
      #expect(DisplayWidth.columns(line) <= PlainTextRendering.columnsMax, "\(line)")
      #expect(line.last != " ")
    }
  }

  @Test func `leaves out no word that the person said`() throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan)
    let letter = flowing(PlainTextRendering.text(of: Paper(.letter, of: sealed)))
    for statement in sealed.plan.statements {
      for said in [statement.text, statement.provenance.quote].compactMap({ $0 }) {
        #expect(letter.contains(flowing(said)), "\(said)")
      }
      if statement.choice == nil { continue }
      let phrase = try #require(statement.choice.flatMap { statement.slot?.phrase(of: $0) })
      #expect(letter.contains(flowing(phrase)), "\(phrase)")
    }
  }

  @Test func `says with every view about CPR that it is no decision`() throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan)
    let letter = flowing(PlainTextRendering.text(of: Paper(.letter, of: sealed)))
    let parts = letter.components(of: "I would not want CPR to be tried.")
    #expect(parts.count == 3)
    for part in parts.dropFirst() {
      #expect(part.prefix(140).contains("This is not a DNACPR decision."))
    }
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
