/// What a paper says of what staff wrote down after a talk. It never says "I" for the person.
struct StaffReportWords: Sendable {
  let title: String
  let firstMinuteTitle: String
  let about: String
  let said: String
  let aboutCPR: String
  let onCard: String
  /// What staff reported, by the value of the answer; nil for any other value.
  let decision: @Sendable (String) -> String?
  let whatThisIs: [String]
}

extension StaffReportWords {
  static let english = StaffReportWords(
    title: "What staff wrote down after a talk",
    firstMinuteTitle: "The first minute: what staff wrote down",
    about: "Whom this is about",
    said: "What they wrote down",
    aboutCPR: "What staff wrote down about CPR (nobody has checked it)",
    onCard: "Staff wrote down (nobody has checked it)",
    decision: decision,
    whatThisIs: [
      "A member of staff wrote this. The person has said nothing here.",
      "It is not an advance care plan, and it refuses no treatment.",
      "It is not a DNACPR form, and no order. What counts is what stands in the person's notes.",
      "If the person can speak for themselves, ask them first.",
    ])

  @Sendable private static func decision(_ value: String) -> String? {
    switch value {
    case "none-known": "No decision about CPR is known of."
    case "told-will-be-tried": "The team has decided that CPR will be tried."
    case "told-will-not-be-tried": "The team has decided that CPR will not be tried."
    case "unknown": "It is not known whether there is a decision about CPR."
    default: nil
    }
  }
}
