/// One way to say a meaning, for the language engineer.
///
/// `[negated] @want + @revive`: marks in brackets, then elements. An element is a word, a phrase
/// joined by hyphens, `@concept`, alternatives joined by `|`, or `*`, which takes the words that
/// stand there as the object. Elements come in order with at most three words between them, with
/// none where `>` stands between them, with at most nine where `...` stands, and in any order
/// within a clause around `+`.
struct Pattern: Sendable {
  /// What must hold of the clause in which the words stand.
  struct Marks: Sendable {
    enum Polarity: Sendable { case plain, negated, either }

    var polarity = Polarity.plain
    /// Somebody else may be meant.
    var isOfAnyone = false
    /// The past and an if are fine.
    var isOfAnyTime = false
    /// An if is fine.
    var mayBeIf = false
    /// Nothing follows in the clause.
    var isFinal = false
    /// A question is fine.
    var mayAsk = false
    /// It is a question.
    var mustAsk = false
    /// Nothing else stands in the line, but for words that say nothing.
    var isAlone = false
    /// Only words that say nothing stand before it.
    var isFirst = false
    /// The line has at most nine words.
    var isShort = false
    /// Only heard as an answer to the open question.
    var isHere = false
    /// A bare yes or no, which gives way to what is said in words.
    var isParticle = false
    /// Only heard for these slots, and for them also when another question is open.
    var slots: [String] = []
  }

  enum Gap: Sendable { case next, near, far, anywhere }

  struct Element: Sendable {
    /// Concepts, one of which must stand here; empty for the object.
    var concepts: [Int32]
    var gapBefore: Gap
    var isObject: Bool { concepts.isEmpty }
  }

  let meaning: Int32
  var marks = Marks()
  var elements: [Element] = []

  /// - Parameter concept: The number of a concept or of a literal phrase.
  init(_ text: String, meaning: Int32, concept: (String) -> Int32) {
    self.meaning = meaning
    var rest = Substring(text)
    while rest.first == "[", let close = rest.firstIndex(of: "]") {
      marks.read(rest[rest.index(after: rest.startIndex)..<close])
      rest = rest[rest.index(after: close)...].drop { $0 == " " }
    }
    var gap = Gap.near
    for part in rest.split(separator: " ") {
      switch part {
      case ">": gap = .next
      case "...": gap = .far
      case "+": gap = .anywhere
      case "*":
        elements.append(Element(concepts: [], gapBefore: gap))
        gap = .near
      default:
        let names = part.split(separator: "|").map { concept(String($0)) }
        elements.append(Element(concepts: names, gapBefore: gap))
        gap = .near
      }
    }
  }
}

extension Pattern.Marks {
  mutating func read(_ mark: Substring) {
    switch mark {
    case "negated": polarity = .negated
    case "either": polarity = .either
    case "anyone": isOfAnyone = true
    case "anytime": isOfAnyTime = true
    case "if": mayBeIf = true
    case "final": isFinal = true
    case "asked": mayAsk = true
    case "question": (mayAsk, mustAsk) = (true, true)
    case "alone": isAlone = true
    case "first": isFirst = true
    case "short": isShort = true
    case "here": isHere = true
    case "particle": isParticle = true
    default:
      if mark.hasPrefix("for ") {
        let names = mark.dropFirst(4).split(separator: ",")
        slots = names.map { String($0.filter { $0 != " " }) }
      }
    }
  }
}
