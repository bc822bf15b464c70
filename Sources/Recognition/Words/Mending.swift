/// Looks for the word that was meant by one that no rule knows; a line takes a copy of its own.
struct Mending: Sendable {
  /// How many unknown words of a line are looked at.
  private static let wordsMost = 500
  private static let longestWord = 63

  let vocabulary: Vocabulary
  private let spelling: Spelling
  private let negations: Negations
  private var tried = 0

  init(vocabulary: Vocabulary, spelling: Spelling) {
    self.vocabulary = vocabulary
    self.spelling = spelling
    negations = Negations(vocabulary)
  }

  /// The number of the word that was meant: without its repeated letters, without the s of a
  /// plural, or without its typing errors, whichever is found first. A negation that was mistyped is
  /// looked for before all of them.
  ///
  /// - Parameter before: The number of the word before, or -1.
  mutating func mend(_ typed: UnsafeBufferPointer<UInt8>, behind before: Int32) -> Int32? {
    guard tried < Self.wordsMost else { return nil }
    tried += 1
    guard typed.count > 2, typed.count <= Self.longestWord, typed[0] > 0x39 else { return nil }
    if let negation = negations.meant(by: typed, behind: before) { return negation }
    if Self.hasLongRun(typed) {
      for longestRun in [2, 1] {
        if let number = squeezed(typed, longestRun) { return number }
      }
    }
    let last = typed[typed.count - 1]
    if typed.count >= 4, last == typed[typed.count - 2], let number = shorter(typed) {
      return number
    }
    if typed.count >= 5, last == 0x73, let number = shorter(typed) { return number }
    return spelling.mend(typed, in: vocabulary)
  }

  private func shorter(_ typed: UnsafeBufferPointer<UInt8>) -> Int32? {
    known(UnsafeBufferPointer(rebasing: typed.dropLast()))
  }

  private func known(_ word: UnsafeBufferPointer<UInt8>) -> Int32? {
    let number = vocabulary.number(of: word)
    return number >= 0 ? number : nil
  }

  private static func hasLongRun(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    var (before, last) = (word[0], word[1])
    for index in 2..<word.count {
      let letter = word[index]
      if letter == last, letter == before { return true }
      (before, last) = (last, letter)
    }
    return false
  }

  private func squeezed(_ word: UnsafeBufferPointer<UInt8>, _ longestRun: Int) -> Int32? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longestWord) { room in
      var count = 0
      var run = 0
      for byte in word {
        run = count > 0 && byte == room[count - 1] ? run + 1 : 1
        guard run <= longestRun else { continue }
        room[count] = byte
        count += 1
      }
      return known(UnsafeBufferPointer(rebasing: room[..<count]))
    }
  }
}
