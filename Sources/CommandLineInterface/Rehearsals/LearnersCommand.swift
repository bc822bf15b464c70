/// What a learner may type instead of a turn.
enum LearnersCommand: Hashable {
  case end, wait, why, help, facts, pause

  /// Nil for words to the person. Only a bare "stop" ends it: "please stop worrying" is a turn.
  init?(_ line: String) {
    let words = line.lowercased().split { !$0.isLetter && $0 != "/" }.map(String.init)
    switch words.joined(separator: " ") {
    case "/end", "/stop", "/quit", "stop", "i want to stop", "i need to stop": self = .end
    case "/wait": self = .wait
    case "/why": self = .why
    case "/help", "/": self = .help
    case "/facts": self = .facts
    case "/pause", "/break", "i need a break", "i need a minute": self = .pause
    default: return nil
    }
  }
}

/// What a learner may type when a talk was looked back on.
enum AfterwardsCommand: Hashable {
  case sayAgain(Int), disagree(Int), takeAway(String), why(Int)

  init?(_ line: String) {
    let words = line.split(separator: " ").map(String.init)
    let lower = words.map { $0.lowercased() }
    if let turn = lower.firstIndex(of: "turn"), lower.first == "say",
      lower.indices.contains(turn + 1),
      let number = Int(lower[turn + 1])
    {
      self = .sayAgain(number)
    } else if ["disagree", "/disagree"].contains(lower.first),
      let number = AfterwardsCommand.turn(in: lower)
    {
      self = .disagree(number)
    } else if ["why", "/why"].contains(lower.first), let number = AfterwardsCommand.turn(in: lower)
    {
      self = .why(number)
    } else if lower.starts(with: ["take", "away"]), words.count > 2 {
      // As it was typed: two spaces in the name of a file are two.
      let name = line.drop { $0 == " " }.dropFirst(words[0].count).drop { $0 == " " }
        .dropFirst(words[1].count).drop { $0 == " " }
      self = .takeAway(String(name))
    } else {
      return nil
    }
  }

  /// The one turn that is named: behind "turn", or else the only number there is.
  private static func turn(in words: [String]) -> Int? {
    if let turn = words.firstIndex(of: "turn"), words.indices.contains(turn + 1) {
      return Int(words[turn + 1])
    }
    let numbers = words.compactMap(Int.init)
    return numbers.count == 1 ? numbers[0] : nil
  }
}
