public import FHIRCoding

/// Where a hospice keeps plans. Nothing in it is ever overwritten, merged or lost.
///
/// Whatever is asked or kept between the beginning and the end of a transaction happens whole or
/// not at all, also when the power goes. Every method throws ``RegistryFailure``.
public protocol Registry: AnyObject {
  /// - Parameter keeping: Whether anything is kept; without, all is taken back at the end. Either
  ///   way nobody else writes meanwhile.
  func transaction<Result>(keeping: Bool, _ work: () throws -> Result) throws -> Result
  /// Asks, and keeps nothing, while others may go on writing. All is answered as it stood when it
  /// was asked first.
  func reading<Result>(_ work: () throws -> Result) throws -> Result

  // Plans
  func digest(ofFile hash: String) throws -> String?
  func version(_ digest: String) throws -> HeldVersion?
  func versions(ofPlan plan: String) throws -> [HeldVersion]
  func versions(ofPerson person: Int) throws -> [HeldVersion]
  /// Those of everybody whose number lies in a range, in the order of the people.
  func versions(ofPeople people: ClosedRange<Int>) throws -> [HeldVersion]
  func versions(signedWith key: String, countMax: Int) throws -> [HeldVersion]
  func versions(replacing digest: String) throws -> [HeldVersion]
  /// Those of everybody named, in the order of the people.
  func versions(ofPeople people: [Int]) throws -> [HeldVersion]
  /// The file as it came.
  func bytes(of digest: String) throws -> [UInt8]
  func add(_ version: HeldVersion) throws
  /// A version, and the file that it came in, by its hash.
  func add(_ version: HeldVersion, in file: String, bytes: [UInt8]) throws
  func addFile(_ hash: String, of digest: String, bytes: [UInt8], at: String, batch: Int) throws
  func setForce(_ force: HeldVersion.Force, of digest: String, batch: Int) throws
  func move(plan: String, to person: Int) throws
  /// Writes down that a version came again, with another batch than the one it counts with.
  func bringAgain(_ digest: String, batch: Int) throws

  // People
  func person(_ id: Int) throws -> KnownPerson?
  /// Whether there is a version or a document of somebody.
  func hasAnything(ofPerson person: Int) throws -> Bool
  /// In the order of their numbers, beginning behind one.
  func people(after id: Int, countMax: Int) throws -> [KnownPerson]
  /// In the order of their numbers.
  func people(_ ids: [Int]) throws -> [KnownPerson]
  /// The numbers of those of whom a version counts that was to be looked at again before a day, in
  /// order, beginning behind one.
  func people(dueBefore day: String, after id: Int, countMax: Int) throws -> [Int]
  func people(number: String) throws -> [KnownPerson]
  func people(birthDate: String) throws -> [KnownPerson]
  /// Those of a day who share a word of the name, in the order of their numbers.
  func people(birthDate: String, sharing nameParts: [String]) throws -> [KnownPerson]
  /// Those of whose name a word begins like each of these, in the order of their numbers.
  ///
  /// - Parameter birthDate: Nil where any will do.
  func people(
    nameBeginnings: [String], birthDate: String?, countMax: Int
  ) throws -> [KnownPerson]
  func addPerson(_ clues: PersonClues) throws -> Int
  func addClues(_ clues: PersonClues, to person: Int) throws

  // Documents that were not made with Kindred
  func document(_ id: Int) throws -> HeldDocument?
  /// Those of a file, if it came with a batch that was not rolled back.
  func documents(ofFile hash: String) throws -> [HeldDocument]
  /// One that says the same to the word, under one of its identifiers; where it has none, under
  /// none.
  func copy(of document: ForeignDocument) throws -> HeldDocument?
  /// Those that call themselves the same document in the same version.
  ///
  /// - Parameter isInItsForm: Whether a file holds them in the same form, or none does.
  func rivals(
    of document: ForeignDocument, isInItsForm: Bool, countMax: Int
  ) throws -> [HeldDocument]
  func hasDocument(withKey key: String, besides document: Int) throws -> Bool
  /// Those that take the place of one which has not come.
  func documents(awaiting key: String) throws -> [HeldDocument]
  func setAwaiting(_ isAwaiting: Bool, ofDocument document: Int) throws
  func documents(ofPerson person: Int) throws -> [HeldDocument]
  func documents(ofPeople people: ClosedRange<Int>) throws -> [HeldDocument]
  /// Those of which nobody knows whose they are, in the order of their numbers.
  func documentsOfNobody() throws -> [HeldDocument]
  func documents(ofBatch batch: Int) throws -> [HeldDocument]
  /// - Returns: Its number here, counted from 1.
  func addDocument(
    _ document: ForeignDocument, patient: PersonClues?, person: Int?, received: String, batch: Int
  ) throws -> Int
  /// Keeps further identifiers by which the same document is known.
  func addKeys(_ keys: [String], to document: Int) throws
  /// Keeps what else a document takes the place of.
  func addLinks(_ keys: [String], to document: Int) throws
  /// Keeps a file as it came; does nothing where it is here.
  func addDocumentFile(_ hash: String, bytes: [UInt8], at: String) throws
  /// Writes down that a file holds a document, and what it says of itself there.
  func addSighting(
    of document: Int, in hash: String, as described: ForeignDocument, batch: Int
  ) throws
  /// The file as it came first.
  func bytes(ofDocument document: Int) throws -> [UInt8]
  func setForce(_ force: HeldVersion.Force, ofDocument document: Int) throws
  func move(document: Int, to person: Int) throws

  // Questions
  /// Does nothing where the same is asked of the same version already.
  func ask(_ reason: Reason, of digest: String, otherPerson: Int?, at: String) throws
  func ask(_ reason: Reason, ofDocument document: Int, otherPerson: Int?, at: String) throws
  func openQuestions(ofDocument document: Int) throws -> [OpenQuestion]
  func question(_ id: Int) throws -> OpenQuestion?
  /// Open ones, in the order in which they came up, beginning behind one.
  func openQuestions(after id: Int, countMax: Int) throws -> [OpenQuestion]
  /// Those about what is theirs, and about what may be.
  func openQuestions(ofPerson person: Int) throws -> [OpenQuestion]
  /// How many there are of each person whose number lies in a range; nothing of whoever has none.
  func openQuestionCounts(ofPeople people: ClosedRange<Int>) throws -> [Int: Int]
  func openQuestions(of digest: String) throws -> [OpenQuestion]
  func openQuestions(ofPlan plan: String) throws -> [OpenQuestion]
  func settle(_ question: Int, _ settlement: Settlement) throws
  /// What was settled about what is theirs now, in the order in which it was asked.
  func settledQuestions(ofPerson person: Int) throws -> [SettledQuestion]

  // Files that were met before
  /// The hash of the file that was taken in from a place, where it has the same stamp still.
  ///
  /// - Parameters:
  ///   - place: The hash of its path, for names of files may be names of people.
  ///   - stamp: What changes when the file does.
  func hash(ofFileAt place: String, stamp: String) throws -> String?
  func remember(_ hash: String, ofFileAt place: String, stamp: String) throws

  // Batches and the audit
  /// - Parameter command: Stands for what is brought in, so that it can be gone on with.
  func beginBatch(staff: String, at: String, command: String?) throws -> Int
  /// The newest batch of a command that was never finished or rolled back.
  func stoppedBatch(of command: String) throws -> Int?
  /// Makes sure that no other program brings files into a batch, until this object goes away.
  ///
  /// - Returns: Whether nobody else does it already.
  func claim(batch: Int) throws -> Bool
  func finish(batch: Int, at: String) throws
  func batch(_ id: Int) throws -> ImportBatch?
  func markRolledBack(batch: Int, at: String) throws
  /// Lets what counts of a batch's versions count no longer. What was set aside stays so, and what
  /// came again with a batch that counts belongs to that one from now on.
  ///
  /// - Returns: How many no longer count, and how many still do.
  func rollBackVersions(ofBatch batch: Int) throws -> (gone: Int, kept: Int)
  /// Plans with a version in a batch, of which it is asked which of several versions is to be read.
  func dividedPlans(ofBatch batch: Int) throws -> [String]
  func note(_ note: AuditNote) throws
  func lastAudit() throws -> (sequence: Int, hash: String)?
  /// In their order, beginning behind one.
  func audit(after sequence: Int, countMax: Int) throws -> [AuditEntry]

  // What was published
  func publication(of digest: String, at endpoint: String) throws -> Publication?
  /// In the order of their digests, beginning behind one.
  func publications(
    at endpoint: String, after digest: String, countMax: Int
  ) throws -> [Publication]
  /// Takes the place of what was written of the same version at the same server.
  func set(_ publication: Publication) throws

  func counts() throws -> RegistryCounts
  /// What the database itself finds to be wrong; empty where it is whole.
  func damage() throws -> [String]
}

extension Registry {
  /// Runs something whole or not at all, and keeps it.
  public func transaction<Result>(_ work: () throws -> Result) throws -> Result {
    try transaction(keeping: true, work)
  }

  /// All that are open, for those who know that they are few.
  public func openQuestions() throws -> [OpenQuestion] {
    try openQuestions(after: 0, countMax: .max)
  }

  public func beginBatch(staff: String, at: String) throws -> Int {
    try beginBatch(staff: staff, at: at, command: nil)
  }
}

/// Why the registry cannot go on. It never holds a word of a plan.
public struct RegistryFailure: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Another program holds it, and did not let go in time.
    case busy
    /// The disk has no room left.
    case full
    /// It is damaged.
    case damaged
    /// It cannot be opened, or was written by a newer program.
    case notOpened
    /// What is there belongs to another program.
    case notOurs
    /// Nothing is there yet, and nobody asked for a registry to be made.
    case notMade
    case other
  }

  public let kind: Kind
  /// What the database calls it: a code, and no text of its own.
  public let code: String

  public init(_ kind: Kind, code: String) {
    self.kind = kind
    self.code = code
  }
}
