import DialogueModel

/// The other forms of a word, so that an author writes "worry" and "worried" is heard as well.
///
/// Forms that cannot be told from the spelling stand in the concept `word-forms`, a line for each
/// word. The rest is made from the endings; a form that there is not is never typed either.
struct WordForms {
  static let concept = "word-forms"
  private static let functionWords = "function-word"
  /// Shorter words are only widened where they are listed.
  private static let lettersLeast = 4
  private static let baseLeast = 3

  private var listed: [String: [String]] = [:]
  private let kept: Set<String>

  init(_ concepts: [Concept]) {
    func words(_ name: String) -> [[String]] {
      concepts.first { $0.name == name }?.phrases.map { line in
        line.split(separator: ";").map { String($0.drop { $0 == " " }) }
      } ?? []
    }
    kept = Set(words(Self.functionWords).joined())
    for group in words(Self.concept) {
      for word in group where listed[word] == nil { listed[word] = group }
    }
  }

  /// A pattern with every form of its words.
  func widened(_ pattern: String) -> String {
    var depth = 0
    return pattern.split(separator: " ").map { part in
      let isInside = depth > 0 || part.contains("[")
      depth += part.count { $0 == "[" } - part.count { $0 == "]" }
      return isInside ? String(part) : alternatives(of: part)
    }.joined(separator: " ")
  }

  private func alternatives(of part: Substring) -> String {
    var words: [String] = []
    for word in part.split(separator: "|").map(String.init) {
      for form in forms(of: word) where !words.contains(form) { words.append(form) }
    }
    return words.isEmpty ? String(part) : words.joined(separator: "|")
  }

  func forms(of word: String) -> [String] {
    if let group = listed[word] { return [word] + group.filter { $0 != word } }
    guard word.count >= Self.lettersLeast, word.allSatisfy({ $0.isLetter && $0.isASCII }),
      !kept.contains(word)
    else { return [word] }
    let made = bases(of: word).flatMap(inflected).filter { !kept.contains($0) }
    return made.reduce(into: [word]) { forms, form in
      if !forms.contains(form) { forms.append(form) }
    }
  }

  /// What a word may be a form of.
  private func bases(of word: String) -> [String] {
    var bases: [String] = []
    for (ending, others) in [
      ("ies", ["y"]), ("ied", ["y"]), ("ing", ["", "e"]), ("ed", ["", "e"]),
    ] where word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.count))
      bases = others.map { stem + $0 }.filter { $0.count >= Self.baseLeast }
      break
    }
    return bases.isEmpty ? [word] : bases
  }

  /// What ends in an "s" is left as it is: "teas" are meals, and tea is offered to everybody.
  private func inflected(_ base: String) -> [String] {
    if base.hasSuffix("s") { return [base] }
    if base.hasSuffix("y"), let before = base.dropLast().last, !"aeiou".contains(before) {
      let stem = base.dropLast()
      return [base, stem + "ies", base + "ing", stem + "ied"]
    }
    if base.hasSuffix("e") {
      return [base, base + "s", base.dropLast() + "ing", base + "d"]
    }
    let plural = ["s", "x", "z", "ch", "sh"].contains(where: base.hasSuffix) ? "es" : "s"
    return [base, base + plural, base + "ing", base + "ed"]
  }
}
