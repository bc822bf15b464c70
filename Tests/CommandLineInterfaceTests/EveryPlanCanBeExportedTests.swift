import CarePlanCoding
import CarePlanModel
import CommandLineInterface
import OperatingSystem
import TestSupport
import Testing

/// Whatever was typed at home, and whatever the clock said, what is kept can be given away.
@Suite struct `Every plan that was begun` {
  private let home = TemporaryFolder()

  /// - Parameter at: The day on the clock of the computer.
  func perform(_ arguments: [String], at day: String, _ lines: String...) -> (Ending, String) {
    let shown = TextBuffer()
    let world = World(
      arguments: arguments, environment: ["KINDRED_HOME": home.path],
      input: { ListedLines(lines) }, output: shown, errors: shown, today: { day },
      now: { "\(day)T15:00:00Z" })
    let ending = runKindred(in: world)
    return (ending, shown.text)
  }

  func exported(at day: String) throws -> CarePlan? {
    let path = home.path + "/plan.json"
    let (ending, shown) = perform(["plan", "export", "--output", path], at: day)
    guard ending == .code(.fine) else {
      Issue.record("\(shown)")
      return nil
    }
    let read = PlanFiles.read(Array(try contents(of: path).utf8))
    #expect(read.diagnostics.isEmpty)
    return read.plan?.plan
  }

  @Test func `by somebody who came too young is exported once they are old enough`() throws {
    _ = perform(
      ["talk"], at: "2026-11-01", "England", "1", "Ruth Bell", "skip", "20 November 2008", "yes")
    let (tooYoung, why) = perform(["plan", "export"], at: "2026-11-02")
    #expect(tooYoung == .code(.contentHasErrors))
    #expect(why.contains("younger than 18") && why.contains("kindred plan print"), "\(why)")
    #expect(!why.contains("P113") && !why.contains("/document"), "\(why)")
    _ = perform(
      ["talk", "what-matters"], at: "2026-11-22", "20 November 2008", "yes", "My dog Mali.", "stop")
    let plan = try #require(try exported(at: "2026-11-22"))
    #expect(plan.header.created == "2026-11-22T15:00:00Z")
  }

  @Test func `on a computer whose clock was once years ahead is exported all the same`() throws {
    _ = perform(
      ["talk", "place"], at: "2031-01-05", "England", "skip", "skip", "home", "yes", "stop")
    _ = perform(["talk", "what-matters"], at: "2026-11-22", "My dog Mali.", "stop")
    let plan = try #require(try exported(at: "2026-11-22"))
    #expect(plan.statements.contains { $0.text == "My dog Mali." })
    #expect(plan.header.created <= plan.header.updated)
  }
}

extension `Every plan that was begun` {
  @Test func `says of a weighty answer that changed that it was read back again`() throws {
    _ = perform(
      ["talk", "place"], at: "2026-11-21", "England", "skip", "skip", "a hospice would suit me",
      "yes", "skip", "the place one, make it home", "yes", "stop")
    let plan = try #require(try exported(at: "2026-11-21"))
    let place = try #require(plan.statement("place-of-care", rank: 1))
    #expect(place.choice == "home")
    #expect(place.provenance.method == .corrected)
    #expect(place.provenance.confirmed == "2026-11-21T15:00:00Z")
  }
}
