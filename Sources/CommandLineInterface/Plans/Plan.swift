import CSodium
import CarePlanCoding
import CarePlanModel
import ConversationSession
import DialogueModel
import Glibc
import Journal

/// A plan as it is kept on this computer: its journal, and the number that stays with it.
struct Plan: ~Copyable {
  var journal: JournalFile
  let kept: KeptPlan
  let sealed: SealedCarePlan

  /// - Throws: `Failure` where there is no such plan, `JournalFailure` where it cannot be read.
  init(named name: String, book: Book, in world: World) throws {
    let folder = try PlanFolder(name, in: world)
    guard folder.exists else {
      throw Failure(.notUnderstood, "There is no plan of that name yet. kindred begins one.")
    }
    let journal = try JournalFile.open(directory: folder.path, now: world.now)
    let kept = KeptPlan(journal.entries)
    guard !kept.created.isEmpty else {
      throw Failure(.notUnderstood, "Nothing has been said in that plan yet.")
    }
    let plan = kept.plan(
      id: try identity(in: folder),
      producer: PlanProducer(
        name: "kindred", version: programVersion,
        ruleset: book.fingerprint.isEmpty ? nil : book.fingerprint),
      isReviewed: book.isReviewed, digest: hexDigest)
    self.journal = journal
    self.kept = kept
    sealed = CarePlanWriter.seal(plan, digest: hexDigest)
  }

  /// Says in the journal that this version was given away.
  mutating func noteExport() throws(JournalFailure) {
    try journal.append([
      .exported(version: sealed.plan.header.version, digest: sealed.proof.digest)
    ])
  }
}

/// The number of a plan, the same in every version; made when it is first wanted.
private func identity(in folder: PlanFolder) throws(Failure) -> String {
  let path = folder.path + "/id"
  if access(path, F_OK) == 0 {
    let text = String(decoding: try contents(of: path, bytesMax: 64), as: UTF8.self)
    return String(text.prefix(36))
  }
  let id = randomUUID()
  try write(Array((id + "\n").utf8), to: path)
  return id
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
