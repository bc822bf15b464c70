import CSodium
import CarePlanCoding
public import CarePlanModel
public import SourceText
public import StrictJSON

/// The plan files of `Tests/Plans`, and ways to break them.
public enum PlanFiles {
  public static let names = ownNames + typedByOthers

  /// Those that the person typed.
  public static let ownNames = [
    "complete.json", "refusal-on-paper.json", "three-answers.json", "draft-refusals.json",
    "scotland.json", "northern-ireland.json",
  ]

  /// Plans in which somebody else speaks: a daughter alone, a doctor alone, and a nurse who wrote for a
  /// woman, and for a man who answers with his thumb.
  public static let typedByOthers = [
    "said-by-a-daughter.json", "reported-by-a-doctor.json", "written-by-a-nurse.json",
    "answered-with-a-thumb.json",
  ]

  public static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Repository.text("Tests/Plans/\(name)").utf8)
  }

  public static func value(_ name: String) throws -> JSONValue { try JSONReader.read(bytes(name)) }

  /// SHA-256 in hex, from libsodium.
  public static func digest(_ bytes: [UInt8]) -> String {
    var hash = [UInt8](repeating: 0, count: 32)
    crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
    return hash.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0\(digits)" : digits
    }.joined()
  }

  public static func read(_ bytes: [UInt8]) -> (plan: SealedCarePlan?, diagnostics: [Diagnostic]) {
    CarePlanReader.read(bytes, file: "plan.json", digest: digest)
  }

  /// The file with one value put in at a pointer, and a digest that fits again.
  ///
  /// - Parameter replacement: JSON; nil takes the value out.
  public static func changed(
    _ name: String, at pointer: String, to replacement: String?
  ) throws -> [UInt8] {
    try changed(
      value(name), at: pointer, to: replacement.map { try JSONReader.read(Array($0.utf8)) })
  }

  /// The same, of a file that is no example.
  ///
  /// - Precondition: The file and the replacement are JSON.
  public static func changed(
    _ bytes: [UInt8], at pointer: String, to replacement: String?
  ) -> [UInt8] {
    func read(_ bytes: [UInt8]) -> JSONValue {
      guard let value = try? JSONReader.read(bytes) else { preconditionFailure("this is no JSON") }
      return value
    }
    return changed(read(bytes), at: pointer, to: replacement.map { read(Array($0.utf8)) })
  }

  private static func changed(
    _ root: JSONValue, at pointer: String, to new: JSONValue?
  ) -> [UInt8] {
    let steps = pointer.split(separator: "/").map(String.init)
    let root = patched(root, steps[...], to: new) ?? .null
    return JSONWriter.pretty(pointer.hasPrefix("/proof") ? root : resealed(root))
  }

  public static func resealed(_ root: JSONValue) -> JSONValue {
    guard let document = root["document"] else { return root }
    let hex = digest(JSONWriter.canonical(document))
    return patched(root, ["proof", "digest"], to: .string("sha-256:\(hex)")) ?? root
  }

  private static func patched(
    _ value: JSONValue, _ steps: ArraySlice<String>, to new: JSONValue?
  ) -> JSONValue? {
    guard let step = steps.first else { return new }
    if var items = value.items, let index = Int(step) {
      let old = index < items.count ? items[index] : .null
      let item = patched(old, steps.dropFirst(), to: new)
      let range = min(index, items.count)..<min(index + 1, items.count)
      items.replaceSubrange(range, with: item.map { [$0] } ?? [])
      return .array(items)
    }
    var members = value.members ?? []
    let index = members.firstIndex { $0.name == step }
    let old = index.map { members[$0].value } ?? .object([])
    let item = patched(old, steps.dropFirst(), to: new).map { JSONMember(step, $0) }
    let start = index ?? members.count
    members.replaceSubrange(start..<(index.map { $0 + 1 } ?? start), with: item.map { [$0] } ?? [])
    return .object(members)
  }
}
