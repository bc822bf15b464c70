import StrictJSON

/// Whose place a document takes.
struct ForeignSuccession {
  /// Identifiers, as `system|value`.
  private(set) var keys: [String] = []
  /// Whether something was named by an address alone, that nobody here can look up.
  private(set) var hasUnnamed = false

  /// - Parameter places: A document, and what else tells of it.
  init(of places: [Int], in resources: FHIRResources) {
    for place in places { add(place, in: resources) }
    keys = ForeignText.eachOnce(keys)
  }

  private mutating func add(_ place: Int, in resources: FHIRResources) {
    let head = FHIRIdentity.composition(of: place, in: resources)
    for value in [resources.all[place].value, head].compactMap({ $0 }) {
      for relation in value["relatesTo"]?.items ?? [] where ForeignSuccession.replaces(relation) {
        let nested = (relation["extension"]?.items ?? []).compactMap { $0["valueReference"] }
        let targets = [
          relation["target"], relation["targetReference"], relation["resourceReference"],
        ]
        add(
          identifiers: [relation["targetIdentifier"]].compactMap { $0 },
          references: targets.compactMap { $0 } + nested, from: place, in: resources)
      }
      for replaced in value["replaces"]?.items ?? [] {
        add(identifiers: [], references: [replaced], from: place, in: resources)
      }
    }
  }

  private static func replaces(_ relation: JSONValue) -> Bool {
    let code =
      relation["code"]?.string ?? relation["type"]?.string
      ?? relation["code"]?["coding"]?.items?.first?["code"]?.string
    return code == "replaces"
  }

  private mutating func add(
    identifiers: [JSONValue], references: [JSONValue], from place: Int, in resources: FHIRResources
  ) {
    let named = (identifiers + references.compactMap { $0["identifier"] })
      .compactMap(FHIRIdentity.key)
    let resolved = references.compactMap { reference -> String? in
      guard let address = reference["reference"]?.string else { return nil }
      if address.hasPrefix("#") {
        let inner = resources.resource(reference, from: place)
        return (inner?["masterIdentifier"] ?? inner?["identifier"]).flatMap { one in
          FHIRIdentity.key(one.items?.first ?? one)
        }
      }
      return resources.place(of: address, from: place)
        .flatMap { FHIRIdentity.keys(of: $0, in: resources).first }
    }
    let found = named + resolved
    if found.isEmpty { hasUnnamed = true } else { keys += found }
  }
}
