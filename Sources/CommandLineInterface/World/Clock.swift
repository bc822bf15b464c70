import Glibc

/// The clock of this machine.
enum Clock {
  /// The day where the person is, as `yyyy-mm-dd`.
  static func today() -> String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return day(parts)
  }

  /// The moment, as `2026-11-21T15:04:05Z`.
  static func now() -> String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { digits($0, 2) }
    return day(parts) + "T" + clock.joined(separator: ":") + "Z"
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
