import CarePlanModel
import CivilCalendar
import HospiceRegistry

extension HeldDocument {
  /// What it is, by what it says of itself. It comes from the file, and goes out through `show`.
  var inWords: String {
    let named = title == form ? form : "\"\(title)\" (\(form))"
    return "Document \(id): \(named)" + (version.map { ", version \($0)" } ?? "")
  }

  /// When, by whom, and how it stands.
  func detail(_ standing: DocumentStanding?) -> [String] {
    let day = written.map { "on " + (CivilDate(String($0.prefix(10)))?.inWords ?? $0) }
    let by = author.map { " by \($0)" } ?? ", by nobody named"
    let came = PlanTime(received)?.day.inWords ?? received
    var lines = [
      "Written \(day ?? "at an unknown time")\(by).",
      "It says of itself: \(claims.isEmpty ? "nothing" : claims.joined(separator: "; ")).",
      "It came here on \(came), in batch \(batch).",
    ]
    if let standing = standing.flatMap(sentence) { lines.insert(standing, at: 0) }
    return lines
  }

  /// Where its words are: nothing here says them for it.
  var wayToOriginal: String { "Not made with Kindred. Read the original: export --document \(id)" }

  private func sentence(_ standing: DocumentStanding) -> String? {
    switch standing {
    case .stands: nil
    case .hasLaterVersion(let id): "There is a later version of it here: document \(id)."
    case .replaced(let id): "REPLACED: document \(id) says that it takes its place."
    case .replacing(let id):
      "IN DOUBT: document \(id) says that it takes its place, and this one says it of document "
        + "\(id)."
    case .saysReplaced: "NO LONGER IN USE, by what it says of itself."
    case .madeInError: "MADE IN ERROR, by what it says of itself. Do not go by it."
    case .setAside: "Set aside: somebody decided that it is not to be used."
    case .rolledBack: "Its batch was rolled back. It does not count."
    }
  }
}

extension DocumentStanding {
  /// Whether nothing that is here is known to have taken its place.
  fileprivate var mayHold: Bool {
    switch self {
    case .stands, .replacing: true
    default: false
    }
  }
}

extension [HeldDocument] {
  /// All of one person, those first in whose place nothing has come.
  var inWords: [String] {
    guard !isEmpty else { return [] }
    let standings = map { ($0, standing(of: $0)) }
    let first = standings.filter { $0.1.mayHold }
    let others = standings.filter { !$0.1.mayHold }
    var lines = ["", "DOCUMENTS NOT MADE WITH KINDRED. Nothing of them is in a plan."]
    for (document, standing) in first + others {
      lines.append("  " + document.inWords)
      lines += document.detail(standing).map { "    " + $0 }
      lines.append("    " + document.wayToOriginal)
    }
    return lines
  }

  /// How many, for a list; nil where there are none that count.
  var countInWords: String? {
    let count = self.count { $0.counts }
    switch count {
    case 0: return nil
    case 1: return "1 document not made with Kindred"
    default: return "\(count) documents not made with Kindred"
    }
  }
}
