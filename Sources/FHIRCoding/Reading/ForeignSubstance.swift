import StrictJSON

/// What a document says, in bytes that are the same wherever it comes from.
///
/// Servers give resources ids, addresses and made narratives of their own, and say later that a
/// document was replaced. None of that makes it another document.
enum ForeignSubstance {
  private static let ofServers: Set<String> = ["id", "meta", "contained"]
  private static let ofStanding: Set<String> = ["status", "docStatus", "relatesTo", "replaces"]
  private static let ofAddresses: Set<String> = ["reference", "url"]

  /// - Parameter isWhole: Whether it is the document itself, whose standing may change.
  static func bytes(of resource: JSONValue, isWhole: Bool) -> [UInt8] {
    let members = (resource.members ?? []).filter { member in
      if ofServers.contains(member.name) { return false }
      if isWhole, ofStanding.contains(member.name) { return false }
      // What a program made of the rest says nothing new.
      return member.name != "text" || member.value["status"]?.string != "generated"
    }
    let contained = resource["contained"]?.items ?? []
    return contained.reduce(into: JSONWriter.canonical(withoutAddresses(.object(members)))) {
      $0 += bytes(of: $1, isWhole: false)
    }
  }

  /// Addresses that lead to a resource go; `url` stays where it says what an extension means.
  private static func withoutAddresses(_ value: JSONValue) -> JSONValue {
    switch value.content {
    case .array(let items): return .array(items.map(withoutAddresses))
    case .object(let members):
      let isExtension = members.contains { $0.name.hasPrefix("value") || $0.name == "extension" }
      let kept = members.filter { member in
        guard ofAddresses.contains(member.name), member.value.string != nil else { return true }
        return member.name == "url" && isExtension
      }
      return .object(kept.map { JSONMember($0.name, withoutAddresses($0.value)) })
    default: return value
    }
  }
}
