/// The part of a ``Registry`` that keeps who people are, and finds them again.
public protocol PersonRecords: AnyObject {
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
  /// Writes over what is known of somebody.
  func setClues(_ clues: PersonClues, of person: Int) throws
}
