/// Somebody who has opened the registry under a name.
public struct StaffMember: Hashable, Sendable {
  public let name: String
  /// What the computer calls whoever gave the name first; empty where that was not written down.
  public let account: String
  public let since: String

  public init(name: String, account: String, since: String) {
    self.name = name
    self.account = account
    self.since = since
  }

  /// Whether two ways of writing are one name: large and small letters, accents and spaces make no
  /// other person.
  public func isCalled(_ typed: String) -> Bool {
    StaffMember.folded(name) == StaffMember.folded(typed)
  }

  private static func folded(_ name: String) -> [Substring] {
    NameLetters.folded(name).split { $0.isWhitespace }
  }
}

/// The part of a ``Registry`` that keeps who has opened it.
public protocol StaffRecords: AnyObject {
  /// In the order in which they came.
  func staff() throws -> [StaffMember]
  /// Does nothing where the name is known.
  func addStaff(_ member: StaffMember) throws
}
