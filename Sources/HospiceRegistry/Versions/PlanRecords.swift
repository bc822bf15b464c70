/// The part of a ``Registry`` that keeps plans: their versions, and the files that they came in.
public protocol PlanRecords: AnyObject {
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

  // Versions that this hospice may not see

  /// Keeps the place of a version in its plan, and nothing of what it says.
  ///
  /// - Returns: Whether it was not known.
  func addDenial(_ denied: DeniedVersion) throws -> Bool
  func denials(ofPlan plan: String) throws -> [DeniedVersion]

  // Files that were met before

  /// The hash of the file that was taken in from a place, where it has the same stamp still.
  ///
  /// - Parameters:
  ///   - place: The hash of its path, for names of files may be names of people.
  ///   - stamp: What changes when the file does.
  func hash(ofFileAt place: String, stamp: String) throws -> String?
  func remember(_ hash: String, ofFileAt place: String, stamp: String) throws
}
