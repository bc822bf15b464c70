/// How a document that was not made with Kindred stands among the others of a person.
///
/// It comes from what documents say of themselves and of one another, however they came. That
/// nothing speaks against one does not make it the one to go by: somebody has to read it.
public enum DocumentStanding: Hashable, Sendable {
  /// Nothing that is here takes its place.
  case stands
  /// A later version of the same document is here, by the numbers that their authors gave.
  case hasLaterVersion(Int)
  /// Another document says that it takes its place.
  case replaced(by: Int)
  /// Another document says that it takes its place, and it says the same of the other.
  case replacing(eachOther: Int)
  /// It says of itself that something took its place, or that it no longer holds.
  case saysReplaced
  /// It says of itself that it was made by mistake.
  case madeInError
  /// Somebody decided that it is not to be used.
  case setAside
  /// The batches with which it came were rolled back.
  case rolledBack
}

extension Collection<HeldDocument> {
  /// - Precondition: The document is one of them.
  public func standing(of document: HeldDocument) -> DocumentStanding {
    if document.force == .setAside { return .setAside }
    if !document.counts { return .rolledBack }
    if document.claims(anyOf: ["entered-in-error"]) { return .madeInError }
    let others = filter { $0.id != document.id && $0.counts && !$0.isInError }
    if let successor = others.first(where: { $0.takesThePlace(of: document) }) {
      return document.takesThePlace(of: successor)
        ? .replacing(eachOther: successor.id) : .replaced(by: successor.id)
    }
    if document.claims(anyOf: HeldDocument.wordsOfAnEnd) { return .saysReplaced }
    let later = others.filter { other in
      guard document.isSameButForVersion(other) else { return false }
      return DocumentVersions.comes(document.version, before: other.version) ?? false
    }
    return later.max { $0.id < $1.id }.map { .hasLaterVersion($0.id) } ?? .stands
  }
}

extension HeldDocument {
  /// In the words of FHIR's lists of status, compared without spaces.
  static let wordsOfAnEnd: Set<String> = [
    "superseded", "revoked", "inactive", "rejected", "cancelled", "revokestatuscancelled",
    "deprecated",
  ]

  var isInError: Bool { claims(anyOf: ["entered-in-error"]) }

  func isSameButForVersion(_ other: HeldDocument) -> Bool {
    !Set(keys).isDisjoint(with: other.keys)
  }

  /// Whether this one says that it replaces another.
  ///
  /// Versions of one document have one identifier: the one that is replaced is an earlier one.
  func takesThePlace(of other: HeldDocument) -> Bool {
    let named = Set(replaces)
    guard !named.isDisjoint(with: other.keys) else { return false }
    guard isSameButForVersion(other) else { return true }
    return DocumentVersions.comes(other.version, before: version) ?? false
  }
}

/// Versions as their authors write them: counted, or moments.
enum DocumentVersions {
  /// Nil where nobody can say.
  static func comes(_ one: String?, before other: String?) -> Bool? {
    guard let one, let other else { return nil }
    if let first = numbers(one), let second = numbers(other) {
      return first.lexicographicallyPrecedes(second)
    }
    guard let first = moment(one), let second = moment(other) else { return nil }
    return first == second ? nil : first < second
  }

  /// `3`, or `1.2` in its parts. A number of eight digits and more is a day.
  private static func numbers(_ text: String) -> [Int]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.allSatisfy({ $0 != nil && $0! < 10_000_000 && $0! >= 0 }) else { return nil }
    return parts.compactMap { $0 }
  }

  /// The day of a moment as eight digits, however it is written; two of one day are not compared.
  private static func moment(_ text: String) -> String? {
    let digits = text.filter { $0.isASCII && $0.isNumber }
    let isMoment = text.allSatisfy { $0.isASCII && ($0.isNumber || "-:T.Z+".contains($0)) }
    return isMoment && digits.count >= 8 ? String(digits.prefix(8)) : nil
  }
}
