import FHIRCoding

/// A document that is here and was not made with Kindred. It can be read in the original, and by
/// nothing in this program: it is no version of a plan, and never the current one.
public struct HeldDocument: Hashable, Sendable {
  /// That a file held it, and what it said of itself there.
  public struct Sighting: Hashable, Sendable {
    /// As ``ForeignDocument/form`` has it.
    public let form: String
    public let substance: String
    public let claim: String
    /// Whether the file came with a batch that was not rolled back.
    public let counts: Bool

    public init(form: String, substance: String, claim: String, counts: Bool) {
      self.form = form
      self.substance = substance
      self.claim = claim
      self.counts = counts
    }
  }

  /// Counted from 1 by this registry; it means nothing elsewhere.
  public let id: Int
  /// As ``ForeignDocument/keys`` has them.
  public let keys: [String]
  public let version: String?
  public let form: String
  public let title: String
  public let written: String?
  public let author: String?
  public let replaces: [String]
  /// Of whom it says that it is; nil where it says nothing.
  public let patient: PersonClues?
  /// Nil where nobody knows yet whose it is.
  public let person: Int?
  public let received: String
  public let batch: Int
  public let force: HeldVersion.Force
  /// In the order in which they came.
  public let sightings: [Sighting]

  public init(
    id: Int, keys: [String], version: String?, form: String, title: String, written: String?,
    author: String?, replaces: [String], patient: PersonClues?, person: Int?, received: String,
    batch: Int, force: HeldVersion.Force, sightings: [Sighting]
  ) {
    self.id = id
    self.keys = keys
    self.version = version
    self.form = form
    self.title = title
    self.written = written
    self.author = author
    self.replaces = replaces
    self.patient = patient
    self.person = person
    self.received = received
    self.batch = batch
    self.force = force
    self.sightings = sightings
  }

  /// Whether a file holds it that counts, and nobody set it aside.
  public var counts: Bool { force == .inForce && sightings.contains(where: \.counts) }

  /// What it says of itself, each once, in the order in which it came.
  public var claims: [String] {
    sightings.filter { $0.counts && !$0.claim.isEmpty }
      .reduce(into: []) { if !$0.contains($1.claim) { $0.append($1.claim) } }
  }

  func claims(anyOf words: Set<String>) -> Bool {
    claims.contains { claim in
      claim.split(separator: ",").contains { words.contains($0.filter { $0 != " " }) }
    }
  }
}
