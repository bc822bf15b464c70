public import FHIRCoding
import StrictJSON

/// A file of documents that were not made with Kindred.
public struct IncomingDocuments: Sendable {
  public let documents: [ForeignDocument]
  public let bytes: [UInt8]
}

/// How large such a file may be: a paper that was scanned is larger than any plan.
public let documentBytesMax = 1 << 24

extension PlanAssessor {
  /// Lists and objects stand deeper in one another than in a plan.
  private static let documentDepthMax = 64
  /// In a file that is larger than a plan. What is long in it should be scanned pages, and not a
  /// million things.
  private static let itemsMax = 200_000

  /// Whether a file that is larger than a plan is worth reading.
  public static func mayBeLargeDocument(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= documentBytesMax, mentionsResources(bytes) else { return false }
    var commas = 0
    for byte in bytes where byte == UInt8(ascii: ",") { commas += 1 }
    return commas <= itemsMax
  }

  static func mentionsResources(_ bytes: [UInt8]) -> Bool {
    let sign = Array("\"resourceType\"".utf8)
    guard bytes.count >= sign.count else { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      for start in 0...(buffer.count - sign.count) where buffer[start] == sign[0] {
        if sign.indices.allSatisfy({ buffer[start + $0] == sign[$0] }) { return true }
      }
      return false
    }
  }

  /// What is to be said of a file of FHIR; nil for any other.
  func assessDocuments(_ bytes: [UInt8], hash: String) -> Assessment? {
    guard PlanAssessor.mentionsResources(bytes) else { return nil }
    let limits = JSONLimits(
      sizeBytesMax: documentBytesMax, depthMax: PlanAssessor.documentDepthMax)
    guard let root = try? JSONReader.read(bytes, limits: limits),
      root["resourceType"]?.string != nil, root["document"] == nil
    else { return nil }
    let reading = ForeignReading(root, digest: digest)
    func refused(_ reason: Reason) -> Assessment {
      Assessment(fileHash: hash, plan: nil, findings: [Finding(reason)])
    }
    if reading.isCut { return refused(.tooManyDocuments) }
    guard !reading.documents.isEmpty else { return refused(.noDocument) }
    var findings = [Finding(.notMadeHere)]
    if reading.documents.contains(where: \.isFromAPlan) { findings.append(Finding(.madeFromAPlan)) }
    return Assessment(
      fileHash: hash, plan: nil, findings: findings,
      documents: IncomingDocuments(documents: reading.documents, bytes: bytes))
  }
}

extension ForeignDocument {
  /// Whether its identifiers are those that `kindred plan export --to fhir` writes.
  var isFromAPlan: Bool {
    form == "document" && keys.count == 2 && keys[0].hasPrefix(keys[1] + "#")
      && keys[1].hasPrefix("urn:ietf:rfc:3986|urn:uuid:")
  }
}
