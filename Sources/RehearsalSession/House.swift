public import Rehearsal

/// What Kindred says around a rehearsal, in its own voice.
public enum House {
  /// What this is, what it cannot do, and the way out: before anything else is heard.
  public static func beginning(of scenario: Scenario, isReviewed: Bool) -> [String] {
    var lines = [
      "Practice: \(scenario.title)",
      "This is an invented person. Kindred is a program with rules. It cannot hear your tone or "
        + "see your face, and it does not follow everything.",
    ]
    if !isReviewed { lines.append("Nobody outside has reviewed its words yet.") }
    lines.append(scenario.warning.text)
    lines.append(
      "You can stop at any time: type /end, or stop. /help says what else there is. Nobody else "
        + "sees what you type.")
    return lines
  }

  public static func brief(of scenario: Scenario) -> [String] {
    var lines = ["You are \(scenario.learner).", scenario.about.replacingPerson(in: scenario)]
    lines += [scenario.brief.map(\.text).joined(separator: " ")]
    return lines + facts(of: scenario)
  }

  /// What is so in the story, and what of it must not be told.
  public static func facts(of scenario: Scenario) -> [String] {
    ["What is so here:"]
      + scenario.facts.map { fact in
        "- " + fact.line.text + (fact.standing == .secret ? " (Not to be told here.)" : "")
      }
  }

  public static let help = [
    "Type what you would say, a turn a line. An empty line, or /wait, is silence. "
      + "*sits down* between stars is something that you do.",
    "/why says what was heard in your last turn, what it did, and which rule answered.",
    "/facts shows again what is so here. /pause stops the clock. /end ends the talk, and we look "
      + "back at it.",
  ]

  public static let paused =
    "Paused. Nothing goes on while you are away. Type anything to go on, or /end."

  /// Out of the talk, where somebody typed that they want to die and may mean it.
  ///
  /// - Parameters:
  ///   - helpline: A number that answers day and night.
  ///   - emergency: The number for danger to life.
  public static func steppingOut(
    of scenario: Scenario, helpline: String, emergency: String
  ) -> [String] {
    let danger =
      emergency.isEmpty
      ? "" : " If you are in danger now, or have hurt yourself, ring \(emergency) now."
    let listening =
      helpline.isEmpty
      ? "talk to somebody about it now."
      : "you can ring \(helpline). They listen, and you do not have to know what to say."
    return [
      "We stop the practice for a moment. What you typed reads as if you may be thinking of "
        + "ending your life. I may have read it wrongly.",
      "If that is you, and not a line of the talk, \(listening)\(danger)",
      "Please tell somebody near you, too. You do not have to be alone with this.",
      "It was not said to \(scenario.personName), and it is not kept. If it was a line of the "
        + "talk, type it once more.",
    ]
  }

  /// To somebody who typed an insult or a threat.
  ///
  /// - Parameter isAgain: Whether it was said before in this talk.
  public static func woundingWords(of scenario: Scenario, isAgain: Bool) -> [String] {
    if isAgain {
      return [
        "That was not said to \(scenario.personName) either. Perhaps this is not the hour for it. "
          + "/end stops, and you can come back whenever you like."
      ]
    }
    return [
      "That would wound \(scenario.personName), so it was not said, and it is not kept. Hard talks "
        + "can make anybody angry, and so can a hard day. You can wait with an empty line, say it "
        + "another way, or stop with /end."
    ]
  }

  public static let goOnAfterSteppingOut = "Press Enter to go on, or type /end."

  public static let notAfterwards =
    "I did not follow that. Nothing is lost: type one of these, or press Enter alone to end."

  public static let lineCut =
    "That line was very long. The first part of it was said, and the rest is lost."

  public static let timeIsUp = "That is the end of the time."

  public static func brokenOff(_ scenario: Scenario) -> String {
    "\(scenario.personName) needs a break. We stop here, and look back."
  }

  /// - Parameter helpline: A number that answers day and night.
  public static func breathing(helpline: String) -> [String] {
    [
      "Now breathe. It was practice, and nobody was hurt.",
      "If it has stirred something up, talk to somebody you trust: a colleague, a supervisor, "
        + "somebody at home. "
        + (helpline.isEmpty ? "" : "\(helpline) answers day and night."),
    ]
  }

  public static let howAreYou = "How are you after that? (Enter to go on.)"

  /// The learner answers as the other person would, before anything is shown.
  public static func ratings(of scenario: Scenario) -> [String] {
    let name = scenario.personName
    return ["felt heard", "felt understood", "felt that you were not alone"].map {
      "As \(name): from 1 to 5, how far would you say that you \($0)? (Enter to skip.)"
    }
  }

  public static let afterLooking =
    "Type: say turn N again; disagree N, where I heard you wrongly; take away FILE; or Enter to end."
}

extension String {
  /// `MARGARET, 78. …` as `Margaret, 78. …`
  fileprivate func replacingPerson(in scenario: Scenario) -> String {
    hasPrefix(scenario.person) ? scenario.personName + dropFirst(scenario.person.count) : self
  }
}
