import DialogueModel

extension Cue {
  /// How many there are: every concept with a lower number is a cue.
  static let count = Int32(allCases.count)

  /// The number of its concept, the same in every recogniser, because cues come before all else.
  ///
  /// Its place in the list, as it lies in memory: to look for the place would take as long as
  /// hearing the line, which asks for hundreds.
  var number: Int32 { Int32(unsafeBitCast(self, to: UInt8.self)) }
}
