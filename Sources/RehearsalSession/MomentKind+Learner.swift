public import Moments

extension MomentKind {
  /// The names of all that a learner's turn can do.
  public static let ofALearner = allCases.filter { $0 != .cue }.map(\.rawValue)
}
