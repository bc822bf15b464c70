/// A document about somebody's care that was not made with Kindred, as its file describes it.
///
/// Only what tells one document from another is read here, and what a shelf would say of it. What it
/// says about care stays in the original: nothing of it can become part of a plan.
///
/// Source: HL7 FHIR R4, DocumentReference, Documents; HL7 PACIO Advance Directive Interoperability
public struct ForeignDocument: Hashable, Sendable {
  /// How many characters of a text from the file are kept.
  public static let textMax = 300

  /// What it is in FHIR: `document` for a whole document Bundle, otherwise the type of the resource.
  public let form: String
  /// Identifiers, as `system|value`. The first is the document's own; the others may belong to its
  /// earlier versions as well. A resource id is none.
  public internal(set) var keys: [String]
  /// As it was written: a number, a moment, or what a server counted.
  public internal(set) var version: String?
  public let title: String
  /// As it was written; mostly a day or a moment.
  public let written: String?
  public let author: String?
  /// What it says of itself, such as `current, final`.
  public let claim: String
  /// Identifiers of documents whose place it takes, as `system|value`.
  public let replaces: [String]
  /// Whether it takes the place of something that it names only by an address on a server.
  public let replacesUnnamed: Bool
  public let patient: ForeignPatient?
  /// A hash of what it says, without addresses, names of resources, standing and made narrative: the
  /// same document from another server has the same.
  public let substance: String
}

/// Of whom a document says that it is.
public struct ForeignPatient: Hashable, Sendable {
  public struct Identifier: Hashable, Sendable {
    public let system: String
    public let value: String
  }

  public let names: [String]
  /// `yyyy-mm-dd`; nil where less of it is known.
  public let birthDate: String?
  public let identifiers: [Identifier]
}
