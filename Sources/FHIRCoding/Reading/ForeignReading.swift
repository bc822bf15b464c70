public import StrictJSON

/// Finds the documents in a file of FHIR.
///
/// A document may come as a reference to it, as a Bundle that is the document, as a Composition, or
/// as a resource alone; with or without what it is made of, and more than once in a file. What it
/// is made of is no document of its own.
public struct ForeignReading {
  /// More documents than this in one file are not told apart.
  public static let documentsMax = 1000

  /// Each once, in the order of the file.
  public let documents: [ForeignDocument]
  /// Whether there was more in the file than is read.
  public let isCut: Bool

  /// - Parameters:
  ///   - root: A resource of any kind.
  ///   - digest: SHA-256 as 64 hex digits in lower case; the edge brings it.
  public init(_ root: JSONValue, digest: @escaping ([UInt8]) -> String) {
    let resources = FHIRResources(root)
    let finding = ForeignFinding(resources)
    let describing = ForeignDescribing(resources: resources, digest: digest)
    var documents: [ForeignDocument] = []
    var seen: Set<ForeignDocument> = []
    for place in finding.places.prefix(ForeignReading.documentsMax) {
      let document = describing.document(at: place, with: finding.parts[place] ?? [])
      if seen.insert(document).inserted { documents.append(document) }
    }
    self.documents = documents
    isCut = resources.isCut || finding.places.count > ForeignReading.documentsMax
  }
}

/// Which resources of a file are documents, and which belong to one.
struct ForeignFinding {
  /// In the order of the file.
  private(set) var places: [Int] = []
  /// What else tells of the same document, by its place.
  private(set) var parts: [Int: [Int]] = [:]

  private let resources: FHIRResources
  private var isPart: Set<Int> = []

  /// Resources that are a document where nothing in the file holds them together.
  private static let alone: Set<String> = [
    "Consent", "ServiceRequest", "CarePlan", "QuestionnaireResponse", "Goal",
  ]

  init(_ resources: FHIRResources) {
    self.resources = resources
    let all = resources.all.indices
    for place in all where isDocument(place) { take(place) }
    for place in all where type(place) == "DocumentReference" && !isPart.contains(place) {
      places.append(place)
      for target in attachments(of: place) { join(target, to: place) }
    }
    let references = References(places, in: resources)
    for place in all where isDocument(place) || type(place) == "Composition" {
      guard !isPart.contains(place) else { continue }
      if let reference = references.reference(to: place, in: resources) {
        join(place, to: reference)
      } else {
        places.append(place)
      }
    }
    if places.isEmpty { findAlone() }
    places.sort()
  }

  private func type(_ place: Int) -> String { resources.all[place].type }

  private func isDocument(_ place: Int) -> Bool {
    let bundle = resources.all[place]
    guard bundle.type == "Bundle" else { return false }
    let types = (bundle.value["entry"]?.items ?? []).lazy
      .map { $0["resource"]?["resourceType"]?.string }
    // A Bundle in which there is nothing is no document, whatever it calls itself.
    guard types.contains(where: { $0 != nil }) else { return false }
    let first = types.first ?? nil
    return bundle.value["type"]?.string == "document"
      || bundle.value["type"] == nil && first == "Composition"
  }

  /// What stands in a document is part of it.
  private mutating func take(_ bundle: Int) {
    isPart.formUnion(resources.inside(bundle))
  }

  private mutating func join(_ part: Int, to document: Int) {
    guard part != document, isPart.insert(part).inserted else { return }
    parts[document, default: []].append(part)
  }

  private func attachments(of place: Int) -> [Int] {
    (resources.all[place].value["content"]?.items ?? []).compactMap { content in
      content["attachment"]?["url"]?.string.flatMap { resources.place(of: $0, from: place) }
    }.filter { type($0) != "DocumentReference" }
  }

  private mutating func findAlone() {
    let all = resources.all.indices
    let wishes = all.filter { place in
      let resource = resources.all[place]
      return ForeignFinding.alone.contains(resource.type)
        || resource.type == "Observation" && FHIRIdentity.isOfWishes(resource.value)
    }
    // Of two that refer to each other, the first is the document.
    var inner: Set<Int> = []
    let outer = wishes.filter { place in
      guard !inner.contains(place) else { return false }
      resources.mark(from: place, in: &inner)
      return true
    }
    // To what is left, one that stands behind it may refer.
    var fromBehind: Set<Int> = []
    places = outer.reversed().filter { place in
      guard !fromBehind.contains(place) else { return false }
      resources.mark(from: place, in: &fromBehind)
      return true
    }
    if places.isEmpty { places = all.filter { type($0) == "Binary" } }
  }
}

/// The references of a file, found by the identifiers of what they refer to.
private struct References {
  private struct Name: Hashable {
    let key: String
    /// Nil where the reference names none.
    let version: String?
  }

  /// The first of the file by each identifier.
  private var byKey: [String: Int] = [:]
  /// The first of those that name the same version, or none.
  private var byVersion: [Name: Int] = [:]

  /// - Parameter places: In the order of the file.
  init(_ places: [Int], in resources: FHIRResources) {
    for place in places where resources.all[place].type == "DocumentReference" {
      let further = (resources.all[place].value["identifier"]?.items ?? [])
        .compactMap(FHIRIdentity.key)
      let version = FHIRIdentity.version(of: place, in: resources)
      for key in FHIRIdentity.keys(of: place, in: resources) + further {
        byKey[key] = byKey[key] ?? place
        let name = Name(key: key, version: version)
        byVersion[name] = byVersion[name] ?? place
      }
    }
  }

  /// The first reference to a document.
  func reference(to place: Int, in resources: FHIRResources) -> Int? {
    let own = FHIRIdentity.keys(of: place, in: resources)
    guard let version = FHIRIdentity.version(of: place, in: resources) else {
      return own.compactMap { byKey[$0] }.min()
    }
    return own.flatMap { key in
      [byVersion[Name(key: key, version: version)], byVersion[Name(key: key, version: nil)]]
    }.compactMap { $0 }.min()
  }
}
