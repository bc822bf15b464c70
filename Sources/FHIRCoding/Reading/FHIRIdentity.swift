import StrictJSON

/// By what a document is known again: its identifiers and its version, and never a resource id.
enum FHIRIdentity {
  /// `system|value` of an Identifier; nil where it has no value.
  static func key(_ identifier: JSONValue) -> String? {
    guard let value = identifier["value"]?.string, !value.isEmpty else { return nil }
    return ForeignText.key((identifier["system"]?.string ?? "") + "|" + value)
  }

  /// The document's own identifier first; then one that it may share with its other versions.
  static func keys(of place: Int, in resources: FHIRResources) -> [String] {
    let resource = resources.all[place]
    var identifiers: [JSONValue?]
    switch resource.type {
    case "DocumentReference":
      let others = resource.value["identifier"]?.items ?? []
      identifiers = [resource.value["masterIdentifier"] ?? others.first]
    case "Bundle":
      let composition = composition(of: place, in: resources)
      identifiers = [resource.value["identifier"], composition?["identifier"]]
    default:
      let own = resource.value["identifier"]
      identifiers = [own?.items?.first ?? own]
    }
    let keys = identifiers.compactMap { $0.flatMap(key) }
    return keys.count == 2 && keys[0] == keys[1] ? [keys[0]] : keys
  }

  /// The Composition with which a document begins.
  static func composition(of place: Int, in resources: FHIRResources) -> JSONValue? {
    (resources.all[place].value["entry"]?.items ?? []).lazy
      .compactMap { $0["resource"] }.first { $0["resourceType"]?.string == "Composition" }
  }

  /// What the author counted, or else what a server did.
  static func version(of place: Int, in resources: FHIRResources) -> String? {
    let value = resources.all[place].value
    let head = composition(of: place, in: resources) ?? value
    return stated(in: head) ?? stated(in: value) ?? text(head["version"])
      ?? head["meta"]?["versionId"]?.string ?? value["meta"]?["versionId"]?.string
  }

  /// A number of a version, in whichever of the extensions that guides have for it.
  private static func stated(in resource: JSONValue) -> String? {
    (resource["extension"]?.items ?? []).lazy.compactMap { item -> String? in
      guard let url = item["url"]?.string, url.lowercased().contains("versionnumber") else {
        return nil
      }
      let value = item.members?.first { $0.name.hasPrefix("value") }?.value
      return text(value)
    }.first
  }

  private static func text(_ value: JSONValue?) -> String? {
    switch value?.content {
    case .string(let text) where !text.isEmpty: text
    case .integer(let number): String(number)
    case .number(let text): text
    default: nil
    }
  }

  /// Observations are mostly of the body; these are of what somebody wants.
  static func isOfWishes(_ observation: JSONValue) -> Bool {
    let profiles = observation["meta"]?["profile"]?.items?.compactMap(\.string) ?? []
    if profiles.contains(where: { $0.contains("pacio-adi") }) { return true }
    let concepts = (observation["category"]?.items ?? []) + [observation["code"]].compactMap { $0 }
    let codes = concepts.flatMap { $0["coding"]?.items ?? [] }.compactMap { $0["code"]?.string }
    return !wishes.isDisjoint(with: codes)
  }

  /// LOINC: treatment and care experience preferences, goals, organs, documents about wishes.
  private static let wishes: Set<String> = [
    "75773-2", "95541-9", "81329-5", "75776-5", "75779-9", "75778-1", "81378-2", "42348-3",
    "81334-5", "100822-6", "45473-6", "81330-3", "81377-4", "77352-3",
    "treatment-intervention-preference", "care-experience-preference",
  ]
}
