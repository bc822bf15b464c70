import CarePlanModel
import Foundation
import HospiceCommands
import OperatingSystem
import TestSupport
import Testing

/// What is written, and what must not be written over.
@Suite struct `A file that is written` {
  private let hospice = Hospice()

  init() throws {
    try hospice.write(GoodPlan.usual.file, "a.json")
    #expect(hospice.run("import", hospice.path("a.json")).0 == .fine)
  }

  private func bytes(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }

  @Test(arguments: [["export", "1"], ["print", "1"]], ["", "-wal", "-batches"])
  func `takes the place of no registry, and of nothing that belongs to it`(
    command: [String], end: String
  ) throws {
    let (ending, told) = hospice.run(command + ["--output", hospice.registry + end])
    guard FileManager.default.fileExists(atPath: hospice.registry + end) else { return }
    #expect(ending == .worldFailed && told.contains("Name another file."), "\(told)")
    #expect(hospice.run("show", "1").0 == .fine)
  }

  @Test func `takes the place of no copy of a registry`() {
    #expect(hospice.run("backup", hospice.path("copy.sqlite")).0 == .fine)
    let before = bytes(hospice.path("copy.sqlite"))
    #expect(hospice.run("print", "1", "--output", hospice.path("copy.sqlite")).0 == .worldFailed)
    #expect(bytes(hospice.path("copy.sqlite")) == before)
  }

  @Test func `takes the place of an older one of the same name`() {
    for form in ["letter", "crisis-card"] {
      let ending = hospice.run("print", "1", "--form", form, "--output", hospice.path("a.html")).0
      #expect(ending == .fine)
    }
  }

  @Test(arguments: ["a.json", "."])
  func `that is a report takes the place of nothing but a report`(name: String) throws {
    let before = bytes(hospice.path(name))
    let (ending, told) = hospice.run(
      "import", hospice.path("a.json"), "--report", hospice.path(name))
    #expect(ending == .worldFailed && told.contains("already"), "\(told)")
    #expect(bytes(hospice.path(name)) == before)
    #expect(!hospice.run("audit").1.contains("already-held"), "nothing was looked at")
  }

  @Test func `that is a report takes the place of an earlier one, and of an empty file`() throws {
    try hospice.write([], "report")
    for _ in 0..<2 {
      let ending = hospice.run(
        "import", hospice.path("a.json"), "--report", hospice.path("report")
      ).0
      #expect(ending == .fine)
    }
  }
}

/// What a paper says of itself that somebody prints at a hospice.
@Suite struct `A paper that leaves the hospice` {
  private let hospice = Hospice()

  private func printed(_ plan: GoodPlan, _ form: String = "letter") throws -> String {
    try hospice.write(plan.file, "a.json")
    hospice.run("import", hospice.path("a.json"))
    return hospice.run("print", "1", "--form", form).1
  }

  @Test(arguments: ["letter", "first-minute", "adrt", "crisis-card"])
  func `says that it is a copy, of which day, and who printed it`(form: String) throws {
    let told = try printed(.usual, form)
    #expect(told.contains("Printed on 21 November 2026 by Ann"))
    #expect(told.contains("Copy: check the") && !told.contains("IN DOUBT"))
  }

  @Test func `says what is in doubt, and that it should have been looked at again`() throws {
    let told = try printed(
      .usual.with {
        $0.header.status = .draft
        $0.header.reviewBy = "2026-09-02"
      })
    #expect(told.contains("IN DOUBT: The plan is a draft"), "\(told)")
    #expect(told.contains("REVIEW OVERDUE"))
  }
}

/// What a screen says after an import.
@Suite struct `The end of an import` {
  private let hospice = Hospice()

  @Test func `names the rule that a file breaks, and where`() throws {
    let text = GoodPlan.usual.text.replacing("\"final\"", with: "\"done\"")
    try hospice.write(Array(text.utf8), "a.json")
    let (_, told) = hospice.run("import", hospice.path("a.json"))
    #expect(told.contains("P108, /document/plan/status"), "\(told)")
    #expect(told.contains("kindred explain P"), "\(told)")
  }

  @Test(arguments: [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE]] as [[UInt8]])
  func `says that a file was saved in another way`(mark: [UInt8]) throws {
    try hospice.write(mark + GoodPlan.usual.file, "a.json")
    #expect(hospice.run("import", hospice.path("a.json")).1.contains("another encoding"))
  }

  @Test func `tells where a new registry is, what waits, and where copies lie`() throws {
    try hospice.write(GoodPlan.usual.with { $0.header.status = .draft }.file, "a.json")
    try hospice.write(Array("{".utf8), "b.json")
    let (_, told) = hospice.run("import", hospice.inbox)
    #expect(told.contains("A new registry was made at \(hospice.registry)"))
    #expect(told.contains("kindred-hospice queue"))
    #expect(told.contains(hospice.registry + "-quarantine"))
    #expect(!hospice.run("import", hospice.inbox).1.contains("A new registry"))
  }

  @Test func `keeps no copy of a broken plan that this hospice may not see`() throws {
    let denied = GoodPlan.usual.denying("hospice").text
    let broken = denied.replacing("\"final\"", with: "\"done\"")
    try hospice.write(Array(broken.utf8), "a.json")
    #expect(hospice.run("import", hospice.path("a.json")).1.contains("may not see the plan"))
    #expect(!FileManager.default.fileExists(atPath: hospice.registry + "-quarantine"))
  }
}
