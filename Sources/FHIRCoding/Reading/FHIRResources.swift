import StrictJSON

/// All resources of a file, and how they name one another.
///
/// A Bundle may stand in a Bundle, and each has addresses of its own: two may use the same id for
/// different people.
struct FHIRResources {
  struct Resource {
    let value: JSONValue
    let type: String
    let url: String?
    /// The Bundle around it, as a place in ``FHIRResources/all``.
    let holder: Int?
  }

  /// A file with more resources than this is not taken apart.
  static let countMax = 20_000
  /// How deep Bundles may stand in one another.
  static let depthMax = 4

  private(set) var all: [Resource] = []
  /// Behind which resource those that stand inside one end: they follow it without a gap.
  private var ends: [Int] = []
  /// Whether there were more than are read.
  private(set) var isCut = false
  /// Addresses within each Bundle, by its place.
  private var places: [Int?: [String: Int]] = [:]
  /// Those of them that lead to two resources which say different things.
  private var doubled: [Int?: Set<String>] = [:]

  init(_ root: JSONValue) { visit(root, url: nil, holder: nil, depth: 0) }

  private mutating func visit(_ value: JSONValue, url: String?, holder: Int?, depth: Int) {
    guard let type = value["resourceType"]?.string else { return }
    guard all.count < FHIRResources.countMax else {
      isCut = true
      return
    }
    let place = all.count
    all.append(Resource(value: value, type: type, url: url, holder: holder))
    ends.append(place + 1)
    defer { ends[place] = all.count }
    let id = value["id"]?.string
    let addresses = [url, id.map { "\(type)/\($0)" }, id.map { "urn:uuid:\($0)" }]
    for case let address? in addresses { name(place, address, in: holder) }
    let isHolder = type == "Bundle" || type == "Parameters"
    guard isHolder, depth < FHIRResources.depthMax else { return }
    for entry in value[type == "Bundle" ? "entry" : "parameter"]?.items ?? [] {
      guard let resource = entry["resource"] else { continue }
      visit(resource, url: entry["fullUrl"]?.string, holder: place, depth: depth + 1)
    }
  }

  private mutating func name(_ place: Int, _ address: String, in holder: Int?) {
    guard let first = places[holder, default: [:]][address] else {
      places[holder, default: [:]][address] = place
      return
    }
    let isCopy =
      first == place
      || JSONWriter.canonical(all[first].value) == JSONWriter.canonical(all[place].value)
    if !isCopy { doubled[holder, default: []].insert(address) }
  }

  /// Whether nobody can tell which of several resources a Reference means.
  func isAmbiguous(_ reference: JSONValue?, from place: Int) -> Bool {
    guard let address = reference?["reference"]?.string else { return false }
    if address.hasPrefix("#") {
      return (all[place].value["contained"]?.items ?? [])
        .count { $0["id"]?.string.map { "#" + $0 } == address } > 1
    }
    guard let found = self.place(of: address, from: place) else { return false }
    let names = doubled[all[found].holder] ?? []
    let short = address.split(separator: "/").suffix(2).joined(separator: "/")
    return names.contains(address) || names.contains(short)
  }

  /// The resource that an address within the file names, as seen from another.
  func place(of address: String, from place: Int) -> Int? {
    let short = address.split(separator: "/").suffix(2).joined(separator: "/")
    var holder = all[place].type == "Bundle" ? place : all[place].holder
    while true {
      let known = places[holder] ?? [:]
      if let found = known[address] ?? known[short] { return found }
      guard let outer = holder else { return nil }
      holder = all[outer].holder
    }
  }

  /// What a Reference leads to: a resource of the file, or one that stands inside the other.
  func resource(_ reference: JSONValue?, from place: Int) -> JSONValue? {
    guard let address = reference?["reference"]?.string else { return nil }
    if address.hasPrefix("#") {
      return all[place].value["contained"]?.items?
        .first { $0["id"]?.string.map { "#" + $0 } == address }
    }
    return self.place(of: address, from: place).map { all[$0].value }
  }

  /// Those that stand inside a Bundle, however deep.
  func inside(_ bundle: Int) -> Range<Int> { bundle + 1..<ends[bundle] }

  /// Adds the resources to which one refers, directly or through others, to those that are known to
  /// be referred to. Whatever is known is not gone through again.
  func mark(from place: Int, in found: inout Set<Int>) {
    var waiting = [place]
    while let next = waiting.popLast() {
      for address in addresses(in: all[next].value) {
        if let target = self.place(of: address, from: next), target != place,
          found.insert(target).inserted
        {
          waiting.append(target)
        }
      }
    }
  }

  private func addresses(in value: JSONValue) -> [String] {
    switch value.content {
    case .array(let items): items.flatMap(addresses)
    case .object(let members):
      members.flatMap { member -> [String] in
        if let text = member.value.string {
          return ["reference", "url"].contains(member.name) ? [text] : []
        }
        return addresses(in: member.value)
      }
    default: []
    }
  }
}
