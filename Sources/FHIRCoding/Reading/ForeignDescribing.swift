import StrictJSON

/// What a shelf would say of a document.
struct ForeignDescribing {
  let resources: FHIRResources
  let digest: ([UInt8]) -> String

  /// - Parameter parts: Other resources of the file that tell of the same document.
  func document(at place: Int, with parts: [Int]) -> ForeignDocument {
    let resource = resources.all[place]
    let isBundle = resource.type == "Bundle"
    let head = isBundle ? FHIRIdentity.composition(of: place, in: resources) : nil
    let value = head ?? resource.value
    let partKeys = parts.flatMap { FHIRIdentity.keys(of: $0, in: resources) }
    let keys = ForeignText.eachOnce(FHIRIdentity.keys(of: place, in: resources) + partKeys)
    let replaced = ForeignSuccession(of: [place] + parts, in: resources)
    let patient = ForeignPatient(value["subject"] ?? value["patient"], from: place, in: resources)
    return ForeignDocument(
      form: isBundle ? "document" : resource.type, keys: keys,
      version: ([place] + parts).lazy
        .compactMap { FHIRIdentity.version(of: $0, in: resources) }.first.map(short),
      title: short(title(value) ?? resource.type), written: written(value, resource.value),
      author: author(value, from: place), claim: claim(value), replaces: replaced.keys,
      replacesUnnamed: replaced.hasUnnamed, patient: patient,
      substance: substance(place, parts, keys.isEmpty ? patient : nil, value))
  }

  private func short(_ text: String) -> String { ForeignText.short(text) }

  private func title(_ value: JSONValue) -> String? {
    let type = value["type"] ?? value["code"] ?? value["scope"] ?? value["category"]?.items?.first
    let coding = type?["coding"]?.items?.first
    let attachment = value["content"]?.items?.first?["attachment"]
    let texts = [
      value["title"], value["description"]?["text"], value["description"], type?["text"],
      coding?["display"], attachment?["title"], value["contentType"],
    ]
    return texts.lazy.compactMap { $0?.string }.first { !$0.isEmpty }
  }

  private func written(_ value: JSONValue, _ whole: JSONValue) -> String? {
    let names = [
      "date", "dateTime", "authoredOn", "authored", "created", "startDate", "effectiveDateTime",
      "issued", "timestamp",
    ]
    let creation = value["content"]?.items?.first?["attachment"]?["creation"]
    let found = names.lazy.compactMap { value[$0]?.string }.first
    return (found ?? creation?.string ?? whole["timestamp"]?.string).map(short)
  }

  private func author(_ value: JSONValue, from place: Int) -> String? {
    for name in ["author", "performer", "requester", "expressedBy"] {
      guard let found = value[name] else { continue }
      let names = (found.items ?? [found]).compactMap { self.name($0, from: place, depth: 0) }
      if !names.isEmpty { return short(names.joined(separator: ", ")) }
    }
    return nil
  }

  private func name(_ reference: JSONValue, from place: Int, depth: Int) -> String? {
    if let display = reference["display"]?.string, !display.isEmpty { return display }
    guard depth < 3, let resource = resources.resource(reference, from: place) else { return nil }
    if let name = resource["name"]?.string { return name }
    if let name = ForeignPatient.names(resource).first { return name }
    return resource["practitioner"].flatMap { name($0, from: place, depth: depth + 1) }
  }

  private func claim(_ value: JSONValue) -> String {
    let revoked = (value["extension"]?.items ?? []).filter { item in
      item["url"]?.string?.lowercased().contains("revoke") ?? false
    }
    let codes = revoked.map { item in
      let value = item.members?.first { $0.name.hasPrefix("value") }?.value
      let coding = value?["coding"]?.items?.first ?? value
      let code = coding?["code"]?.string ?? value?.string
      return code.map { "revoke status \($0)" } ?? "revoked"
    }
    let claims = [value["status"]?.string, value["docStatus"]?.string].compactMap { $0 } + codes
    return short(claims.joined(separator: ", "))
  }

  private func substance(
    _ place: Int, _ parts: [Int], _ patient: ForeignPatient?, _ value: JSONValue
  ) -> String {
    var bytes: [UInt8] = []
    let isBundle = resources.all[place].type == "Bundle"
    if !isBundle {
      bytes += ForeignSubstance.bytes(of: resources.all[place].value, isWhole: true)
    }
    for part in parts + [place] where resources.all[part].type == "Bundle" {
      var isFirst = true
      for inner in resources.inside(part) {
        bytes += ForeignSubstance.bytes(of: resources.all[inner].value, isWhole: isFirst)
        isFirst = false
      }
    }
    for part in parts where resources.all[part].type != "Bundle" {
      bytes += ForeignSubstance.bytes(of: resources.all[part].value, isWhole: true)
    }
    // Without an identifier, two people may have the same words.
    if let patient {
      let identifiers = patient.identifiers.map { $0.system + "|" + $0.value }
      let clues = patient.names + [patient.birthDate ?? ""] + identifiers
      bytes += Array(clues.joined(separator: "\n").utf8)
    } else if let subject = (value["subject"] ?? value["patient"])?["reference"]?.string {
      if FHIRIdentity.keys(of: place, in: resources).isEmpty { bytes += Array(subject.utf8) }
    }
    return digest(bytes)
  }
}
