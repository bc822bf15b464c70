/// A part of a whole, with what may be said of it from so few.
public struct Share: Hashable, Sendable {
  public let part: Int
  public let whole: Int

  public init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }

  /// In hundredths; nil where there is nothing to measure.
  public var percent: Double? { whole == 0 ? nil : 100 * Double(part) / Double(whole) }

  /// The interval of Wilson (1927) in hundredths, at 95 in 100.
  public var interval: (low: Double, high: Double)? {
    guard whole > 0 else { return nil }
    let z = 1.959964
    let n = Double(whole)
    let p = Double(part) / n
    let middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    let reach = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    return (100 * max(0, middle - reach), 100 * min(1, middle + reach))
  }

  /// `97.3 (95.1 to 98.5)`, or `-`.
  public var text: String {
    guard let percent, let interval else { return "-" }
    return "\(tenths(percent)) (\(tenths(interval.low)) to \(tenths(interval.high)))"
  }
}

/// With one decimal, cut and not rounded up: 99.96 is not 100.
func tenths(_ value: Double) -> String {
  let cut = Int((value * 10 + 1e-9).rounded(.down))
  return "\(cut / 10).\(cut % 10)"
}
