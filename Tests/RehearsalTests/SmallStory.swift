import Moments
import Rehearsal
import RehearsalChecker
import RehearsalSession
import SourceText

/// A short story in which everything that the engine does can be seen.
enum SmallStory {
  static let text = """
    Rehearsal: Are you giving up on me?  [small]
    Plays: ANN, 80. She found a form.
    Called: Ann
    Learner: a nurse
    Feelings: trust 2; distress 3; anger 1; load 0
    Turns: 12

    Facts
      Known form: The form is only about CPR.  [f1]
        Key
        Told: only > cpr
      Unknown time: Nobody knows how long.  [f2]
        Told: nobody > knows
      Unavailable room: There is no side room.  [f3]
        Told: no-room

    Cues
      Cue given-up: She thinks that she was given up on.  [c1]
        Strength: 3
        Words: given > up
        Gently: "It sounds lonely."  [o1]
        Plainly: "Did you think that we had given up?"  [o2]
        Returns: So you have.  [m20]
        Returns (louder): So you have all given up.  [m21]
        Break: Leave me be.  [m22]
      Cue night: She is afraid of the night.  [c2]
        Words: night
        Gently: "The nights are long."  [o3]
        Plainly: "Are you afraid at night?"  [o4]
        Returns: I said something.  [m23]
        Returns: Never mind.  [m24]
        Break: Go now.  [m25]

    Topics
      Topic family: son|daughter

    To learn
      Thing son: Her son does not know.  [t1]

    Opening
      ANN: Have you given up on me?  [m1]
        Raises: given-up
        Asks: form

    Replies
      When hears given-up; trust 3 or more
        ANN: Yes. That is it.  [m2]
          Raises: night
      When tells form
        ANN: Only that?  [m3]
          Says back: form
      When tells time, tells room
        ANN: I see.  [m8]
      When hears night
        ANN: They are long.  [m9]
      When asks family; trust 4 or more
        ANN: My son does not know.  [m4]
          Learn: son
      When false-reassurance
        ANN: You cannot know that.  [m5]
        ANN: You said that before.  [m6]
      When silence
        ANN: Well?  [m7]
          Change: trust up 1

    Stances
      When angry
        ANN: I am cross.  [m30]
        ANN: Still cross.  [m31]
      When quiet
        ANN (looks away)  [m32]
        ANN: I am tired.  [m33]
      When asking
        ANN: You have not said.  [m34]
        ANN: I am still waiting.  [m35]
      When guarded
        ANN: Mm.  [m36]
        ANN: If you say so.  [m37]
      When ready
        ANN: Go on.  [m38]
        ANN: I can hear it.  [m39]

    Not understood
      ANN: What?  [m40]
      ANN: Say it again.  [m41]

    Endings
      Ending settled: trust 4 or more; cue given-up heard; fact form understood
        ANN: Thank you.  [m50]
      Ending eased: trust 3 or more
        ANN: Well then.  [m51]
      Ending alone
        ANN: Put the light out.  [m52]

    Afterwards
      When cue given-up heard
        ANN: You saw it.  [a1]
      When false-reassurance
        ANN: I did not believe you.  [a2]
      When anything
        ANN: It is late.  [a3]

    """

  static let scenario: Scenario = {
    let source = SourceFile(path: "small.rehearsal", text: text)
    let checked = RehearsalChecker.check([source], moments: MomentKind.ofALearner, extent: .excerpt)
    precondition(checked.scenarios.count == 1, "\(checked.diagnostics.map(\.message))")
    return checked.scenarios[0]
  }()

  /// The table that people meet.
  static var effects: EffectTable { RealRehearsals.checked.effects ?? EffectTable() }

  static func begun() -> Rehearsing { Rehearsing(scenario, effects: effects) }

  /// A turn with these moments: `reflection`, or `reflection of given-up` where it meets a cue.
  static func turn(
    _ moments: String..., words: String = "words of a turn", told: [String] = [],
    untrue: [String] = [], topics: [String] = [], isUnderstood: Bool = true
  ) -> HeardTurn {
    HeardTurn(
      words: words,
      moments: moments.map { moment in
        let parts = moment.split(separator: " ").map(String.init)
        return HeardMoment(name: parts[0], words: words, cue: parts.count > 2 ? parts[2] : nil)
      },
      told: told, untrue: untrue.map { HeardUntruth(fact: $0, words: words) }, topics: topics,
      isUnderstood: isUnderstood)
  }

  static let silence = HeardTurn(words: "", manner: .waited)
}

extension Rehearsing {
  /// How good the ending is: 0 is the best of its scenario.
  var endingRank: Int? {
    ending.flatMap { name in scenario.endings.firstIndex { $0.name == name } }
  }
}
