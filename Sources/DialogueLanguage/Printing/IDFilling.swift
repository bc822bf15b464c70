import SourceText

/// Finds free ids: the letter that the file uses most, and a number above all others.
struct IDFilling {
  private var letter = "p"
  private var lastNumber = 0
  private let fileID: String

  init(_ file: SyntaxFile) {
    let name = file.source.name
    let stem = name.prefix { $0 != "." }.utf8.filter(isNameByte)
    fileID = stem.isEmpty ? "file" : String(decoding: stem, as: UTF8.self)
    var letters: [String: Int] = [:]
    count(file.lines, &letters)
    // Equal counts are told apart by the letter, so that the order of a dictionary never shows.
    let most = letters.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first
    if let most { letter = most.key }
  }

  private mutating func count(_ lines: [SyntaxLine], _ letters: inout [String: Int]) {
    for line in lines {
      if let id = line.id?.text, let number = Int(id.drop { !$0.isNumber }) {
        let prefix = String(id.prefix { !$0.isNumber })
        if prefix.utf8.count == 1 { letters[prefix, default: 0] += 1 }
        lastNumber = max(lastNumber, min(number, 1_000_000))
      }
      count(line.children, &letters)
    }
  }

  mutating func filled(_ lines: [SyntaxLine]) -> [SyntaxLine] {
    var result = lines
    for index in result.indices {
      if result[index].kind.hasID, result[index].id == nil {
        result[index].id = Phrase(newID(for: result[index].kind), result[index].span)
      }
      result[index].children = filled(result[index].children)
    }
    return result
  }

  private mutating func newID(for kind: LineKind) -> String {
    switch kind {
    case .dialogue, .conversation, .houseRules, .enquiries, .facts, .words: return fileID
    default:
      lastNumber += 1
      return "\(letter)\(lastNumber)"
    }
  }
}
