import FHIRCoding
import StrictJSON
import TestSupport
import Testing

/// Nobody's words are put into another's mouth: a hospital may read nothing but this document.
@Suite struct `Whose words a FHIR document holds` {
  private func resources(_ name: String, _ type: String) throws -> [JSONValue] {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes(name)).plan)
    let bundle = FHIRDocument(sealed, digest: PlanFiles.digest).bundle
    return (bundle["entry"]?.items ?? []).compactMap { $0["resource"] }
      .filter { $0["resourceType"]?.string == type }
  }

  private func patient(of name: String) throws -> JSONValue {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes(name)).plan)
    let bundle = FHIRDocument(sealed, digest: PlanFiles.digest).bundle
    let entry = bundle["entry"]?.items?.first {
      $0["resource"]?["resourceType"]?.string == "Patient"
    }
    return try #require(entry?["fullUrl"])
  }

  private func text(of value: JSONValue) -> String {
    String(decoding: JSONWriter.canonical(value), as: UTF8.self)
  }

  @Test func `what a doctor reported is the doctor's, and not the patient's`() throws {
    let name = "reported-by-a-doctor.json"
    let patient = try patient(of: name)
    let observations = try resources(name, "Observation")
    let decision = try #require(
      observations.first { text(of: $0).contains("a clinician's decision") })
    #expect(
      decision["valueString"]?.string?.hasPrefix("The team decided that CPR will not be tried.")
        == true)
    #expect(decision["valueString"]?.string?.contains("The date on the form: ") == true)
    for observation in observations {
      #expect(observation["performer"]?.items?.contains { $0["reference"] == patient } == false)
      #expect(text(of: observation).contains("Written by staff, and not said by the person."))
    }
    let composition = text(of: try #require(try resources(name, "Composition").first))
    #expect(composition.contains("What staff wrote of a clinician's decision"))
    #expect(!composition.contains("I was told"))
    #expect(!composition.contains("81334-5"))
  }

  @Test func `what a daughter said has her for its author, with how she knows it`() throws {
    let name = "said-by-a-daughter.json"
    let patient = try patient(of: name)
    let composition = try #require(try resources(name, "Composition").first)
    let provenance = try #require(try resources(name, "Provenance").first)
    let authors = composition["author"]?.items?.compactMap { $0["reference"] } ?? []
    #expect(authors.count == 1 && !authors.contains(patient))
    #expect(provenance["agent"]?.items?.compactMap { $0["who"]?["reference"] } == authors)
    let words = text(of: composition)
    for part in [
      "Anna Reed, his daughter", "Being fed by somebody.",
      "How they know it: they heard the person",
      "How they know it: this was not said.", "When they said it: In the ambulance last March.",
    ] { #expect(words.contains(part), "\(part)") }
    #expect(!words.contains("81334-5"))
  }

  @Test func `what a nurse wrote down is the person's, and says that a nurse wrote it`() throws {
    let name = "written-by-a-nurse.json"
    let patient = try patient(of: name)
    let view = try #require(
      try resources(name, "Observation").first { text(of: $0).contains("I don't want CPR") })
    let performers = view["performer"]?.items ?? []
    #expect(performers.first?["reference"] == patient)
    #expect(performers.last?["display"]?.string == "Staff, who wrote down what the person said")
    #expect(text(of: view).contains("Written down by staff, in the person's words."))
  }
}
