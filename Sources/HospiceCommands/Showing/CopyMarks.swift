import CarePlanModel
import CivilCalendar
import HospiceRegistry

/// What a paper that leaves the hospice has to say of itself: whoever holds it sees no screen.
struct CopyMarks {
  /// Lines below the title.
  let lines: [String]

  init(of version: HeldVersion, in desk: Desk) throws {
    let today = try desk.now.day
    var lines = [
      "Printed on \(today.inWords) by \(desk.staff.inert), from what a hospice was given. "
        + "Copy: check the original."
    ]
    let questions = try desk.registry.openQuestions(ofPerson: version.person)
    lines += questions.map { "IN DOUBT: \($0.reason.sentence)" }
    if let review = version.reviewBy.flatMap({ CivilDate($0) }), review < today {
      lines.append(review.asOverdueReview)
    }
    self.lines = lines
  }
}

extension CivilDate {
  /// Of the day by which a plan should have been looked at again.
  var asOverdueReview: String {
    "REVIEW OVERDUE: it should have been looked at again by \(inWords)."
  }
}
