/// How names are compared, and what in one may deceive the eye.
enum NameLetters {
  /// Small letters without accents: names are typed with and without them.
  static func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.lowercased().unicodeScalars {
      // Most letters are plain, and nothing has to be looked up for them.
      if scalar.isASCII {
        result.unicodeScalars.append(scalar)
        continue
      }
      if isMark(scalar) { continue }
      if let plain = plain[scalar] {
        result += plain
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The words of a name that tell one person from another, and those with an apostrophe also as
  /// they are written without it.
  static func parts(of name: String) -> [String] {
    let folded = folded(name)
    let joined = folded.split { !$0.isLetter && $0 != "'" }.filter { $0.contains("'") }
    return (words(of: name) + joined.map { $0.filter { $0 != "'" } }).reduce(into: []) {
      if !$1.isEmpty, !$0.contains($1) { $0.append($1) }
    }
  }

  /// The words of a name that tell one person from another, cut in one way wherever it comes from:
  /// a plan, or somebody who looks for it.
  static func words(of name: String) -> [String] {
    let words = folded(name).split { !$0.isLetter }.map(String.init)
    let telling = words.enumerated().filter { isTelling($0.element, isFirst: $0.offset == 0) }
    // Of "J" alone, or of a title, there is nothing better to go by.
    return telling.isEmpty ? words : telling.map(\.element)
  }

  /// Whether two names have a word in common that tells a family from others: half a country is
  /// called "de" or "van" something.
  static func share(_ one: [String], _ other: [String]) -> Bool {
    let shared = Set(one).intersection(other)
    let isBare = particles.isSuperset(of: one) || particles.isSuperset(of: other)
    return !shared.isEmpty && (isBare || !particles.isSuperset(of: shared))
  }

  /// Initials and titles tell nothing. "Lord" may be a family's name, and stands behind another
  /// then.
  private static func isTelling(_ word: String, isFirst: Bool) -> Bool {
    let scalars = word.unicodeScalars
    // In scripts without an alphabet one sign may be a whole name.
    if scalars.count == 1 { return scalars.allSatisfy { Script($0) == nil } }
    return !titles.contains(word) && !(isFirst && ranks.contains(word))
  }

  /// Whether letters of two scripts stand in one word, or signs without width between letters.
  static func areDoubtful(in name: String) -> Bool {
    var script: Script?
    var previousIsLetter = false
    for scalar in name.unicodeScalars {
      if hasNoWidth(scalar) {
        if previousIsLetter, script != nil { return true }
        continue
      }
      guard scalar.properties.isAlphabetic, !isMark(scalar) else {
        if !isMark(scalar) { (script, previousIsLetter) = (nil, false) }
        continue
      }
      let here = Script(scalar)
      if let before = script, let here, before != here { return true }
      script = script ?? here
      previousIsLetter = true
    }
    return false
  }

  /// Scripts whose letters are taken for one another. Other scripts join letters with signs that
  /// have no width, and rightly.
  private enum Script {
    case latin, greek, cyrillic

    init?(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
      case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
      case 0x400...0x52F: self = .cyrillic
      default: return nil
      }
    }
  }

  /// The words of a name as the eye reads them: with Latin letters for those of Greek and Russian
  /// that look the same. Only those that are not words of the name already.
  static func lookAlikes(of name: String) -> [String] {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return [] }
    var seen = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !hasNoWidth(scalar) {
      seen.append(lookAlike[scalar] ?? scalar)
    }
    let known = parts(of: name)
    return parts(of: String(seen)).filter { !known.contains($0) }
  }

  private static let lookAlike: [Unicode.Scalar: Unicode.Scalar] = {
    let rows: [(String, String)] = [
      ("АВЕЅІЈКМНОРСТУХԚԜҺӀ", "ABESIJKMHOPCTYXQWHI"), ("аеѕіјорсухԁԛԝһӏ", "aesijopcyxdqwhl"),
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("αικνορυχ", "aikvopux"),
    ]
    return rows.reduce(into: [:]) { table, row in
      for (other, latin) in zip(row.0.unicodeScalars, row.1.unicodeScalars) { table[other] = latin }
    }
  }()

  static func hasNoWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "miss", "ms", "mx", "dr", "prof", "rev",
  ]

  /// They are kept with a name, for some families are called so and are looked for by it.
  private static let particles: Set<String> = [
    "ab", "al", "ap", "bin", "binti", "da", "de", "del", "den", "der", "di", "do", "dos", "du",
    "el", "fab", "ferch", "ibn", "la", "le", "mac", "mc", "san", "st", "ten", "ter", "van", "von",
    "zu",
  ]

  private static let ranks: Set<String> = ["sir", "dame", "lady", "lord"]

  private static let plain: [Unicode.Scalar: String] = {
    let rows: [(String, String)] = [
      ("a", "àáâãäåāăąạảấầẩẫậắằẳẵặ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"),
      ("e", "èéêëēĕėęěẹẻẽếềểễệ"),
      ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıỉị"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"),
      ("n", "ñńņňŋ"), ("o", "òóôõöøōŏőơọỏốồổỗộớờởỡợ"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"),
      ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűųưụủứừửữự"), ("w", "ŵẁẃẅ"),
      ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"), ("'", "\u{2018}\u{2019}\u{02BC}"),
    ]
    return rows.reduce(into: [:]) { table, row in
      for scalar in row.1.unicodeScalars { table[scalar] = row.0 }
    }
  }()
}
