import Rehearsal
import StrictJSON

/// A rehearsal as it is kept on this computer: what was typed, and what came of it.
struct KeptRehearsal {
  /// Where in the file the first line of the talk begins, in bytes: what is kept of it again stands
  /// for what was kept before. Nil in files of earlier versions, where every line is a talk.
  var talk: Int?
  /// The moment at which it ended.
  var at = ""
  var scenario = ""
  var ending = ""
  /// The learner's turns as they were typed.
  var turns: [String] = []
  var raised = 0
  var met = 0
  var questions = 0
  var openQuestions = 0
  var reflections = 0
  var slips = 0
  /// Key facts of the story, and those of them that were told.
  var keyFacts = 0
  var keyFactsTold = 0
  var ratings: [Int?] = []
  var disagreed: [Int] = []

  init(_ practice: RehearsalPractice, slips: Set<String>, talk: Int?, at: String) {
    let played = practice.played
    let ratios = LookBack.Ratios(of: played)
    self.talk = talk
    self.at = at
    scenario = played.scenario.id
    ending = played.ending ?? ""
    turns = played.turns.map(\.heard.words)
    raised = ratios.raised
    met = ratios.met
    questions = ratios.questions
    openQuestions = ratios.openQuestions
    reflections = ratios.reflections
    self.slips = played.turns.count { turn in
      turn.heard.moments.contains { slips.contains($0.name) }
    }
    let facts = zip(played.scenario.facts, played.state.facts).filter { $0.0.isKey }
    keyFacts = facts.count
    keyFactsTold = facts.count { $0.1 >= .told }
    ratings = practice.ratings
    disagreed = practice.disagreed
  }

  // MARK: - On the disk

  var json: JSONValue {
    .object(
      [
        JSONMember("talk", talk.map(JSONValue.integer) ?? .null), JSONMember("at", .string(at)),
        JSONMember("scenario", .string(scenario)), JSONMember("ending", .string(ending)),
        JSONMember("turns", .array(turns.map { .string($0) })),
        JSONMember("ratings", .array(ratings.map { $0.map(JSONValue.integer) ?? .null })),
        JSONMember("disagreed", .array(disagreed.map(JSONValue.integer))),
      ] + counts.map { JSONMember($0.name, .integer(self[keyPath: $0.path])) })
  }

  init?(_ value: JSONValue) {
    guard let at = value["at"]?.string, let scenario = value["scenario"]?.string,
      let turns = value["turns"]?.items
    else { return nil }
    talk = value["talk"]?.integer
    self.at = at
    self.scenario = scenario
    self.turns = turns.compactMap(\.string)
    ending = value["ending"]?.string ?? ""
    ratings = value["ratings"]?.items?.map(\.integer) ?? []
    disagreed = value["disagreed"]?.items?.compactMap(\.integer) ?? []
    for count in counts { self[keyPath: count.path] = value[count.name]?.integer ?? 0 }
  }

  private var counts: [(name: String, path: WritableKeyPath<KeptRehearsal, Int>)] {
    [
      ("raised", \.raised), ("met", \.met), ("questions", \.questions),
      ("openQuestions", \.openQuestions), ("reflections", \.reflections), ("slips", \.slips),
      ("keyFacts", \.keyFacts), ("keyFactsTold", \.keyFactsTold),
    ]
  }
}
