import CSodium
import CarePlanCoding
import CarePlanModel
import ConversationSession
import DialogueModel
import Glibc
import Journal
import OperatingSystem

/// A plan as it is kept on this computer: what its journal says, and the number that stays with it.
struct Plan {
  let sealed: SealedCarePlan

  /// - Parameter book: Nil where the dialogues have mistakes in them: nobody is kept from their plan
  ///   by that, and the plan names no rules and counts as unreviewed.
  init(_ kept: KeptPlan, in folder: PlanFolder, book: Book?) throws(Failure) {
    let ruleset = book?.fingerprint ?? ""
    let plan = kept.plan(
      id: try identity(in: folder),
      producer: PlanProducer(
        name: "kindred", version: programVersion, ruleset: ruleset.isEmpty ? nil : ruleset),
      isReviewed: book?.isReviewed ?? false, digest: hexDigest)
    sealed = CarePlanWriter.seal(plan, digest: hexDigest)
  }

  /// - Throws: Where nothing was said yet.
  static func kept(_ entries: [JournalEntry]) throws(Failure) -> KeptPlan {
    let kept = KeptPlan(entries)
    guard !kept.updated.isEmpty else {
      throw Failure(.notUnderstood, "Nothing has been said in that plan yet.")
    }
    return kept
  }
}

/// The number of a plan, the same in every version; made when it is first wanted.
private func identity(in folder: PlanFolder) throws(Failure) -> String {
  let path = folder.path + "/id"
  if access(path, F_OK) != 0 {
    // Of two windows that want it at once, the first makes it. A stick may know no second names.
    let draft = path + "-\(getpid())"
    try write(Array((randomUUID() + "\n").utf8), to: draft)
    defer { unlink(draft) }
    guard link(draft, path) == 0 || errno == EEXIST || rename(draft, path) == 0 else {
      throw cannot("write", path)
    }
  }
  let text = String(decoding: try contents(of: path, bytesMax: 64), as: UTF8.self)
  return String(text.prefix(36))
}

/// A random UUID of version 4, in lower case.
private func randomUUID() -> String {
  var bytes = [UInt8](repeating: 0, count: 16)
  randombytes_buf(&bytes, 16)
  bytes[6] = bytes[6] & 0x0F | 0x40
  bytes[8] = bytes[8] & 0x3F | 0x80
  let digits = hex(bytes)
  var parts: [Substring] = []
  var rest = digits[...]
  for count in [8, 4, 4, 4, 12] {
    parts.append(rest.prefix(count))
    rest = rest.dropFirst(count)
  }
  return parts.joined(separator: "-")
}

/// SHA-256 as 64 hex digits in lower case.
@Sendable func hexDigest(_ bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: 32)
  crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
  return hex(digest)
}

private func hex(_ bytes: [UInt8]) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
