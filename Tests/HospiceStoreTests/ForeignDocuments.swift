import FHIRCoding
import StrictJSON
import TestSupport

/// Documents that were not made with Kindred, from `Tests/Imports/documents`.
enum ForeignDocuments {
  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Repository.text("Tests/Imports/documents/\(name).json").utf8)
  }

  static func read(_ name: String) throws -> [ForeignDocument] {
    let root = try JSONReader.read(try bytes(name), limits: JSONLimits(depthMax: 64))
    return ForeignReading(root, digest: PlanFiles.digest).documents
  }
}
