/// A value for each word of a line, which most lines need none of.
///
/// Nothing is laid out before the first word that differs from all others.
struct WordNotes<Value: Equatable & Sendable>: Sendable {
  private let usual: Value
  private let count: Int
  private var values: [Value] = []

  /// - Parameters:
  ///   - usual: What holds of every word until something else is noted.
  ///   - count: How many words there are.
  init(_ usual: Value, count: Int) {
    self.usual = usual
    self.count = count
  }

  var areUsual: Bool { values.isEmpty }

  subscript(word: Int) -> Value {
    get { values.isEmpty ? usual : values[word] }
    set {
      if values.isEmpty {
        guard newValue != usual else { return }
        values = Array(all: usual, count: count)
      }
      values[word] = newValue
    }
  }

  func contains(where isMeant: (Value) -> Bool) -> Bool { values.contains(where: isMeant) }
}

extension Array {
  /// A value many times over; laid out by code for this kind of value, which is several times as
  /// quick as `init(repeating:count:)` for the few words of a line.
  init(all value: Element, count: Int) {
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(value) }
  }
}
