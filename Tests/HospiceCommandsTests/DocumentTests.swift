import CarePlanModel
import Foundation
import HospiceCommands
import OperatingSystem
import StrictJSON
import TestSupport
import Testing

/// What becomes of documents that were not made with Kindred.
@Suite struct `At the desk, a document that was not made with Kindred` {
  private let hospice = Hospice()
  /// A plan of hers, made with Kindred.
  private var maud: GoodPlan {
    GoodPlan.usual.named("Maud Hallett").with { $0.person.birthDate = "1941-06-02" }
  }

  private func text(_ name: String) throws -> String {
    try Repository.text("Tests/Imports/documents/\(name).json")
  }

  @discardableResult
  private func take(_ name: String, replacing old: String = "", by new: String = "") throws
    -> (ExitReason, String)
  {
    let text = try text(name)
    let changed = old.isEmpty ? text : text.replacing(old, with: new)
    #expect(old.isEmpty || changed != text)
    let file = name + String(hospice.taken) + ".json"
    hospice.taken += 1
    try hospice.write(Array(changed.utf8), file)
    return hospice.run("import", hospice.path(file))
  }

  private func count(_ part: String, in text: String) -> Int {
    text.split(separator: part, omittingEmptySubsequences: false).count - 1
  }

  @Test(arguments: [
    ["2018", "2021", "2024"], ["2024", "2021", "2018"], ["2021", "2024", "2018"],
    ["2018", "2024", "2021"], ["2021", "2018", "2024"], ["2024", "2018", "2021"],
  ]) func `is there once, in whatever order the years come`(years: [String]) throws {
    for year in years { try take("chain-\(year)") }
    #expect(hospice.run("doctor").1.contains("0 versions in 0 files, 3 documents"))
    let (ending, view) = hospice.run("show", "Maud")
    #expect(ending == .needsDecision)
    #expect(view.contains("There is no plan."))
    #expect(count("Not made with Kindred. Read the original: export", in: view) == 3)
    #expect(count("REPLACED: ", in: view) == 2)
    #expect(!view.contains("takes the place of one that is not here"))
    #expect(count("IN DOUBT", in: view) == 2 && count("Question ", in: view) == 1)
    for year in years { try take("chain-\(year)") }
    #expect(hospice.run("doctor").1.contains("3 documents"))
    #expect(hospice.run("audit", "--verify").0 == .fine)
  }

  @Test func `takes the place of another, though it said so only when it came again`() throws {
    try take("chain-2018")
    try take("chain-2021", replacing: #""replaces""#, by: #""appends""#)
    #expect(count("REPLACED: ", in: hospice.run("show", "Maud").1) == 0)
    let (_, told) = try take("chain-2021")
    #expect(told.contains("added: "), "\(told)")
    #expect(count("REPLACED: ", in: hospice.run("show", "Maud").1) == 1)
    #expect(hospice.run("doctor").1.contains("2 documents"))
    #expect(try take("chain-2021").1.contains("already-held: "))
  }

  @Test func `is given back to the byte, and its reading is written down`() throws {
    try take("chain-2024")
    #expect(hospice.run("export", "--document", "2").1 == (try text("chain-2024")))
    #expect(hospice.run("export", "1", "--document", "2").0 == .fine)
    #expect(hospice.run("audit").1.contains("export document 2"))
    #expect(hospice.run("export", "--document", "9").0 == .notUnderstood)
    #expect(hospice.run("export", "1").0 == .notUnderstood)
  }

  @Test func `asks whose it is, and the answer holds for what comes later`() throws {
    try hospice.write(maud.file, "maud.json")
    hospice.run("import", hospice.path("maud.json"))
    let (ending, told) = try take("chain-2018")
    #expect(ending == .needsDecision)
    #expect(told.contains("needs-review") && told.contains("not made with Kindred"))
    #expect(hospice.run("queue").1.contains("may belong to somebody who is in the registry"))
    let (settled, _) = hospice.run(
      "resolve", "1", "--decision", "same-person", "--reason", "She brought it herself")
    #expect(settled == .fine)
    #expect(hospice.run("queue").0 == .fine)
    #expect(try take("chain-2021").0 == .fine)
    #expect(hospice.run("show", "1").1.contains("Document 2: \"What Maud wrote down\""))
    #expect(hospice.run("search", "Hallett").1.contains("2 documents not made with Kindred"))
    // What it says is in no plan.
    #expect(hospice.run("export", "1").1 == maud.text)
    #expect(!hospice.run("print", "1").1.contains("wrote down"))
  }

  @Test func `belongs at once to somebody with the same number, day and name`() throws {
    try hospice.write(maud.file, "maud.json")
    hospice.run("import", hospice.path("maud.json"))
    let number = "\"https://fhir.nhs.uk/Id/nhs-number\", \"value\": \"943 476 5919\""
    let (ending, _) = try take(
      "chain-2018", replacing: "\"https://records.example/id\",\n            \"value\": \"H-2207\"",
      by: number)
    #expect(ending == .fine)
    #expect(hospice.run("show", "1").1.contains("Document 1:"))
    // Two of three are a question, and belong to nobody until it is settled.
    let (doubtful, told) = try take("document-1")
    #expect(doubtful == .needsDecision && told.contains("may belong to somebody"))
    #expect(hospice.run("list").1.contains("Of nobody who is known: 1 document"))
    #expect(hospice.run("show", "1").1.contains("It may be person 1."))
    #expect(hospice.run("publish", "--to", "https://a.example", "--with", "gp").1.contains("queue"))
    let (settled, _) = hospice.run(
      "resolve", "1", "--decision", "different-person", "--reason", "A niece")
    #expect(settled == .fine)
    #expect(hospice.run("show", "2").1.contains("My advance care plan"))
  }

  @Test func `with the same identifier and version and other words is a question`() throws {
    try take("chain-2018")
    let (ending, told) = try take("chain-2018", replacing: "What Maud wrote", by: "What Meg wrote")
    #expect(ending == .needsDecision)
    #expect(told.contains("same identifier and version, and says something else"))
    #expect(hospice.run("doctor").1.contains("2 documents"))
    let version = "\"masterIdentifier\""
    let newer =
      "\"extension\": [{\"url\": \"x/versionNumber\", \"valueInteger\": 2}], " + version
    let (other, _) = try take("chain-2018", replacing: version, by: newer)
    #expect(other == .needsDecision)
  }

  @Test func `replaces what it names, asks where that is not here, and closes that again`() throws {
    let (ending, told) = try take("document-2")
    #expect(ending == .needsDecision && told.contains("takes the place of one that is not here"))
    try take("document-1")
    #expect(!hospice.run("queue").1.contains("takes the place"))
    #expect(hospice.run("show", "1").1.contains("REPLACED: document 1 says"))
    try take("document-3-in-error")
    let view = hospice.run("show", "1").1
    #expect(view.contains("MADE IN ERROR"))
    // What was made in error takes nobody's place.
    #expect(count("REPLACED", in: view) == 1)
  }

  @Test func `is one document where a reference and the thing itself come together`() throws {
    try take("document-1")
    try take("document-2")
    try take("reference-and-document")
    #expect(hospice.run("doctor").1.contains("3 documents"))
    #expect(hospice.run("show", "1").1.contains("REPLACED: document 3"))
  }

  @Test(arguments: [
    ("goal-without-identifier", "The document has no identifier."),
    ("scan", "The document has no identifier."),
  ]) func `without an identifier is kept once, and asked about`(name: String, why: String) throws {
    let (ending, told) = try take(name)
    #expect(ending == .needsDecision && told.contains(why))
    #expect(try take(name, replacing: "\"id\": ", by: "\"id\":  ").0 == .fine)
    #expect(hospice.run("doctor").1.contains("1 document not"))
    #expect(hospice.run("list").1.contains("Of nobody who is known: 1 document"))
    let (refused, say) = hospice.run(
      "resolve", "2", "--decision", "same-person", "--reason", "no idea")
    #expect(refused == .notUnderstood && say.contains("--person"))
  }

  @Test(arguments: ["no-document", "unknown-type"])
  func `that is none is not taken in, and says why`(name: String) throws {
    let (ending, told) = try take(name)
    #expect(ending == .contentHasErrors)
    #expect(told.contains("no document in it about what somebody wants"))
    #expect(hospice.run("doctor").1.contains("0 documents"))
  }

  @Test func `cannot steer a terminal, and goes whole into a file`() throws {
    try take("hostile")
    for view in ["show", "queue", "list", "search"] {
      let shown = hospice.run(view == "show" || view == "search" ? [view, "Maud"] : [view]).1
      #expect(!shown.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    }
    #expect(hospice.run("show", "Maud").1.contains("‹U+001B›[2JAll is well‹U+202E›"))
    let output = hospice.path("out.json")
    #expect(hospice.run("export", "--document", "1").0 == .notUnderstood)
    #expect(hospice.run("export", "--document", "1", "--output", output).0 == .fine)
    #expect(try String(contentsOfFile: output, encoding: .utf8) == (try text("hostile")))
  }

  @Test func `no longer counts when its batch is rolled back, and counts when it comes again`()
    throws
  {
    try take("chain-2018")
    let (ending, told) = hospice.run("rollback", "1")
    #expect(
      ending == .fine
        && told.contains("0 versions and 1 document not made with Kindred no longer count."))
    #expect(hospice.run("queue").0 == .fine)
    #expect(hospice.run("show", "1").1.contains("It does not count."))
    #expect(try take("chain-2018").0 == .needsDecision)
    #expect(!hospice.run("show", "1").1.contains("It does not count."))
    #expect(hospice.run("doctor").1.contains("1 document not"))
  }

  @Test func `may be larger than a plan, as scanned pages are`() throws {
    let pages = String(repeating: "QUJD", count: 900_000)
    let (_, told) = try take("chain-2018", replacing: "cGFwZXI=", by: pages)
    #expect(told.contains("needs-review"))
    let (ending, refused) = try take("no-document", replacing: "A clinic", by: pages + pages)
    #expect(ending == .contentHasErrors && refused.contains("rejected"))
    try hospice.write(Array(("{\"x\": \"" + pages + "\"}").utf8), "large.json")
    #expect(hospice.run("import", hospice.path("large.json")).1.contains("unreadable"))
  }

  @Test func `that is a plan of Kindred in FHIR says so, and is no plan`() throws {
    try hospice.write(Array(try Repository.text("Tests/FHIR/complete.json").utf8), "plan.json")
    let (_, told) = hospice.run("import", hospice.path("plan.json"))
    #expect(told.contains("written from a plan of Kindred"))
    #expect(hospice.run("doctor").1.contains("0 versions in 0 files, 1 document not"))
  }

  @Test func `a report names its number, and not a word of it`() throws {
    try hospice.write(Array(try text("chain-2024").utf8), "a.json")
    let report = hospice.path("report.json")
    hospice.run("import", hospice.path("a.json"), "--report", report)
    let written = try String(contentsOfFile: report, encoding: .utf8)
    let read = try JSONReader.read(Array(written.utf8))
    #expect(read["files"]?.items?.first?["documents"]?.items?.compactMap(\.integer) == [1, 2, 3])
    for word in ["Maud", "maud-wishes", "H-2207"] { #expect(!written.contains(word)) }
  }

  // MARK: What says nothing clear of itself

  private func reference(_ key: String, replacing other: String) -> String {
    """
    {"resourceType": "DocumentReference", "masterIdentifier": {"value": "\(key)"},
    "status": "current", "subject": {"reference": "#p"}, "contained": [{"resourceType": "Patient",
    "id": "p", "name": [{"text": "Maud Hallett"}], "birthDate": "1941-06-02", "identifier": [{
    "system": "https://fhir.nhs.uk/Id/nhs-number", "value": "4010232218"}]}],
    "relatesTo": [{"code": "replaces", "target": {"identifier": {"value": "\(other)"}}}],
    "content": [{"attachment": {}}]}
    """
  }

  private func takeText(_ text: String) throws -> (ExitReason, String) {
    hospice.taken += 1
    try hospice.write(Array(text.utf8), "\(hospice.taken).json")
    return hospice.run("import", hospice.path("\(hospice.taken).json"))
  }

  @Test(arguments: [["A B", "B A"], ["A B", "B C", "C A"], ["C C"]])
  func `that takes its own place, by way of others or not, is asked about`(links: [String]) throws {
    for link in links {
      let names = link.split(separator: " ").map(String.init)
      _ = try takeText(reference(names[0], replacing: names[1]))
    }
    let (_, queue) = hospice.run("queue")
    #expect(queue.contains("Nobody can tell which holds."), "\(queue)")
    #expect(!queue.contains("takes the place of one that is not here"), "\(queue)")
    guard links.count == 2 else { return }
    let (_, view) = hospice.run("show", "Maud")
    #expect(count("REPLACED: ", in: view) == 0)
    #expect(view.contains("this one says it of document 2"), "\(view)")
  }

  @Test func `that goes on from a version of its own is in no circle`() throws {
    for name in ["document-1", "document-2"] { try take(name) }
    #expect(!hospice.run("queue").1.contains("Nobody can tell which holds."))
  }

  @Test func `with two patients under one address belongs to nobody until somebody has looked`()
    throws
  {
    func patient(_ name: String, _ day: String) -> String {
      """
      {"fullUrl": "urn:uuid:p", "resource": {"resourceType": "Patient", "id": "p",
      "name": [{"text": "\(name)"}], "birthDate": "\(day)"}}
      """
    }
    let composition = """
      {"resource": {"resourceType": "Composition", "status": "final", "title": "Wishes",
      "subject": {"reference": "urn:uuid:p"}, "identifier": {"value": "2P"}}}
      """
    func bundle(_ entries: String...) -> String {
      """
      {"resourceType": "Bundle", "type": "document", "identifier": {"value": "\(entries.count)"},
      "entry": [\(entries.joined(separator: ", "))]}
      """
    }
    let maud = patient("Maud Hallett", "1941-06-02")
    #expect(
      try takeText(bundle(composition, maud, patient("Ivy Hay", "1950-01-02"))).0
        == .needsDecision)
    #expect(hospice.run("queue").1.contains("Nobody knows whose it is"))
    #expect(hospice.run("list").1.contains("Of nobody who is known: 1 document"))
    // The same patient twice is one.
    hospice.run("rollback", "1")
    _ = try takeText(bundle(composition, maud, maud, maud))
    #expect(hospice.run("list").1.contains("Maud Hallett"))
  }

  @Test func `with nothing in it is none`() throws {
    let (ending, told) = try takeText(
      #"{"resourceType": "Bundle", "type": "document", "entry": [null, 1, {"resource": null}]}"#)
    #expect(ending == .contentHasErrors)
    #expect(told.contains("there is no document in it"), "\(told)")
  }
}
