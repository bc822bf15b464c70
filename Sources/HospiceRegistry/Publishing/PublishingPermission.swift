public import CarePlanModel
import CivilCalendar

extension CarePlan {
  /// Those whom plans name, in the words of plans. Others are named in a person's own words.
  public static let recipients = ["hospital-and-ambulance", "gp", "hospice", "family"]

  /// Whether the person said that the whole plan may be seen by somebody.
  ///
  /// Nothing that was left open is a yes. Of several decisions the latest counts, and two of one
  /// moment count only where both are a yes. A document holds the whole plan, so that a yes to a part
  /// of it is not enough.
  ///
  /// - Parameters:
  ///   - recipient: As plans name it: `hospital-and-ambulance`.
  ///   - now: A yes may have an end.
  public func permitsPublishing(to recipient: String, at now: PlanTime) -> Bool {
    let name = NameLetters.folded(recipient)
    let own = sharing.filter { NameLetters.folded($0.with) == name }
    let moments = own.map { PlanTime($0.decided)?.seconds ?? .max }
    guard let latest = moments.max() else { return false }
    let counting = zip(own, moments).filter { $0.1 == latest }.map(\.0)
    let isPermitted = counting.allSatisfy { decision in
      let isOver = decision.until.flatMap { CivilDate($0) }.map { $0 < now.day } ?? false
      return decision.decision == .permit && decision.scope == .wholePlan && !isOver
    }
    return isPermitted && !isRefusedInOwnWords(name)
  }

  /// Whether a refusal that is in the person's own words may mean the recipient.
  ///
  /// "Not the hospital in Bangor" shares a word with `hospital-and-ambulance`. A program cannot tell
  /// how it is meant, and what was published cannot be unread.
  func isRefusedInOwnWords(_ name: String) -> Bool {
    let known = Set(CarePlan.recipients + [name])
    let denied = sharing.filter { sharing in
      sharing.decision == .deny && !known.contains(NameLetters.folded(sharing.with))
    }
    let said = statement("do-not-share-with").flatMap(\.text)
    let texts = (denied.flatMap { [$0.with, $0.quote ?? ""] } + [said ?? ""]).filter { !$0.isEmpty }
    // Few people say so, and each plan is asked.
    guard !texts.isEmpty else { return false }
    let words = Set(NameLetters.parts(of: name)).subtracting(["and", "the", "of"])
    return texts.contains { text in
      !words.isDisjoint(with: NameLetters.parts(of: text))
    }
  }
}
