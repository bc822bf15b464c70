import OperatingSystem

/// What a run of publishing did.
struct PublishTally {
  var sent = 0
  var there = 0
  var takenBack = 0
  var notPermitted = 0
  var inDoubt = 0
  var refused = 0
  var notTakenBack = 0
  var unanswered = 0

  var code: ExitReason {
    if unanswered > 0 { return .worldFailed }
    return refused + notTakenBack > 0 ? .contentHasErrors : .fine
  }

  var inWords: String {
    let parts = [
      (sent, "published"), (there, "there already"), (takenBack, "taken back"),
      (notPermitted, "not to be shared with them"), (inDoubt, "with a question in the queue"),
      (refused, "refused by the server"), (notTakenBack, "not taken back by the server"),
      (unanswered, "not answered"),
    ]
    let said = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return said.isEmpty ? "There was nothing to publish." : said.joined(separator: ", ") + "."
  }
}
