public import CivilCalendar

/// A moment, as plans write it: `2026-03-02T10:01:00Z`, or with an offset such as `+01:00`.
public struct PlanTime: Hashable, Comparable, Sendable {
  /// The day on the clock that was read.
  public let day: CivilDate
  /// Seconds since 1970, by the world's clock.
  public let seconds: Int

  /// - Parameter text: Whole seconds and a zone; anything else is nil, and so is an hour 24.
  public init?(_ text: String) {
    var text = text
    guard let time = text.withUTF8({ PlanTime($0) }) else { return nil }
    self = time
  }

  public init?(_ text: some StringProtocol) { self.init(String(text)) }

  private init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), let day = CivilDate(beginning: bytes),
      let hour = CivilDate.number(bytes[11..<13]), hour < 24,
      let minute = CivilDate.number(bytes[14..<16]), minute < 60,
      let second = CivilDate.number(bytes[17..<19]), second < 60,
      let offset = PlanTime.offsetSeconds(bytes[19...])
    else { return nil }
    self.day = day
    self.seconds = day.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - offset
  }

  public static func < (one: PlanTime, other: PlanTime) -> Bool { one.seconds < other.seconds }

  private static func offsetSeconds(_ zone: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let bytes = UnsafeBufferPointer(rebasing: zone)
    if bytes.count == 1 { return bytes[0] == UInt8(ascii: "Z") ? 0 : nil }
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
