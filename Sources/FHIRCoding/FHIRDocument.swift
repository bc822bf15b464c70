public import CarePlanModel
public import StrictJSON

/// A plan as a FHIR R4 document: a Bundle that begins with a Composition.
///
/// The plan's own file stays the source. This one is for systems that read nothing else, and holds
/// no code of a clinical decision about CPR: a person at home cannot make one.
///
/// Source: HL7 FHIR R4, Documents; HL7 PACIO Advance Directive Interoperability
public struct FHIRDocument {
  let sealed: SealedCarePlan
  let digest: ([UInt8]) -> String

  /// - Parameter digest: SHA-256 as 64 hex digits in lower case; the edge brings it.
  public init(_ sealed: SealedCarePlan, digest: @escaping ([UInt8]) -> String) {
    self.sealed = sealed
    self.digest = digest
  }

  var plan: CarePlan { sealed.plan }

  /// The Bundle; the same plan always gives the same.
  public var bundle: JSONValue {
    let entries =
      [composition, patient] + people + observations + refusals + decisions + consents
      + [provenance]
    return .object([
      JSONMember("resourceType", .string("Bundle")),
      JSONMember("identifier", versionIdentifier),
      JSONMember("type", .string("document")),
      JSONMember("timestamp", .string(plan.header.updated)),
      JSONMember(
        "entry",
        .array(
          entries.map { entry in
            .object([
              JSONMember("fullUrl", .string(entry.url)),
              JSONMember("resource", .object(entry.members)),
            ])
          })),
    ])
  }

  /// One resource of the Bundle.
  struct Entry {
    let url: String
    let members: [JSONMember]
  }

  /// A resource with what every one has: its type, and words for people.
  func entry(
    _ type: String, _ name: String, narrative: [String], _ members: [JSONMember?]
  ) -> Entry {
    let head = [
      JSONMember("resourceType", .string(type)),
      JSONMember("text", FHIRNarrative.text(narrative)),
    ]
    return Entry(url: url(name), members: head + members.compactMap { $0 })
  }

  /// An address within this Bundle, made of the plan's digest and of what the resource is.
  func url(_ name: String) -> String {
    let hex = Array(digest(Array("\(sealed.proof.digest) \(name)".utf8)))
    // Version 8 of a UUID is for whoever makes their own, as here.
    let parts = [
      hex[0..<8], hex[8..<12], ["8"] + hex[13..<16], ["8"] + hex[17..<20], hex[20..<32],
    ]
    return "urn:uuid:" + parts.map { String($0) }.joined(separator: "-")
  }

  func reference(_ name: String) -> JSONValue {
    .object([JSONMember("reference", .string(url(name)))])
  }

  /// Which plan it is, the same in every version.
  var planIdentifier: JSONValue { identifier("urn:ietf:rfc:3986", "urn:uuid:" + plan.header.id) }

  private var versionIdentifier: JSONValue {
    identifier("urn:ietf:rfc:3986", "urn:uuid:\(plan.header.id)#\(plan.header.version)")
  }

  func identifier(_ system: String, _ value: String) -> JSONValue {
    .object([JSONMember("system", .string(system)), JSONMember("value", .string(value))])
  }

  func concept(_ text: String, _ codings: (system: String, code: String)...) -> JSONValue {
    let coded = codings.map { coding in
      JSONValue.object([
        JSONMember("system", .string(coding.system)), JSONMember("code", .string(coding.code)),
      ])
    }
    let coding = coded.isEmpty ? [] : [JSONMember("coding", .array(coded))]
    return .object(coding + [JSONMember("text", .string(text))])
  }
}

enum FHIRSystem {
  static let loinc = "http://loinc.org"
  static let participant = "http://terminology.hl7.org/CodeSystem/provenance-participant-type"
  static let absent = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
}
