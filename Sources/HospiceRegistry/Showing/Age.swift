public import CarePlanModel

/// How old something is, in words that can be taken in at a glance.
public enum Age {
  /// From a moment until another; clocks differ, so what lies ahead is said as such.
  public static func inWords(from then: PlanTime, to now: PlanTime) -> String {
    let days = (now.seconds - then.seconds) / 86_400
    if now.seconds < then.seconds { return "dated later than now" }
    switch days {
    case 0: return "less than a day ago"
    case 1: return "a day ago"
    case 2..<14: return "\(days) days ago"
    // Two months are 61 days and two years 731, and what is told never goes back from one day to
    // the next: each word begins where the one before it has come as far.
    case 14..<61: return "\(days / 7) weeks ago"
    case 61..<731: return "about \(days * 10 / 304) months ago"
    default: return "about \(days * 4 / 1461) years ago"
    }
  }
}
