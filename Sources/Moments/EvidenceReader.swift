/// Reads `[where question] [not first] [worth 2] @ask ... @feeling`.
struct EvidenceReader {
  static let marks = [
    "first", "final", "negated", "either", "asked", "question", "unless @CONCEPT", "worth N",
  ]
  /// What a pattern can ask of its sentence.
  static var features: [String] {
    Structure.allCases.map(\.rawValue) + MomentKind.allCases.map(\.rawValue)
  }

  private let text: String
  private(set) var unknownMark: String?
  private var marks = Evidence.Marks()
  private var worth: Int?
  /// Marks that the index of patterns reads itself.
  private var kept = ""

  init(_ text: String) { self.text = text }

  mutating func evidence(needs: Int) -> Evidence {
    var rest = Substring(text)
    while rest.first == "[", let end = rest.firstIndex(of: "]") {
      read(String(rest[rest.index(after: rest.startIndex)..<end]))
      rest = rest[rest.index(after: end)...].drop { $0 == " " }
    }
    return Evidence(
      pattern: rest.isEmpty ? nil : kept + rest, marks: marks, worth: worth ?? needs)
  }

  private mutating func read(_ mark: String) {
    let words = mark.split(separator: " ").map(String.init)
    switch words.first {
    case "first" where words.count == 1: marks.isFirst = true
    case "final" where words.count == 1: marks.isFinal = true
    case "negated" where words.count == 1: (marks.mayBeNegated, marks.mustBeNegated) = (true, true)
    case "either" where words.count == 1: marks.mayBeNegated = true
    case "asked" where words.count == 1: marks.mayAsk = true
    case "question" where words.count == 1: (marks.mayAsk, marks.mustAsk) = (true, true)
    case "unless" where words.count == 2 && words[1].hasPrefix("@"):
      kept += "[\(mark)] "
      marks.exceptions.append(String(words[1].dropFirst()))
    case "worth" where words.count == 2 && Int(words[1]) != nil: worth = Int(words[1])
    case "where" where words.count == 2 && Self.features.contains(words[1]):
      marks.features.append(.init(name: words[1], isWanted: true))
    case "where" where words.count == 3 && words[1] == "not" && Self.features.contains(words[2]):
      marks.features.append(.init(name: words[2], isWanted: false))
    default: unknownMark = unknownMark ?? mark
    }
  }
}
