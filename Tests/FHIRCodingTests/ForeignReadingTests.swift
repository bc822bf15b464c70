import FHIRCoding
import StrictJSON
import TestSupport
import Testing

@Suite struct `A document that was not made with Kindred` {
  private func read(_ text: String) throws -> ForeignReading {
    let root = try JSONReader.read(Array(text.utf8), limits: JSONLimits(depthMax: 64))
    return ForeignReading(root, digest: PlanFiles.digest)
  }

  private func file(_ name: String) throws -> ForeignReading {
    try read(try Repository.text("Tests/Imports/documents/\(name).json"))
  }

  @Test(arguments: [
    ("chain-2018", ["maud-wishes-1"]),
    ("chain-2021", ["maud-wishes-1", "maud-wishes-2"]),
    ("chain-2024", ["maud-wishes-3", "maud-wishes-2", "maud-wishes-1"]),
    ("document-1", ["doc-1"]), ("reference-and-document", ["doc-4"]),
    ("consent", ["agent-5"]), ("orders", ["order-1", "order-2"]), ("no-document", []),
    ("unknown-type", []), ("hostile", ["maud-wishes-9"]),
  ]) func `is found once in a file, by its own identifier`(name: String, values: [String]) throws {
    let found = try file(name).documents.map { $0.keys.first ?? "" }
    #expect(found.map { String($0.split(separator: "|").last ?? "") } == values)
  }

  /// Goals, of which each may refer to others.
  private func goals(_ references: [(String, [String])]) -> String {
    let entries = references.map { name, others in
      let targets = others.map { #"{"reference": "Goal/\#($0)"}"# }.joined(separator: ", ")
      return """
        {"resource": {"resourceType": "Goal", "id": "\(name)",
         "identifier": [{"value": "\(name)"}], "addresses": [\(targets)]}}
        """
    }
    return #"{"resourceType": "Bundle", "type": "collection", "entry": ["#
      + entries.joined(separator: ",") + "]}"
  }

  @Test(arguments: [
    ([("a", ["b"]), ("b", ["c"]), ("c", [])], ["a"]),
    ([("a", []), ("b", ["a"]), ("c", ["b"])], ["c"]),
    // Of those that refer to each other, the first.
    ([("a", ["b"]), ("b", ["a"])], ["a"]),
    ([("a", ["a"]), ("b", ["b"])], ["a", "b"]),
    // Unless another one refers to them.
    ([("a", ["b"]), ("b", ["a"]), ("c", ["b"])], ["c"]),
    ([("c", ["b"]), ("a", ["b"]), ("b", ["a"])], ["c"]),
    ([("a", ["c"]), ("b", ["c"]), ("c", []), ("d", [])], ["a", "b", "d"]),
  ]) func `is the one to which no other refers`(
    references: [(String, [String])], wanted: [String]
  ) throws {
    let found = try read(goals(references)).documents.map { $0.keys.first ?? "" }
    #expect(found == wanted.map { "|" + $0 })
  }

  /// Each of so many was looked for among all others once, and a file took minutes.
  @Test func `is found among very many`() throws {
    let chain = (0..<4000).map { ("\($0)", $0 == 0 ? [] : ["\($0 - 1)"]) }
    #expect(try read(goals(chain)).documents.map(\.keys) == [["|3999"]])
    let entries = (0..<3000).map { number in
      """
      {"resource": {"resourceType": "DocumentReference", "status": "current",
       "masterIdentifier": {"value": "\(number / 3)"}}},
      {"resource": {"resourceType": "Composition", "title": "Wishes",
       "identifier": {"value": "\(number / 3)"}}}
      """
    }
    let many = try read(
      #"{"resourceType": "Bundle", "type": "collection", "entry": ["#
        + entries.joined(separator: ",") + "]}")
    #expect(many.documents.first?.keys == ["|0"] && many.isCut)
  }

  @Test func `says what it is, when, by whom, of whom, and whose place it takes`() throws {
    let document = try #require(try file("document-2").documents.first)
    #expect(document.form == "document")
    #expect(
      document.keys == ["https://wishes.example/id|doc-2", "https://wishes.example/set|set-88"])
    #expect(document.version == "2")
    #expect(document.title == "My advance care plan")
    #expect(document.written == "2022-02-01T12:00:00Z")
    #expect(document.author == "Maud Hallett")
    #expect(document.claim == "final")
    #expect(document.replaces == ["https://wishes.example/id|doc-1"])
    #expect(document.patient?.names == ["Maud Hallett"])
    #expect(document.patient?.birthDate == "1941-06-02")
    #expect(document.patient?.identifiers.map(\.value) == ["H-2207"])
  }

  @Test func `is the same from another server, whatever is said of its standing`() throws {
    let first = try #require(try file("chain-2018").documents.first)
    let again = try #require(try file("chain-2024").documents.last)
    #expect(first.keys == again.keys && first.claim != again.claim)
    #expect(first.substance == again.substance)
    let others = try file("chain-2024").documents.map(\.substance)
    #expect(Set(others).count == 3)
  }

  /// One thing is changed in the text of a file.
  @Test(arguments: [
    ("\"data\": \"cGFwZXI=\"", "\"data\": \"cGFwZXJz\"", false),
    ("What Maud wrote down", "What Maud never wrote", false),
    ("\"id\": \"a1\"", "\"id\": \"b2\"", true),
    ("Made from a1", "Made from another", true),
    ("\"status\": \"current\"", "\"status\": \"superseded\"", true),
    ("\"reference\": \"Patient/maud\"", "\"reference\": \"Patient/9\"", true),
  ]) func `says something else where its words change, and nowhere else`(
    old: String, new: String, isSame: Bool
  ) throws {
    let text = try Repository.text("Tests/Imports/documents/chain-2018.json")
    #expect(text.contains(old))
    let first = try #require(try read(text).documents.first)
    let changed = try #require(try read(text.replacing(old, with: new)).documents.first)
    #expect((first.substance == changed.substance) == isSame)
  }

  @Test(arguments: [
    "{}", "[]", "3", "\"Bundle\"", #"{"resourceType": 3}"#, #"{"resourceType": "Bundle"}"#,
    #"{"resourceType": "Bundle", "type": "document", "entry": {}}"#,
    #"{"resourceType": "Bundle", "entry": [{"resource": []}, 3, null, {"fullUrl": 1}]}"#,
    #"{"resourceType": "Patient", "id": "x"}"#, #"{"resourceType": "Observation"}"#,
  ]) func `is not found where there is none, whatever the shape`(text: String) throws {
    #expect(try read(text).documents.count { $0.form != "document" } == 0)
  }

  @Test func `is found however oddly its parts are written`() throws {
    let odd = try read(
      #"""
      {"resourceType": "DocumentReference", "masterIdentifier": [], "identifier": {},
       "status": 4, "type": [], "subject": {"reference": "#x"}, "date": {}, "author": {},
       "relatesTo": [{"code": "replaces", "target": {"reference": "#x"}}, 3],
       "content": [3, {"attachment": {"url": "DocumentReference/"}}], "extension": [{}]}
      """#)
    let document = try #require(odd.documents.first)
    #expect(odd.documents.count == 1 && document.keys.isEmpty && document.replacesUnnamed)
    #expect(document.title == "DocumentReference")
  }

  @Test(
    arguments: [
      (#""extension": [{"url": "x/adi-versionNumber-extension", "valueInteger": 7}]"#, "7"),
      (
        #""extension": [{"url": "x/adi-docVersionNumber-extension", "valueString": "20240101"}]"#,
        "20240101"
      ),
      (#""meta": {"versionId": "4"}"#, "4"), (#""status": "final""#, nil),
    ] as [(String, String?)]) func `has the version that its author or its server counted`(
      member: String, version: String?
    ) throws
  {
    let read = try read(#"{"resourceType": "Composition", \#(member)}"#)
    #expect(read.documents.map(\.version) == [version])
  }

  @Test func `brings no text that could end another, and no longer one than is kept`() throws {
    let long = String(repeating: "é", count: 4000)
    let read = try read(
      #"""
      {"resourceType": "Composition", "title": "\u0000\#(long)",
       "identifier": {"value": "\#(long)"}, "subject": {"display": "\u0000\#(long)"}}
      """#)
    let document = try #require(read.documents.first)
    #expect(document.title.count == ForeignDocument.textMax)
    #expect(document.patient?.names.first?.count == ForeignDocument.textMax)
    #expect(document.keys.isEmpty)
  }

  @Test func `more documents than are told apart are not half taken in`() throws {
    let one = #"{"resource": {"resourceType": "Consent"}}"#
    let entries = Array(repeating: one, count: ForeignReading.documentsMax + 1)
    let text = entries.joined(separator: ",")
    #expect(try read(#"{"resourceType": "Bundle", "entry": [\#(text)]}"#).isCut)
    #expect(try !read(#"{"resourceType": "Bundle", "entry": [\#(one)]}"#).isCut)
  }
}
