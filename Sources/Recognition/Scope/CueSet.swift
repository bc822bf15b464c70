/// A few cues, which are asked about together.
struct CueSet: Sendable {
  let bits: UInt64

  init(_ cues: [Int32]) {
    bits = cues.reduce(0) { $0 | 1 << UInt64($1) }
  }
}
