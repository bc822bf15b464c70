import Glibc
import HospiceRegistry
import OperatingSystem

/// Where bytes come from that may be a plan.
enum ImportSource: Sendable {
  case file(FilePath)
  case standardInput
  case closedFolder(FilePath, Reason)

  var shown: String {
    switch self {
    case .file(let path), .closedFolder(let path, _): path.shown
    case .standardInput: "-"
    }
  }

  /// The hash of the whole path, by which a registry knows a file's place without its name.
  var place: String? {
    guard case .file(let path) = self else { return nil }
    return hexadecimalDigest(path.absolute.bytes)
  }
}

extension FilePath {
  /// The path from the root on; links on the way stay as they are.
  var absolute: FilePath {
    guard bytes.first != UInt8(ascii: "/"), let here = getcwd(nil, 0) else { return self }
    defer { free(here) }
    return FilePath(String(cString: here)).child(bytes)
  }
}

/// What a source turned out to be, before the registry was asked.
struct ReadSource: Sendable {
  enum Contents: Sendable {
    /// It has not changed since it was taken in, and was not read again.
    case unchanged
    /// An assessment is there where it was made ahead.
    case bytes([UInt8], FileStamp?, Assessment?)
    case unreadable(Reason)
  }

  let contents: Contents
  /// SHA-256 of the bytes; nil where there are none.
  let hash: String?

  static func unreadable(_ reason: Reason) -> ReadSource {
    ReadSource(contents: .unreadable(reason), hash: nil)
  }

  static func unchanged(hash: String) -> ReadSource {
    ReadSource(contents: .unchanged, hash: hash)
  }

  /// - Parameters:
  ///   - bytesMax: A larger file is not read. What is larger than a plan has to be a document that
  ///     was not made with Kindred.
  ///   - assess: Nil where it is to be assessed only once nothing of it is held.
  static func file(
    _ path: FilePath, bytesMax: Int = documentBytesMax, assess: (([UInt8]) -> Assessment)? = nil
  ) -> ReadSource {
    switch HospiceCommands.contents(of: path, bytesMax: bytesMax) {
    case .failure(let fault): return .unreadable(fault.reason)
    case .success(let read):
      guard isTakenInSize(read.bytes) else { return .unreadable(.tooLarge) }
      let assessment = assess?(read.bytes)
      return ReadSource(
        contents: .bytes(read.bytes, read.stamp, assessment),
        hash: assessment?.fileHash ?? hexadecimalDigest(read.bytes))
    }
  }

  static func isTakenInSize(_ bytes: [UInt8]) -> Bool {
    bytes.count <= planBytesMax || PlanAssessor.mayBeLargeDocument(bytes)
  }
}
