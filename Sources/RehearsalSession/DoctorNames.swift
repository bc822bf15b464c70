import Moments

/// Doctors who are spoken of by name.
///
/// Which words are a title, and which give one's own name, stands in the concepts `title-of-doctor`
/// and `giving-a-name`.
struct DoctorNames {
  let recogniser: MomentRecogniser

  /// Surnames after a title: "Khan" of "I'll ask Dr Khan". Not one's own: "I'm Dr Khan".
  func all(in text: String) -> [String] {
    let words = text.split { !$0.isLetter }.map(String.init)
    return words.indices.dropFirst().compactMap { index in
      guard isOnly("title-of-doctor", words[index - 1]), DoctorNames.isCapital(words[index]) else {
        return nil
      }
      let isOwn = index > 1 && isOnly("giving-a-name", words[index - 2])
      return isOwn ? nil : words[index]
    }
  }

  static func capitals(in texts: [String]) -> Set<String> {
    Set(texts.flatMap { $0.split { !$0.isLetter }.map(String.init).filter(isCapital) })
  }

  private func isOnly(_ concept: String, _ word: String) -> Bool {
    recogniser.worded(word).isOnly([concept])
  }

  private static func isCapital(_ word: String) -> Bool { word.first?.isUppercase ?? false }
}
