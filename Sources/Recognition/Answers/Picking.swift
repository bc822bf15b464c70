/// Takes a choice by its number, its first letter or its label.
struct Picking {
  private static let numberWords = [
    ["1", "one", "first", "1st"], ["2", "two", "second", "2nd"], ["3", "three", "third", "3rd"],
    ["4", "four", "fourth", "4th"], ["5", "five", "fifth", "5th"], ["6", "six", "sixth", "6th"],
    ["7", "seven", "seventh", "7th"], ["8", "eight", "eighth", "8th"],
    ["9", "nine", "ninth", "9th"], ["10", "ten", "tenth", "10th"],
    ["11", "eleven", "eleventh", "11th"], ["12", "twelve", "twelfth", "12th"],
  ]
  private static let besideNumbers = [
    "the", "number", "option", "choice", "one", "please", "answer", "ill", "take", "have", "id",
    "say", "go", "for", "with", "i", "think", "pick", "no", "nr", "numbers", "its", "it", "is",
    "thats", "would", "like", "want", "thanks", "thank", "you", "that", "um", "er",
  ]
  /// With these "one" is a thing, and no number: "I have one", "I'd like one".
  private static let besideThings = ["have", "want", "like", "take", "would"]
  private static let emptyWords = [
    "the", "a", "an", "in", "at", "please", "to", "i", "id", "would", "like", "my", "it", "be",
    "is", "im",
  ]

  let options: [Listening.Option]
  /// Whether their numbers are on the screen. At a reading there are none, and 1 is no yes.
  let isNumbered: Bool

  /// The value that was picked, or nothing.
  func pick(_ typed: [String]) -> String? {
    guard !options.isEmpty, !typed.isEmpty, typed.count <= 12 else { return nil }
    return (isNumbered ? byNumber(typed) : nil) ?? byLetter(typed) ?? byLabel(typed)
  }

  private func byNumber(_ typed: [String]) -> String? {
    var rest = typed
    if rest.count > 1 {
      let others = rest.filter { !Self.besideNumbers.contains($0) }
      rest = others.isEmpty ? rest.filter { $0 == "one" } : others
      let isThing = typed.contains { $0 == "no" || Self.besideThings.contains($0) }
      if others.isEmpty, Set(rest).count != 1 || isThing { return nil }
    }
    if rest == ["last"], typed.contains("one") { return options.last?.value }
    guard let word = rest.first, rest.count == 1,
      let place = place(of: word), options.indices.contains(place)
    else { return nil }
    return options[place].value
  }

  /// Counted from 0. A long list has more numbers than have a word here.
  private func place(of word: String) -> Int? {
    Self.numberWords.firstIndex { $0.contains(word) } ?? Int(word).map { $0 - 1 }
  }

  /// The choice whose numeral stands before other words: "2, that is my wife", and not "2, 3 days".
  func byNumeral(_ typed: [String]) -> String? {
    let numbers = typed.map { Int($0) }
    guard let number = numbers[0], numbers.dropFirst().allSatisfy({ $0 == nil }),
      options.indices.contains(number - 1)
    else { return nil }
    return options[number - 1].value
  }

  /// The one choice whose label has all of some words, of which there are several: "not yet" is
  /// "Not looked yet".
  func byWordsOfLabel(_ said: [String]) -> String? {
    let named = options.filter { option in
      let label = Self.words(option.label)
      return said.count > 1 && said.allSatisfy(label.contains)
    }
    return named.count == 1 ? named[0].value : nil
  }

  private func byLetter(_ typed: [String]) -> String? {
    guard typed.count == 1, typed[0].utf8.count == 1, typed[0] != "i" else { return nil }
    let named = options.filter { $0.label.lowercased().hasPrefix(typed[0]) }
    guard named.count == 1, !isYesOrNo(typed[0], beside: named[0].label) else { return nil }
    return named[0].value
  }

  /// "n" is a no to whoever types it, and not the first letter of "Not sure".
  private func isYesOrNo(_ letter: String, beside label: String) -> Bool {
    switch letter {
    case "y": Self.words(label).first != "yes"
    case "n": Self.words(label).first != "no"
    default: false
    }
  }

  private func byLabel(_ typed: [String]) -> String? {
    let said = typed.filter { !Self.emptyWords.contains($0) }
    guard !said.isEmpty else { return nil }
    for option in options {
      let label = Self.words(option.label)
      let value = Self.words(option.value)
      if typed == label || typed == value { return option.value }
      if said == label.filter({ !Self.emptyWords.contains($0) }) { return option.value }
    }
    return nil
  }

  private static func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let reader = bytes.withUnsafeBufferPointer { WordReader($0) }
    return reader.words.map(reader.text)
  }
}
