public import FHIRCoding

/// The part of a ``Registry`` that keeps documents that were not made with Kindred.
public protocol DocumentRecords: AnyObject {
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
  func documents(withKey key: String, countMax: Int) throws -> [HeldDocument]
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
  /// - Parameter person: Nil for nobody who is known.
  func move(document: Int, to person: Int?) throws
}
