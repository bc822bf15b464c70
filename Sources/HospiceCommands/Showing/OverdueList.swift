import CarePlanModel
import CivilCalendar
import HospiceRegistry
import OperatingSystem

/// Whose plan should have been looked at again by now, those first that have waited longest.
///
/// Who has several plans stands there once, with the day that is longest ago.
///
/// Hundreds of thousands may be overdue. Of each only a day and a number are kept until all are in
/// order; everything else is asked for page by page.
struct OverdueList {
  private struct Due: Comparable {
    /// As in 20260902.
    let day: Int32
    let person: Int

    static func < (one: Due, other: Due) -> Bool {
      (one.day, one.person) < (other.day, other.person)
    }
  }

  private let desk: Desk
  private let today: String

  init(_ desk: Desk) throws {
    self.desk = desk
    today = try desk.now.day.description
  }

  func show() throws -> ExitReason {
    let due = try collected().sorted()
    for start in stride(from: 0, to: due.count, by: ListCommand.pageCount) {
      let page = due[start..<min(start + ListCommand.pageCount, due.count)]
      desk.world.show(try lines(page))
    }
    if due.isEmpty { desk.world.show("No plan is overdue.") }
    return .fine
  }

  private func collected() throws -> [Due] {
    var due: [Due] = []
    var last = 0
    while true {
      let (people, versions) = try desk.registry.reading {
        let people = try desk.registry.people(
          dueBefore: today, after: last, countMax: ListCommand.pageCount)
        return (people, try desk.registry.versions(ofPeople: people))
      }
      guard let end = people.last else { return due }
      for plan in versions.plans.compactMap(earliest) {
        // The plans of one person come one after another.
        let other = due.last?.person == plan.person ? due.popLast() : nil
        due.append(min(plan, other ?? plan))
      }
      last = end
    }
  }

  /// When a plan was to be looked at again; nil where what is shown of it is not overdue.
  private func earliest(_ versions: ArraySlice<HeldVersion>) -> Due? {
    let shown = versions.chain.standing.shown
    let days = versions.filter { shown.contains($0.digest) && $0.status != .withdrawn }
      .compactMap(\.reviewBy).filter { $0 < today }.compactMap { CivilDate($0) }
    guard let day = days.min(), let person = versions.first?.person else { return nil }
    return Due(day: Int32(day.year * 10_000 + day.month * 100 + day.day), person: person)
  }

  private func lines(_ page: ArraySlice<Due>) throws -> [String] {
    let people = try desk.registry.reading {
      try desk.registry.people(Array(Set(page.map(\.person))).sorted())
    }
    let words = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.inWords) })
    return page.map { due in
      let (day, month, year) = (due.day % 100, due.day / 100 % 100, due.day / 10_000)
      let date = CivilDate(year: Int(year), month: Int(month), day: Int(day))
      return "\(due.person): \(words[due.person] ?? ""). Due by \(date?.inWords ?? "")."
    }
  }
}

extension [HeldVersion] {
  /// The versions of each plan together; they stand in the order of their plans.
  fileprivate var plans: [ArraySlice<HeldVersion>] {
    var plans: [ArraySlice<HeldVersion>] = []
    var start = startIndex
    for index in indices where index + 1 == endIndex || self[index + 1].plan != self[index].plan {
      plans.append(self[start...index])
      start = index + 1
    }
    return plans
  }
}
