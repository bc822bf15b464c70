import StrictJSON

extension ForeignPatient {
  /// How many names and identifiers of one person are read.
  private static let countMax = 20

  /// - Parameter subject: A Reference to a Patient, or one that only says who it is.
  /// - Returns: Nil where it says nothing by which anybody could be known.
  init?(_ subject: JSONValue?, from place: Int, in resources: FHIRResources) {
    guard let subject = subject?.items?.first ?? subject else { return nil }
    // Of two patients under one address, nobody can tell whose the document is.
    if resources.isAmbiguous(subject, from: place) { return nil }
    let found = resources.resource(subject, from: place)
    let patient = found?["resourceType"]?.string == "Patient" ? found : nil
    let display = subject["display"]?.string.map { [ForeignText.short($0)] } ?? []
    let own = patient.map(ForeignPatient.names) ?? []
    names = Array((own.isEmpty ? display : own).prefix(ForeignPatient.countMax))
    birthDate = patient?["birthDate"]?.string.flatMap { $0.utf8.count == 10 ? $0 : nil }
    let listed = (patient?["identifier"]?.items ?? []) + [subject["identifier"]].compactMap { $0 }
    identifiers = listed.prefix(ForeignPatient.countMax).compactMap { one in
      guard let value = one["value"]?.string, !value.isEmpty else { return nil }
      return Identifier(system: one["system"]?.string ?? "", value: value)
    }
    if names.isEmpty, birthDate == nil, identifiers.isEmpty { return nil }
  }

  /// The names of a person, as texts.
  static func names(_ person: JSONValue) -> [String] {
    (person["name"]?.items ?? []).compactMap { name in
      let given = name["given"]?.items?.compactMap(\.string) ?? []
      let parts = given + [name["family"]?.string].compactMap { $0 }
      // The text may say only half of it, so that the parts come first.
      let joined = parts.isEmpty ? name["text"]?.string : parts.joined(separator: " ")
      return joined.map(ForeignText.short)
    }.filter { !$0.isEmpty }
  }
}
