import Glibc

/// The clock of this machine.
public enum Clock {
  /// The day where the person is, as `yyyy-mm-dd`.
  public static func today() -> String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return day(parts)
  }

  /// The moment, as `2026-11-21T15:04:05Z`.
  public static func now() -> String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { digits($0, 2) }
    return day(parts) + "T" + clock.joined(separator: ":") + "Z"
  }

  /// Seconds by a clock that nobody sets.
  public static func ticks() -> Double {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
  }

  private static func day(_ parts: tm) -> String {
    digits(parts.tm_year + 1900, 4) + "-" + digits(parts.tm_mon + 1, 2) + "-"
      + digits(parts.tm_mday, 2)
  }

  private static func digits(_ number: Int32, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
