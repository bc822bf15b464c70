import Testing
import TestSupport

@testable import Recognition

/// What a line costs grows with the line: counted in steps, which are the same on every machine.
struct LongLineTests {
  static let pieces = [
    "want ", "xqztvw ", "not no never ", "what is ", "a", "😀", "a\u{301}\u{302}",
    "I don't want to be brought back, ",
  ]

  @Test(arguments: pieces)
  func `a line twice as long takes at most twice the steps`(piece: String) {
    let (half, whole) = (steps(piece, bytes: 32_768), steps(piece, bytes: 65_536))
    #expect(half > 32_000)
    #expect(whole <= half * 2 + half / 50, "\(piece): \(half) and \(whole)")
    #expect(whole < 65_536 * 1_000, "\(piece)")
  }

  /// Bytes that are read, phrases that are found, words that are laid beside patterns.
  private func steps(_ piece: String, bytes: Int) -> Int {
    var line = String(repeating: piece, count: bytes / piece.utf8.count)
    let recogniser = RealDialogues.recogniser
    return line.withUTF8 { bytes in
      let read = recogniser.read(bytes)
      let steps = read.searched { line in
        var search = PatternSearch(recogniser.index, line)
        search.run()
        #expect(search.matches.count == read.matches.count)
        return search.steps
      }
      return bytes.count + read.hits.count + steps
    }
  }
}
