import Testing

@testable import HospiceRegistry

@Suite struct `Whose plan it is` {
  static let gwen = PersonClues(
    name: "Gwenllian Bowen", birthDate: "1948-05-17", numbers: ["9434765919"])

  struct Row: Sendable {
    let title: String
    let name: String
    let birth: String?
    let numbers: [String]
    let match: PersonMatch

    init(
      _ title: String, _ name: String, _ birth: String?, _ numbers: [String], _ match: PersonMatch
    ) {
      self.title = title
      self.name = name
      self.birth = birth
      self.numbers = numbers
      self.match = match
    }
  }

  static let rows = [
    Row("all three agree", "Gwenllian Price", "1948-05-17", ["9434765919"], .same),
    Row("accents and titles", "Dr Gwenllián BOWEN", "1948-05-17", ["9434765919"], .same),
    Row("another name", "Ann Price", "1948-05-17", ["9434765919"], .possible),
    Row("another birth", "Gwenllian Bowen", "1948-05-18", ["9434765919"], .possible),
    Row("the number alone", "Ann Price", "1950-01-01", ["9434765919"], .possible),
    Row("no number", "Gwenllian Bowen", "1948-05-17", [], .possible),
    Row("another number", "Gwenllian Bowen", "1948-05-17", ["4010232137"], .possible),
    Row("the name alone", "Gwenllian Bowen", "1950-01-01", ["4010232137"], .other),
    Row("the birth alone", "Ann Price", "1948-05-17", ["4010232137"], .other),
    Row("nothing", "", nil, [], .other),
  ]

  @Test(arguments: rows) func `is known by three of three, and else a person decides`(row: Row) {
    let clues = PersonClues(name: row.name, birthDate: row.birth, numbers: row.numbers)
    #expect(PersonMatch(clues, Self.gwen) == row.match, "\(row.title)")
    #expect(PersonMatch(Self.gwen, clues) == row.match, "\(row.title), the other way round")
  }

  @Test(arguments: [
    ("Mrs de Wit", "Mrs de Groot", PersonMatch.possible), ("Jan van Dam", "Piet van Dam", .same),
    ("Le Van", "Le Van", .same), ("Fatima al Amin", "Omar al Masri", .possible),
  ]) func `half a country is called de or van, and that alone makes nobody the same`(
    name: String, other: String, match: PersonMatch
  ) {
    let clues = [name, other].map {
      PersonClues(name: $0, birthDate: "1948-05-17", numbers: ["9434765919"])
    }
    #expect(PersonMatch(clues[0], clues[1]) == match)
  }

  @Test func `a later version may leave out a detail, and must not change one`() {
    let less = PersonClues(name: "Gwen Bowen", birthDate: nil, numbers: [])
    let other = PersonClues(name: "Gwen Bowen", birthDate: "1948-05-18", numbers: [])
    #expect(!less.contradicts(Self.gwen))
    #expect(other.contradicts(Self.gwen))
  }

  @Test(arguments: [
    ("Siân Ŵyn", ["sian", "wyn"]), ("Mrs. Ann O'Neill", ["ann", "neill", "oneill"]),
    ("Nguyễn Thị Ngọc", ["nguyen", "thi", "ngoc"]), ("Nguye\u{302}\u{303}n", ["nguyen"]),
    ("محمد", ["محمد"]), ("J", ["j"]), ("J. Price", ["price"]), ("李 明", ["李", "明"]),
    ("Lady Ann Lord", ["ann", "lord"]), ("Dr", ["dr"]), ("", []),
  ]) func `names fall into words that can be compared`(name: String, parts: [String]) {
    let found = NameLetters.parts(of: name)
    #expect(found == parts)
  }

  @Test(arguments: [
    ("Gwenllian Bowen", false), ("Gwenlli\u{430}n", true), ("Gwen\u{200B}llian", true),
    ("Анна Петрова", false), ("Анна Petrova", false), ("می\u{200C}خواهم", false),
    ("Ann 👨‍👩‍👧", false), ("Siân Ŵyn", false),
  ]) func `letters that deceive the eye are noticed`(name: String, isDoubtful: Bool) {
    #expect(NameLetters.areDoubtful(in: name) == isDoubtful)
  }
}
