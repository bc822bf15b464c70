public import CarePlanModel
public import StrictJSON

/// What a file holds as far as it could be read, with every fault, and no judgement of them.
///
/// At home a plan with a fault is not read at all. A hospice that was sent one weighs each fault: a
/// wrong digit in a number is for somebody to look into, a wrong digest is no plan.
public struct PlanInspection: Sendable {
  /// The whole file; nil where it is no JSON.
  public let root: JSONValue?
  public let jsonFault: JSONFault?
  /// The plan, where its shape is whole, whatever the rules say of it.
  public let sealed: SealedCarePlan?
  public let faults: [PlanFault]
  /// The bytes that digest and signatures are over; empty where the shape is broken.
  public let canonicalDocument: [UInt8]
}

extension CarePlanReader {
  /// Reads a file and keeps everything that could be read of it.
  ///
  /// - Parameter digest: SHA-256 as 64 hex digits in lower case; the edge brings it.
  public static func inspect(_ bytes: [UInt8], digest: ([UInt8]) -> String) -> PlanInspection {
    let root: JSONValue
    do {
      root = try JSONReader.read(bytes)
    } catch {
      return PlanInspection(
        root: nil, jsonFault: error, sealed: nil, faults: [], canonicalDocument: [])
    }
    var decoder = PlanDecoder()
    guard let sealed = decoder.sealedPlan(root), let document = root["document"] else {
      return PlanInspection(
        root: root, jsonFault: nil, sealed: nil, faults: decoder.faults, canonicalDocument: [])
    }
    let canonical = JSONWriter.canonical(document)
    return PlanInspection(
      root: root, jsonFault: nil, sealed: sealed,
      faults: decoder.faults + PlanRules.faults(in: sealed.plan)
        + digestFaults(sealed.proof, canonical, digest),
      canonicalDocument: canonical)
  }
}
