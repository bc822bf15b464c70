import CarePlanModel
import Foundation
import HospiceCommands
import OperatingSystem
import TestSupport
import Testing

/// A nurse types what she has: a name as it is on the door, a day as it is on the chart. Where
/// nobody is found she concludes that there is no plan.
@Suite struct `Finding somebody` {
  private let hospice = Hospice()

  /// - Returns: The plan's person, as lists name them.
  private func take(_ names: String...) throws {
    for (number, name) in names.enumerated() {
      let plan = GoodPlan.usual.named(name).with {
        $0.header.id = "0a1b2c3d-0000-4000-8000-00000000020\(number)"
        $0.person.identifiers = []
        $0.person.birthDate = "1940-03-0\(number + 1)"
      }
      try hospice.write(plan.file, "\(number).json")
    }
    #expect(hospice.run("import", hospice.inbox).0 == .fine)
  }

  @Test(arguments: [
    ("Mary O'Brien", "O'Brien"), ("Mary O'Brien", "mary o'brien"), ("Mary O'Brien", "O’Brien"),
    ("Mary O’Brien", "Mrs O'Brien"), ("Ann Smith-Jones", "Smith-Jones"),
    ("Ann Smith-Jones", "Mr Smith"), ("Ann Smith-Jones", "Smith, Ann"),
    ("Ann Smith-Jones", "Ann B. Smith"), ("Siân Ŵyn", "sian wyn"), ("Ann Lord", "Lord"),
    ("李 明", "李 明"), ("李 明", "明"), ("J. Price", "J Price"),
  ]) func `by a name as people write it`(name: String, typed: String) throws {
    try take(name)
    #expect(hospice.run("search", typed).1.contains("1: \(name), born"), "\(typed)")
    let words = typed.split(separator: " ").map(String.init)
    #expect(hospice.run(["search"] + words).1.contains("1: \(name), born"))
    #expect(hospice.run("show", typed).0 == .fine)
  }

  @Test(arguments: [
    "1940-03-01", "01/03/1940", "1/3/1940", "1.3.1940", "01-03-1940", "1 March 1940",
    "1 mar 1940", "1st March 1940", "March 1, 1940", "Price 1/3/1940", "1940-03-01 price",
  ]) func `by a date of birth as people write it`(typed: String) throws {
    try take("Owen Price", "Ann Price")
    #expect(
      hospice.run("search", typed).1 == "1: Owen Price, born 1 March 1940, no health number\n",
      "\(typed)")
  }

  @Test func `by what they are called`() throws {
    let plan = GoodPlan.usual.with {
      $0.person.name = PersonName(text: "Edith Bright", preferred: "Edie")
    }
    try hospice.write(plan.file, "a.json")
    hospice.run("import", hospice.inbox)
    #expect(hospice.run("search", "Edie").1.hasPrefix("1: Edith Bright"))
  }

  /// With letters of Russian and Greek that nobody can tell from others by looking.
  @Test(arguments: [
    ("Gw\u{0435}nllian B\u{043E}wen", "Bowen"), ("\u{0410}nn \u{0410}lpha", "Ann Alpha"),
    ("Bo\u{200B}wen Price", "bowen"),
  ]) func `by a name that has other letters than it seems, and says so`(name: String, typed: String)
    throws
  {
    try hospice.write(GoodPlan.usual.named(name).file, "a.json")
    #expect(hospice.run("import", hospice.inbox).0 == .needsDecision)
    let (_, told) = hospice.run("search", typed)
    #expect(told.contains("(some letters look like others)"), "\(told)")
  }

  @Test func `a name that would pass for words of the program stands in quotation marks`() throws {
    try take("John Ok. IN DOUBT: 0. THE PERSON TOOK THIS PLAN BACK", "Mrs. J. St. John-O'Hara")
    let (_, told) = hospice.run("list")
    #expect(told.contains("1: \"John Ok. IN DOUBT: 0. THE PERSON TOOK THIS PLAN BACK\", born"))
    #expect(told.contains("2: Mrs. J. St. John-O'Hara, born"), "\(told)")
  }

  @Test func `by a number of yesterday leads to where the plan is now`() throws {
    let other = GoodPlan.usual.with {
      $0.header.id = "0a1b2c3d-0000-4000-8000-00000000000c"
      $0.person.identifiers = []
    }
    try hospice.write(GoodPlan.usual.file, "a.json")
    try hospice.write(other.file, "b.json")
    hospice.run("import", hospice.inbox)
    hospice.run("resolve", "1", "--decision", "same-person", "--reason", "Same address.")
    let (_, told) = hospice.run("show", "2")
    #expect(told.contains("What was kept under 2 is now under person 1: Gwenllian"), "\(told)")
  }

  @Test func `a year is no name, and nothing at all is nobody`() throws {
    try take("Owen Price")
    let (_, told) = hospice.run("search", "1927")
    #expect(told.contains("A date of birth is written as 17/05/1948."), "\(told)")
    #expect(!told.contains("spelt"))
    #expect(hospice.run("search", "").0 == .notUnderstood)
  }

  @Test(arguments: [" ", "Ann\nPrice"]) func `a name that is none is asked about`(name: String)
    throws
  {
    try hospice.write(GoodPlan.usual.named(name).file, "a.json")
    hospice.run("import", hospice.inbox)
    let (ending, queue) = hospice.run("queue")
    #expect(ending == .needsDecision)
    #expect(queue.contains("The name has no letters, or is not written on one line."), "\(queue)")
  }

  @Test(arguments: ["30/02/1940", "1/13/1940"])
  func `a day that there never was is said to be none`(typed: String) throws {
    try take("Owen Price")
    let (ending, told) = hospice.run("search", typed)
    #expect(ending == .notUnderstood)
    #expect(told.contains("no day of the calendar"), "\(told)")
  }

  @Test func `a name that several share is written down, whatever command asked`() throws {
    try take("Ann Smith", "Owen Smith")
    for command in ["show", "export", "print"] {
      let (ending, told) = hospice.run([command, "smith"], as: "Siân")
      #expect(ending == .notUnderstood)
      #expect(told.contains("1: Ann Smith") && told.contains("2: Owen Smith"))
    }
    let (_, audit) = hospice.run("audit")
    let asked = audit.split(separator: "\n").filter { $0.contains("Siân: search 2: 1 2") }
    #expect(asked.count == 3, "\(audit)")
    #expect(!audit.contains("mith"))
  }

  @Test func `a name that nobody has is written down as well`() throws {
    try take("Ann Smith")
    #expect(hospice.run(["show", "Zebedee"], as: "Siân").0 == .notUnderstood)
    #expect(hospice.run("audit").1.contains("Siân: search 0"))
  }

  @Test func `somebody whose surname a thousand share is found by both names`() throws {
    try fill()
    #expect(hospice.run("search", "Zo Smith").1.contains("Zo Smith, born 17 May 1948"))
    #expect(hospice.run("list").1.contains("Zo Smith"))
  }

  @Test func `more people than anybody reads are not poured out, and that is said`() throws {
    try fill()
    let (found, told) = hospice.run("search", "smith")
    #expect(found == .fine)
    #expect(told.split(separator: "\n").count < 220)
    #expect(told.contains("There are more."), "\(told.suffix(200))")
    let (ending, named) = hospice.run("show", "smith")
    #expect(ending == .notUnderstood)
    #expect(!named.contains("born") && named.contains("Give more of the name"), "\(named)")
  }

  /// A thousand people called Smith, of whom the last has a first name of her own.
  private func fill() throws {
    let names = Array(repeating: "Al Smith", count: 1009) + ["Zo Smith"]
    try hospice.keep(names, born: "1948-05-17")
  }
}
