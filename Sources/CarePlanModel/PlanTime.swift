/// A moment, as plans write it: `2026-03-02T10:01:00Z`, or with an offset such as `+01:00`.
public struct PlanTime: Hashable, Comparable, Sendable {
  /// The day on the clock that was read.
  public let day: CivilDate
  /// Seconds since 1970, by the world's clock.
  public let seconds: Int

  /// - Parameter text: Whole seconds and a zone; anything else is nil, and so is an hour 24.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), let day = CivilDate(text.prefix(10)),
      let hour = CivilDate.number(bytes[11..<13]), hour < 24,
      let minute = CivilDate.number(bytes[14..<16]), minute < 60,
      let second = CivilDate.number(bytes[17..<19]), second < 60,
      let offset = PlanTime.offsetSeconds(bytes[19...])
    else { return nil }
    self.day = day
    self.seconds = day.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - offset
  }

  public static func < (one: PlanTime, other: PlanTime) -> Bool { one.seconds < other.seconds }

  private static func offsetSeconds(_ zone: ArraySlice<UInt8>) -> Int? {
    if zone.elementsEqual([UInt8(ascii: "Z")]) { return 0 }
    let bytes = Array(zone)
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
      let hours = CivilDate.number(bytes[1..<3]), hours <= 14,
      let minutes = CivilDate.number(bytes[4..<6]), minutes < 60
    else { return nil }
    let size = hours * 3600 + minutes * 60
    switch bytes[0] {
    case UInt8(ascii: "+"): return size
    case UInt8(ascii: "-"): return -size
    default: return nil
    }
  }
}
