/// The part of a ``Registry`` that keeps which files were brought in together.
public protocol BatchRecords: AnyObject {
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
}

extension BatchRecords {
  public func beginBatch(staff: String, at: String) throws -> Int {
    try beginBatch(staff: staff, at: at, command: nil)
  }
}
