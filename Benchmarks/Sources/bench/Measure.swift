import Glibc

/// Nanoseconds of a clock that only goes forward.
func nanoseconds() -> UInt64 {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return UInt64(now.tv_sec) * 1_000_000_000 + UInt64(now.tv_nsec)
}

/// Runs something and says how long it took, in nanoseconds.
func timed<Result>(_ work: () throws -> Result) rethrows -> (result: Result, nanoseconds: UInt64) {
  let start = nanoseconds()
  let result = try work()
  return (result, nanoseconds() - start)
}

struct Sample {
  private let sorted: [UInt64]

  /// - Parameter values: Nanoseconds; at least one.
  init(_ values: [UInt64]) {
    precondition(!values.isEmpty, "a sample of nothing has no median")
    sorted = values.sorted()
  }

  var count: Int { sorted.count }
  var median: UInt64 { at(50) }

  func at(_ percent: Int) -> UInt64 { sorted[min(sorted.count - 1, sorted.count * percent / 100)] }

  var smallest: UInt64 { sorted[0] }
  var largest: UInt64 { sorted[sorted.count - 1] }
}

/// Two places after the point, without any help from a locale.
func decimal(_ nanoseconds: UInt64, in unit: UInt64) -> String {
  let hundredths = (nanoseconds * 100 + unit / 2) / unit
  let rest = hundredths % 100
  return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}

func milliseconds(_ time: UInt64) -> String { decimal(time, in: 1_000_000) + " ms" }
func microseconds(_ time: UInt64) -> String { decimal(time, in: 1_000) + " µs" }

/// The most memory that this process has held so far, in kilobytes, as the kernel counts it.
func peakKilobytes() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss
}
