/// Where a form is, and that there may be none: a reader who hurries must not look for a paper in a
/// place called "no form yet".
extension SlotDeclaration {
  /// Where it is noted whether the words that answer a question say that there is no form; nil
  /// where it is not asked for one. It is heard, and never asked.
  public static func absence(of name: String) -> String? {
    name.hasSuffix(form) ? "local-" + name.dropLast(form.count) + missing : nil
  }

  /// Whether it is noted where words say that there is no form.
  public static func isAbsence(_ name: String) -> Bool {
    name.hasPrefix("local-") && name.hasSuffix(missing)
  }

  /// "No form yet" and "hasn't been done" say that there is none; "not sure, in the folder perhaps"
  /// and "not at home, the surgery has it" name a place all the same.
  public static func saysNone(_ line: String) -> Bool {
    let words = line.lowercased().filter { $0 != "'" && $0 != "’" }.split { !$0.isLetter }
    let place = words.indices.contains { index in
      places.contains(words[index]) && words.indices.contains(index + 1)
    }
    guard !place, !words.contains(where: holders.contains) else { return false }
    return words.first.map(nos.contains) ?? false
      || words.contains(where: denials.contains)
  }

  private static let form = "-form-where"
  private static let missing = "-form-missing"
  private static let nos: Set<Substring> = [
    "no", "none", "not", "nope", "nothing", "dim", "na", "nac",
  ]
  private static let denials: Set<Substring> = [
    "isnt", "hasnt", "havent", "wasnt", "never", "without", "isnae", "hasnae", "havenae",
    "outstanding",
  ]
  /// Behind each of these a place may stand: "in the notes".
  private static let places: Set<Substring> = [
    "in", "on", "at", "by", "under", "inside", "behind", "with", "yn", "ar", "gan",
  ]
  private static let holders: Set<Substring> = ["has", "have", "got", "keeps", "holds", "kept"]
}
