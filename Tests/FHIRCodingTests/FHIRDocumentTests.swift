import CarePlanCoding
import CarePlanModel
import FHIRCoding
import Foundation
import StrictJSON
import TestSupport
import Testing

@Suite struct `A plan as a FHIR document` {
  private func sealed(_ name: String) throws -> SealedCarePlan {
    try #require(PlanFiles.read(PlanFiles.bytes(name)).plan)
  }

  private func bundle(_ sealed: SealedCarePlan) -> JSONValue {
    FHIRDocument(sealed, digest: PlanFiles.digest).bundle
  }

  private func resources(_ bundle: JSONValue) -> [JSONValue] {
    (bundle["entry"]?.items ?? []).compactMap { $0["resource"] }
  }

  /// With `RECORD=1` the files take over what is written, and the test fails all the same.
  @Test(arguments: PlanFiles.names) func `is what was looked at`(name: String) throws {
    let path = "Tests/FHIR/\(name)"
    let written = String(decoding: JSONWriter.pretty(bundle(try sealed(name))), as: UTF8.self)
    let kept = (try? Repository.text(path)) ?? ""
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Repository.write(written, to: path)
    }
    #expect(written == kept, "\(path)")
  }

  @Test(arguments: PlanFiles.names) func `names nothing that is not in it`(name: String) throws {
    let bundle = bundle(try sealed(name))
    let urls = (bundle["entry"]?.items ?? []).compactMap { $0["fullUrl"]?.string }
    #expect(Set(urls).count == urls.count && urls.count > 3)
    let named = references(in: bundle)
    #expect(!named.isEmpty)
    #expect(named.allSatisfy(urls.contains))
  }

  @Test(arguments: PlanFiles.names)
  func `begins with a composition, and every resource has words for people`(name: String) throws {
    let resources = resources(bundle(try sealed(name)))
    #expect(resources.first?["resourceType"]?.string == "Composition")
    #expect(resources.dropFirst().first?["resourceType"]?.string == "Patient")
    for resource in resources {
      #expect(resource["text"]?["div"]?.string?.contains("<p>") == true)
    }
  }

  @Test(arguments: PlanFiles.names) func `says what was said, or why nothing was`(
    name: String
  ) throws {
    let sealed = try sealed(name)
    let observations = resources(bundle(sealed))
      .filter { $0["resourceType"]?.string == "Observation" }
    #expect(
      observations.count == sealed.plan.statements.count + sealed.plan.refusals.count
        + sealed.plan.clinicalDecisionsReported.count)
    for observation in observations {
      let isSaid = observation["valueString"] != nil
      #expect(isSaid != (observation["dataAbsentReason"] != nil))
    }
  }

  @Test func `nothing that somebody typed becomes markup`() throws {
    let plan = try sealed("complete.json").plan
    var hostile = plan
    hostile.statements[6].text = "<script>alert('x')</script> & \"more\""
    let bundle = bundle(CarePlanWriter.seal(hostile, digest: PlanFiles.digest))
    let divs = resources(bundle).compactMap { $0["text"]?["div"]?.string }
    #expect(divs.allSatisfy { !$0.contains("<script") })
    #expect(divs.contains { $0.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp;") })
  }

  @Test func `no code says that a clinician decided about CPR, even where the plan has one`() throws
  {
    var plan = try sealed("complete.json").plan
    let decided = ["3042", "53006"].joined()
    plan.statements[6].codes = [PlanCode(.snomed, decided)]
    let written = JSONWriter.canonical(
      bundle(CarePlanWriter.seal(plan, digest: PlanFiles.digest)))
    #expect(!String(decoding: written, as: UTF8.self).contains(decided))
  }

  private func references(in value: JSONValue) -> [String] {
    let own = (value["reference"]?.string).map { [$0] } ?? []
    let inner = (value.items ?? []) + (value.members ?? []).map(\.value)
    return own + inner.flatMap(references)
  }
}
