/// The part of a ``Registry`` that keeps what somebody has to decide, and what was decided.
public protocol QuestionRecords: AnyObject {
  /// Does nothing where the same is asked of the same version already.
  ///
  /// - Parameter detail: What else it is about; nil for most.
  func ask(
    _ reason: Reason, of digest: String, otherPerson: Int?, detail: String?, at: String
  ) throws
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
  /// Writes over how a question was settled.
  func settleAnew(_ question: Int, _ settlement: Settlement) throws
  /// Nil where it is open, or where there is none.
  func settlement(ofQuestion question: Int) throws -> Settlement?
  /// Numbers of what was settled about versions, in order, beginning behind one.
  func settledQuestions(after question: Int, countMax: Int) throws -> [Int]
  /// What was settled about what is theirs now, in the order in which it was asked.
  func settledQuestions(ofPerson person: Int) throws -> [SettledQuestion]
}

extension QuestionRecords {
  public func ask(_ reason: Reason, of digest: String, otherPerson: Int?, at: String) throws {
    try ask(reason, of: digest, otherPerson: otherPerson, detail: nil, at: at)
  }

  /// Whether a version came, in whose place nothing has come, that this hospice may not see: what
  /// older ones say and permit may no longer hold, and that somebody looked at it changes nothing.
  public func wasDeniedLater(_ version: HeldVersion) throws -> Bool {
    try openQuestions(of: version.digest).contains { $0.reason == .laterVersionDenied }
      || settledQuestions(ofPerson: version.person).contains {
        $0.question.subject == .version(version.digest)
          && $0.question.reason == .laterVersionDenied
          && ![.arrived, .takenBack].contains($0.settlement.decision)
      }
  }

  /// All that are open, for those who know that they are few.
  public func openQuestions() throws -> [OpenQuestion] {
    try openQuestions(after: 0, countMax: .max)
  }
}
