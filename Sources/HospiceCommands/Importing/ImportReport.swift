import CarePlanCoding
import Glibc
import HospiceRegistry
import OperatingSystem
import StrictJSON

/// The report of an import as JSON, written as the files go by, so that it never stands in memory.
///
/// It holds names of files, hashes, outcomes, codes and places, and no word of a plan.
final class ImportReport {
  private let path: String
  private let draft: String
  private let descriptor: Int32
  private var isFirst = true
  private var isInPlace = false

  /// How every report begins: its members stand in the order of their names.
  static let start = Array("{\"batch\":".utf8)

  init(path: String, batch: Int?, at now: String, staff: String) throws(Failure) {
    self.path = path
    draft = path + ".new"
    unlink(draft)
    descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw cannot("write", path) }
    var members = [
      JSONMember("report", .string("kindred-import")), JSONMember("version", .integer(1)),
      JSONMember("begun", .string(now)), JSONMember("staff", .string(staff.inert)),
    ]
    members.append(JSONMember("batch", batch.map { .integer($0) } ?? .null))
    let head = JSONWriter.canonical(.object(members)).dropLast()
    try write(Array(head) + Array(",\"files\":[".utf8))
  }

  deinit {
    guard !isInPlace else { return }
    close(descriptor)
    unlink(draft)
  }

  func add(_ receipt: Receipt, of file: String) throws(Failure) {
    var members = [
      JSONMember("file", .string(file.inert)),
      JSONMember("outcome", .string(receipt.outcome.rawValue)),
      JSONMember("reasons", .array(receipt.findings.map(ImportReport.reason))),
    ]
    if let hash = receipt.fileHash { members.append(JSONMember("sha256", .string(hash))) }
    if let plan = receipt.plan { members.append(JSONMember("plan", .string(plan))) }
    if let version = receipt.version {
      members.append(JSONMember("planVersion", .integer(version)))
    }
    if let person = receipt.person { members.append(JSONMember("person", .integer(person))) }
    if !receipt.documents.isEmpty {
      members.append(JSONMember("documents", .array(receipt.documents.map { .integer($0) })))
    }
    let line = (isFirst ? "\n" : ",\n").utf8 + JSONWriter.canonical(.object(members))
    isFirst = false
    try write(Array(line))
  }

  /// - Parameter stopped: Why not all files were looked at.
  func end(_ tally: ImportTally, stopped: String?) throws(Failure) {
    let counts = Outcome.allCases.map { JSONMember($0.rawValue, .integer(tally[$0])) }
    var members = [JSONMember("counts", .object(counts))]
    members.append(JSONMember("stopped", stopped.map { .string($0.inert) } ?? .null))
    let tail = JSONWriter.canonical(.object(members)).dropFirst()
    try write(Array("\n],".utf8) + Array(tail) + [UInt8(ascii: "\n")])
    guard fsync(descriptor) == 0, rename(draft, path) == 0 else { throw cannot("write", path) }
    close(descriptor)
    isInPlace = true
  }

  private func write(_ bytes: [UInt8]) throws(Failure) {
    guard writeAll(bytes, to: descriptor) else { throw cannot("write", path) }
  }

  private static func reason(_ finding: Finding) -> JSONValue {
    var members = [
      JSONMember("code", .string(finding.reason.rawValue)),
      JSONMember("sentence", .string(finding.reason.sentence)),
    ]
    if let pointer = finding.pointer {
      members.append(JSONMember("pointer", .string(pointer.text)))
    }
    if let rule = finding.rule { members.append(JSONMember("rule", .string(rule.rawValue))) }
    return .object(members)
  }
}

/// How many files had which outcome.
struct ImportTally {
  private var counts: [Outcome: Int] = [:]

  subscript(outcome: Outcome) -> Int { counts[outcome] ?? 0 }

  private mutating func add(_ outcome: Outcome) { counts[outcome, default: 0] += 1 }

  /// How many paths were named and are not there: that is no matter of what stands in a file.
  private(set) var missingCount = 0

  mutating func add(_ receipt: Receipt) {
    add(receipt.outcome)
    if receipt.findings.reasons == [.notThere] { missingCount += 1 }
  }

  /// Files that were not taken in come first: nobody else keeps them.
  var code: ExitReason {
    if missingCount > 0 { return .worldFailed }
    if self[.rejected] + self[.unreadable] > 0 { return .contentHasErrors }
    return self[.needsReview] > 0 ? .needsDecision : .fine
  }

  /// What somebody has to do about it.
  ///
  /// - Parameter quarantine: Where copies of what was not taken in lie; nil where none were made.
  func next(quarantine: String?) -> [String] {
    var lines: [String] = []
    if self[.needsReview] > 0, quarantine != nil {
      lines.append("kindred-hospice queue shows what somebody has to decide.")
    }
    if self[.rejected] > 0, let quarantine {
      lines.append("Copies of what was not taken in lie in \(quarantine).")
    }
    return lines
  }

  var inWords: String {
    let words: [(Outcome, String)] = [
      (.added, "added"), (.olderAdded, "older-added (to the history)"),
      (.alreadyHeld, "already-held (here already)"),
      (.needsReview, "needs-review (added, with a question for somebody)"),
      (.rejected, "rejected (not taken in)"), (.unreadable, "unreadable"),
    ]
    let parts = words.filter { self[$0.0] > 0 }.map { "\(self[$0.0]) \($0.1)" }
    return parts.isEmpty ? "There was no file." : parts.joined(separator: ", ") + "."
  }
}

extension [Finding] {
  /// So many places are enough on a screen; the report has all of them.
  private static let placesShown = 3

  /// Where rules of the format were broken, and which.
  fileprivate var broken: [String] {
    compactMap { finding in
      finding.rule.map { rule in
        "\(rule.rawValue)" + (finding.pointer.map { ", \($0.text)" } ?? "")
      }
    }
  }

  /// For whoever made the file: asked for again, it would come the same.
  var places: [String] {
    let places = broken
    guard let first = first(where: { $0.rule != nil })?.rule else { return [] }
    let more = places.count - [Finding].placesShown
    return places.prefix([Finding].placesShown)
      + (more > 0 ? ["and \(more) more, which --report lists"] : [])
      + ["kindred explain \(first.rawValue) tells more."]
  }
}
