/// Hears a mistyped negation: "i donr want it", "would nto".
///
/// A word that is not known and is left out would make a wish of a refusal. So behind somebody who
/// speaks, or where a line begins, an unknown word that is one slip away from a negation is that
/// negation, even if it is as near to another word. "Cant" and "wont" are not among them: "i wsnt" may
/// be "want".
struct Negations: Sendable {
  /// A closed class, and no list that anybody would add to.
  private static let words = [
    "not", "dont", "didnt", "doesnt", "wouldnt", "couldnt", "shouldnt", "cannot", "never",
  ]
  private static let short = "not"
  private static let no = "no"
  /// Who or what may stand before one.
  private static let leads = [
    "i", "we", "ah", "they", "please", "pls", "do", "would", "did", "id", "im", "rather", "just",
    "and", "but",
  ]

  private let vocabulary: Vocabulary
  private let numbers: [Int32]
  private let leads: [Int32]
  /// With which letters the words begin, as bits: most unknown words begin with another.
  private let initials: UInt32

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    numbers = Self.words.map { vocabulary.number(of: $0) }.filter { $0 >= 0 }
    initials = Self.words.reduce(0) { $0 | Self.bit(of: $1.utf8.first!) }
    leads = Self.leads.map { vocabulary.number(of: $0) }.filter { $0 >= 0 }.map(vocabulary.usual)
  }

  /// - Parameters:
  ///   - typed: The plain letters of a word that is not known.
  ///   - before: The number of the word before, or -1 where there is none that is known.
  func meant(by typed: UnsafeBufferPointer<UInt8>, behind before: Int32) -> Int32? {
    guard initials & Self.bit(of: typed[0]) != 0 else { return nil }
    if isDrawnOut(typed) { return vocabulary.number(of: Self.no) }
    guard typed.count >= Self.short.utf8.count, before < 0 || leads.contains(before) else {
      return nil
    }
    return numbers.first { number in
      let letters = vocabulary.letters(of: number)
      return letters[0] == typed[0]
        && (letters.count > Self.short.utf8.count || isSameLetters(typed, letters))
        && Spelling.edits(typed, letters) == 1
    }
  }

  private static func bit(of letter: UInt8) -> UInt32 { 1 << UInt32(letter & 0x1F) }

  /// "Nooo" is no, though "noo" is a word of its own.
  private func isDrawnOut(_ typed: UnsafeBufferPointer<UInt8>) -> Bool {
    typed.count > Self.no.utf8.count + 1 && typed.starts(with: Self.no.utf8)
      && typed.dropFirst(Self.no.utf8.count).allSatisfy { $0 == Self.no.utf8.last }
  }

  /// Of a short word only the order may be wrong: "nto", and not "nut".
  private func isSameLetters(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    Spelling.letters(of: one) == Spelling.letters(of: other)
  }
}
