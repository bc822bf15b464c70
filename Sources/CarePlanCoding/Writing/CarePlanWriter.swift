public import CarePlanModel
public import StrictJSON

/// Writes a plan's JSON: always the same bytes for the same plan.
public enum CarePlanWriter {
  /// The canonical bytes of the document, over which the digest and signatures are made.
  public static func canonicalDocument(_ plan: CarePlan) -> [UInt8] {
    JSONWriter.canonical(document(plan))
  }

  /// - Parameter digest: SHA-256 as 64 hex digits in lower case; the edge brings it.
  public static func seal(
    _ plan: CarePlan, signatures: [PlanProof.Signature] = [], digest: ([UInt8]) -> String
  ) -> SealedCarePlan {
    let hex = digest(canonicalDocument(plan))
    return SealedCarePlan(
      plan: plan, proof: PlanProof(digest: "sha-256:\(hex)", signatures: signatures))
  }

  /// The file for people and machines: two spaces a level, a newline at the end.
  public static func file(_ sealed: SealedCarePlan) -> [UInt8] {
    JSONWriter.pretty(value(sealed))
  }

  public static func value(_ sealed: SealedCarePlan) -> JSONValue {
    var proof = JSONObjectBuilder()
    proof.add("canon", "rfc8785")
    proof.add("digest", sealed.proof.digest)
    proof.addList(
      "signatures",
      sealed.proof.signatures.map { signature in
        var object = JSONObjectBuilder()
        object.add("role", signature.role.rawValue)
        object.add("signer", signature.signer)
        object.add("at", signature.at)
        object.add("jws", signature.jws)
        return object.value
      })
    var root = JSONObjectBuilder()
    root.add("document", document(sealed.plan))
    root.add("proof", proof.value)
    return root.value
  }
}

/// Gathers the members of an object and leaves out what is not there.
struct JSONObjectBuilder {
  private var members: [JSONMember] = []

  var value: JSONValue { .object(members) }

  mutating func add(_ name: String, _ value: JSONValue?) {
    if let value { members.append(JSONMember(name, value)) }
  }

  mutating func add(_ name: String, _ text: String?) { add(name, text.map { .string($0) }) }
  mutating func add(_ name: String, _ number: Int?) { add(name, number.map { .integer($0) }) }
  mutating func add(_ name: String, _ truth: Bool?) { add(name, truth.map { .bool($0) }) }

  mutating func addList(_ name: String, _ items: [JSONValue]) { add(name, .array(items)) }

  /// For lists that stand in the document only where they hold something.
  mutating func addUnlessEmpty(_ name: String, _ items: [JSONValue]) {
    if !items.isEmpty { addList(name, items) }
  }
}
