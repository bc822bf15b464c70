import CarePlanModel

/// Codes that a person's own plan may carry without anybody having to look into it.
///
/// None of them says that a clinician decided something about CPR.
///
/// Source: SCCI1580 Palliative Care Co-ordination; HL7 PACIO Advance Directive Interoperability
enum KnownCodes {
  static func contains(_ code: PlanCode) -> Bool {
    switch code.system {
    case .snomed: snomed.contains(code.code)
    case .loinc: loinc.contains(code.code)
    // What a program calls things for itself says nothing to others.
    case .local: true
    }
  }

  private static let snomed: Set<String> = [
    "736366004", "736373009", "816281000000101", "816301000000100", "816321000000109",
    "820621000000107", "816361000000101", "816381000000105", "819211000000102",
    "517111000000103", "517131000000106", "766391000000108", "517161000000101", "395091006",
    "882921000000109", "882941000000102", "315594003", "315595002", "719240009", "719238004",
  ]

  private static let loinc: Set<String> = [
    "81334-5", "81338-6", "81340-2", "81360-0", "81362-6", "81363-4", "81375-8", "81378-2",
    "75777-3", "75778-1", "75779-9", "75780-7", "107905-2",
  ]
}
