import DialogueModel
import Moments
import Rehearsal
import RehearsalChecker
import RehearsalSession
import SourceText
import TestSupport

/// A learner's turns in one scenario, played to the end.
struct PlayedWalk {
  let rehearsing: Rehearsing
  /// All that was said, in order, with how it ended.
  let transcript: [String]

  init(_ scenario: Scenario, _ turns: [String]) {
    var played = Rehearsing(scenario, effects: RealRehearsals.checked.effects ?? EffectTable())
    let ears = PlayedWalk.ears(of: scenario)
    var lines = scenario.opening.map { ": " + $0.told }
    for turn in turns where !played.isOver {
      let answer = played.hear(ears.hear(turn, in: played))
      lines.append("> " + turn)
      lines += answer.reply.map { ": " + $0.told }
    }
    lines += played.end().map { ": " + $0.told }
    lines.append("= \(played.ending ?? "")")
    lines += played.afterwards.map { ": " + $0.told }
    let back = LookBack(on: played, notes: PlayedWalk.notes)
    lines += LookBackTelling(back, of: scenario).paragraphs(ratings: []).map { ". " + $0 }
    rehearsing = played
    transcript = lines
  }

  var trust: Int { rehearsing.state.feelings.trust }
  var cuesHeard: Int { rehearsing.state.cuesHeard }
  var learned: Int { rehearsing.state.learned.count }
  /// How many endings are worse.
  var ending: Int { rehearsing.scenario.endings.count - 1 - (rehearsing.endingRank ?? 0) }

  var whole: [Int] { [trust, cuesHeard, learned, ending] }
  var sum: Int { whole.reduce(0, +) }

  // MARK: - What all walks share

  static let book: MomentBook = {
    guard let book = MomentBook.read(RealDialogues.files.filter(MomentBook.reads)).book else {
      preconditionFailure("the moments have mistakes in them")
    }
    return book
  }()

  static let notes = book.moments.map { MomentNote($0, measure: nil) }

  private static let made: [String: RehearsalEars] = {
    let scenarios = RealRehearsals.checked.scenarios
    let ears = RehearsalEars.of(scenarios, book: book, concepts: RealDialogues.book.concepts)
    return Dictionary(uniqueKeysWithValues: zip(scenarios.map(\.id), ears))
  }()

  /// Ids of lines that are offered for a worry and do not meet it, by scenario.
  static func unmet(in scenarios: [Scenario]) -> [[String]] {
    scenarios.map { CueMeeting.unmet(in: $0, by: ears(of: $0)) }
  }

  static func ears(of scenario: Scenario) -> RehearsalEars {
    made[scenario.id] ?? RehearsalEars(scenario, book: book, concepts: [])
  }
}

/// The learners who walk through one scenario: `Tests/Rehearsals/SCENARIO/NAME.turns`.
struct Learners {
  static let names = ["good-plain", "good-slow", "good-terse", "mixed", "poor"]

  /// The turns of a file, a line each; the first line is a remark.
  static func turns(_ name: String, in scenario: Scenario) -> [String]? {
    let path = "Tests/Rehearsals/\(scenario.id)/\(name).turns"
    guard let text = try? Repository.text(path), text.hasPrefix("# ") else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return Array(lines.dropFirst().dropLast(lines.last == "" ? 1 : 0))
  }

  static func walk(_ name: String, in scenario: Scenario) -> PlayedWalk? {
    turns(name, in: scenario).map { PlayedWalk(scenario, $0) }
  }

  /// Three who each know one thing to do.
  static let foolish: [(name: String, turns: [String])] = [
    (
      "only sorry",
      [
        "I am so sorry.", "Sorry about that.", "I'm really sorry to hear that.", "Oh, I am sorry.",
        "I'm very sorry.", "Sorry.", "I am sorry for all of it.", "I do apologise.",
        "I'm so, so sorry.", "I am sorry.",
      ]
    ),
    (
      "only open questions",
      [
        "How are you feeling?", "What do you mean?", "Can you tell me more about that?",
        "What matters to you?", "How does that make you feel?", "What do you understand about it?",
        "What would you like?", "How have you been?", "What else is on your mind?",
        "What would help?",
      ]
    ),
    (
      "only information",
      [
        "CPR is an emergency treatment that is given when the heart stops.",
        "The form covers CPR and not other treatment.",
        "About two in ten people who have CPR in hospital live to leave it.",
        "The decision is made by the senior doctor.", "The form is kept in the notes.",
        "The ward round is at nine.", "Visiting is from two until eight.",
        "The palliative care team see patients on every ward.",
        "Pain relief can be given by a syringe pump.", "There is a leaflet about all of it.",
      ]
    ),
  ]
}
