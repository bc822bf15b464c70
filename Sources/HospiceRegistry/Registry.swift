/// Where a hospice keeps plans. Nothing in it is ever overwritten, merged or lost.
///
/// Whatever is asked or kept between the beginning and the end of a transaction happens whole or
/// not at all, also when the power goes. Every method throws ``RegistryFailure``.
public protocol Registry: PlanRecords, PersonRecords, DocumentRecords, QuestionRecords,
  BatchRecords, AuditRecords, PublicationRecords, StaffRecords
{
  /// - Parameter keeping: Whether anything is kept; without, all is taken back at the end. Either
  ///   way nobody else writes meanwhile.
  func transaction<Result>(keeping: Bool, _ work: () throws -> Result) throws -> Result
  /// Asks, and keeps nothing, while others may go on writing. All is answered as it stood when it
  /// was asked first.
  func reading<Result>(_ work: () throws -> Result) throws -> Result

  func counts() throws -> RegistryCounts
  /// What the database itself finds to be wrong; empty where it is whole.
  func damage() throws -> [String]
}

extension Registry {
  /// Runs something whole or not at all, and keeps it.
  public func transaction<Result>(_ work: () throws -> Result) throws -> Result {
    try transaction(keeping: true, work)
  }
}
