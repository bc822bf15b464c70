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
    for place in all where isDocument(place) || type(place) == "Composition" {
      guard !isPart.contains(place) else { continue }
      if let reference = reference(to: place) {
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
    let first = bundle.value["entry"]?.items?.first?["resource"]?["resourceType"]?.string
    return bundle.value["type"]?.string == "document"
      || bundle.value["type"] == nil && first == "Composition"
  }

  /// What stands in a document is part of it.
  private mutating func take(_ bundle: Int) {
    for part in resources.all.indices where resources.stands(part, in: bundle) {
      isPart.insert(part)
    }
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

  /// The reference in the same file to a document, by its identifiers.
  private func reference(to place: Int) -> Int? {
    let own = Set(FHIRIdentity.keys(of: place, in: resources))
    let version = FHIRIdentity.version(of: place, in: resources)
    guard !own.isEmpty else { return nil }
    return places.first { other in
      guard type(other) == "DocumentReference" else { return false }
      let named = FHIRIdentity.version(of: other, in: resources)
      guard version == nil || named == nil || version == named else { return false }
      let further = (resources.all[other].value["identifier"]?.items ?? [])
        .compactMap(FHIRIdentity.key)
      return !own.isDisjoint(with: FHIRIdentity.keys(of: other, in: resources) + further)
    }
  }

  private mutating func findAlone() {
    let all = resources.all.indices
    let wishes = all.filter { place in
      let resource = resources.all[place]
      return ForeignFinding.alone.contains(resource.type)
        || resource.type == "Observation" && FHIRIdentity.isOfWishes(resource.value)
    }
    let inner = wishes.reduce(into: Set<Int>()) { inner, place in
      // Of two that refer to each other, the first is the document.
      guard !inner.contains(place) else { return }
      inner.formUnion(resources.reachable(from: place))
    }
    places = wishes.filter { !inner.contains($0) }
    if places.isEmpty { places = all.filter { type($0) == "Binary" } }
  }
}
