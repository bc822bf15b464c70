/// Doctors who are spoken of by name.
enum DoctorNames {
  private static let titles = ["Dr", "dr", "Doctor", "doctor", "DR"]
  /// Words before a title by which people give their own name.
  private static let introducing: Set<String> = ["m", "am", "is", "im", "Im", "called", "name"]

  /// Surnames after a title: "Khan" of "I'll ask Dr Khan". Not one's own: "I'm Dr Khan".
  static func all(in words: String) -> [String] {
    let words = words.split { !$0.isLetter }.map(String.init)
    return words.indices.dropFirst().compactMap { index in
      guard titles.contains(words[index - 1]), isCapital(words[index]) else { return nil }
      let isOwn = index > 1 && introducing.contains(words[index - 2])
      return isOwn ? nil : words[index]
    }
  }

  static func capitals(in texts: [String]) -> Set<String> {
    Set(texts.flatMap { $0.split { !$0.isLetter }.map(String.init).filter(isCapital) })
  }

  private static func isCapital(_ word: String) -> Bool { word.first?.isUppercase ?? false }
}
