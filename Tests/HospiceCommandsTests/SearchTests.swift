import HospiceCommands
import OperatingSystem
import TestSupport
import Testing

/// Whoever types a name at a bedside finds the person, or is told that there may be more.
@Suite struct `Looking for somebody` {
  private let hospice = Hospice()

  @Test(arguments: [
    "O'Brien", "Mary O'Brien", "o’brien", "Brien, Mary", "Mrs O'Brien", "mary o'b", "MARY",
  ]) func `finds a name however it is written`(typed: String) throws {
    try hospice.keep(["Mary O'Brien", "Ann Smith-Jones"])
    let (ending, told) = hospice.run("search", typed)
    #expect(ending == .fine)
    #expect(told.hasPrefix("1: Mary O'Brien"), "\(told)")
  }

  @Test(arguments: ["Smith-Jones", "smith jones", "Mr Smith", "Smith, Ann", "Ann S.-Jones"])
  func `finds a name of two parts`(typed: String) throws {
    try hospice.keep(["Mary O'Brien", "Ann Smith-Jones"])
    #expect(hospice.run("search", typed).1.hasPrefix("2: Ann Smith-Jones"))
  }

  @Test func `finds one of a thousand with the same surname, and says where there are more`() throws
  {
    try hospice.keep((1...1010).map { "Al\($0 % 2 == 0 ? "an" : "ice") Smith" } + ["Zo Smith"])
    #expect(hospice.run("search", "Zo", "Smith").1.hasPrefix("1011: Zo Smith"))
    let (_, told) = hospice.run("search", "smith")
    #expect(told.contains("200: Alan Smith") && !told.contains("201: "))
    #expect(
      told.hasSuffix("There are more. Type more of the name, the number or the date of birth.\n"))
  }

  @Test(arguments: ["show", "export", "print"])
  func `is written down, also where it could be either of two`(command: String) throws {
    try hospice.keep(["Ann Smith", "Mary Smith"])
    let (ending, told) = hospice.run(command, "smith")
    #expect(ending == .notUnderstood && told.contains("1: Ann Smith") && told.contains("2: Mary"))
    let (_, audit) = hospice.run("audit")
    let lines = audit.split(separator: "\n")
    #expect(lines.contains { $0.hasSuffix("Ann: search 2: 1 2") }, "\(audit)")
    #expect(!audit.contains("mith"))
  }
}
