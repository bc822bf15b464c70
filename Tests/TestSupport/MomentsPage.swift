import Foundation
import Moments

/// `Documentation/MomentsReport.md` and `Dialogs/Moments/Measured.tsv`, made from what was measured.
public enum MomentsPage {
  public static let path = "Documentation/MomentsReport.md"
  public static let dataPath = "Dialogs/Moments/Measured.tsv"

  public static var isToBeRecorded: Bool {
    ProcessInfo.processInfo.environment["RECORD"] == "1"
  }

  public static func record() throws {
    try Repository.write(text, to: path)
    try Repository.write(data, to: dataPath)
  }

  private static let measure = RealMoments.recogniser.map { MomentMeasure(WardTurn.all, by: $0) }

  private static var rules: [MomentRule] {
    (RealMoments.book?.moments ?? []).filter { $0.kind != .cue }.sorted {
      $0.kind.rawValue < $1.kind.rawValue
    }
  }

  /// Name, precision class, right, wrong, missed.
  public static var data: String {
    let head =
      "# What a moment is called, its class, and how often it was right, wrong and missed.\n"
    return head
      + rules.map { rule in
        let count = measure?.counts[rule.kind] ?? .init()
        return [
          rule.kind.rawValue, rule.precision.rawValue, "\(count.right)", "\(count.wrong)",
          "\(count.missed)",
        ].joined(separator: "\t")
      }.joined(separator: "\n") + "\n"
  }

  public static var text: String {
    var lines = [
      "# How well turns are heard", "",
      "Made by `make moments-report` from the \(WardTurn.all.count) labelled turns in `Tests/Moments`.",
      "The first file was written before the rules, and by the same hand as the rules. The others came",
      "later, in other voices; what was heard in each at first, before anything was changed for it, is the",
      "fairer figure: other people's words are heard less well. A is quoted in a debrief, B is counted,",
      "C is collected silently.", "",
      "Over all: precision \(share(measure?.all.precision)), recall \(share(measure?.all.recall)).",
      "",
    ]
    lines +=
      collections + [
        "",
        "| moment | class | right | wrong | missed | precision | recall |",
        "|---|---|---|---|---|---|---|",
      ]
    for rule in rules {
      let count = measure?.counts[rule.kind] ?? .init()
      lines.append(
        "| \(rule.kind.rawValue) | \(rule.precision.rawValue) | \(count.right) | \(count.wrong) "
          + "| \(count.missed) | \(share(count.precision)) | \(share(count.recall)) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Each file by itself, with what was written down about it when it was new.
  private static var collections: [String] {
    let head = [
      "| file | turns | precision | recall | of A | recall of A |", "|---|---|---|---|---|---|",
    ]
    let quoted = rules.filter { $0.precision == .quoted }.map(\.kind)
    let rows = WardTurn.collections.map { collection in
      let measure = RealMoments.recogniser.map { MomentMeasure(collection.turns, by: $0) }
      let own = measure?.sum(of: quoted)
      return "| \(collection.name) | \(collection.turns.count) | \(share(measure?.all.precision)) "
        + "| \(share(measure?.all.recall)) | \(share(own?.precision)) | \(share(own?.recall)) |"
    }
    let notes = WardTurn.collections.compactMap { collection in
      collection.firstLook.map { "`\(collection.name)`. \($0)" }
    }
    return head + rows + [""] + notes
  }

  private static func share(_ value: Double?) -> String {
    value.map { String(format: "%.2f", $0) } ?? "–"
  }
}
