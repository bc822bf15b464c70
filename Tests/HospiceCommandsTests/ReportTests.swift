import CarePlanModel
import Foundation
import HospiceCommands
import HospiceRegistry
import OperatingSystem
import StrictJSON
import TestSupport
import Testing

@Suite struct `The report of an import` {
  private let hospice = Hospice()

  private func report(_ path: String) throws -> JSONValue {
    hospice.run("import", path, "--report", hospice.path("report.json"))
    let bytes = try Array(Data(contentsOf: URL(filePath: hospice.path("report.json"))))
    return try JSONReader.read(bytes)
  }

  @Test func `says of each file what became of it, why and where`() throws {
    try hospice.write(BadInput.all[66].variants[0].file, "a.json")
    try hospice.write(GoodPlan.usual.file, "b.json")
    let read = try report(hospice.inbox)
    let files = try #require(read["files"]?.items)
    #expect(files.count == 2)
    #expect(files[0]["outcome"]?.string == "rejected")
    let reason = try #require(files[0]["reasons"]?.items?.first)
    #expect(reason["code"]?.string == "broken-plan")
    #expect(reason["pointer"]?.string == "/document/person/birthDate")
    #expect(reason["rule"]?.string == "P111")
    #expect(files[1]["outcome"]?.string == "added")
    #expect(files[1]["planVersion"]?.integer == 1)
    #expect(read["counts"]?["added"]?.integer == 1)
    #expect(read["counts"]?["rejected"]?.integer == 1)
    #expect(read["stopped"] == .null)
  }

  @Test func `holds no word that anybody said, whatever came`() throws {
    for input in BadInput.small {
      try hospice.write(input.variants[0].file, "\(input.number).json")
    }
    let (_, told) = hospice.run(
      "import", hospice.inbox, "--report", hospice.path("report.txt"))
    let written = try String(contentsOfFile: hospice.path("report.txt"), encoding: .utf8)
    let names = ["Gwen", "Bowen", "Mali", "hymns", "daughter", "1948", "9434765919", "mood", "Ann"]
    for name in names.dropLast() {
      #expect(!written.contains(name), "\(name) stands in the report")
      #expect(!told.contains(name), "\(name) is told")
    }
    _ = try JSONReader.read(Array(written.utf8))
  }

  @Test func `what a file calls its own members is not repeated`() throws {
    let file = GoodPlan.usual.file("/document/statements/0/I am in pain", "1")
    try hospice.write(file, "a.json")
    let read = try report(hospice.path("a.json"))
    let reason = try #require(read["files"]?.items?.first?["reasons"]?.items?.first)
    #expect(reason["pointer"]?.string == "/document/statements/0")
  }

  @Test(.enabled(if: PostgreSQLServer.isThere, "no PostgreSQL was started"))
  func `tells what became of a file whose COMMIT the server never answered`() throws {
    let database = try PostgreSQLServer.database()
    let proxy = CuttingProxy(.afterCommit, after: "INSERT INTO files")
    let hospice = Hospice(registry: proxy.address(of: database))
    try hospice.write(GoodPlan.usual.file, "a.json")
    let (ending, told) = hospice.run("import", hospice.path("a.json"))
    #expect(proxy.cutCount == 1)
    #expect(ending == .fine, "\(told)")
    #expect(told.contains("added: HOME/a.json") && told.contains("Batch 1: 1 added."), "\(told)")
    let beside = Hospice(registry: PostgreSQLServer.address(of: database))
    let (_, audit) = beside.run("audit")
    #expect(audit.split(separator: "\n").count { $0.contains("import") } == 1, "\(audit)")
    #expect(beside.run("doctor").1.contains("1 person, 1 version in 1 file"))
  }
}
