import DialogueLanguage
import SourceText

/// Softened words are misunderstood, and talk of battles makes dying a defeat.
enum DeathIsCalledByItsName: Rule {
  static let code = "D501"

  static func check(_ library: Library, _ report: Report) {
    library.forEachLine { file, line in
      guard line.kind.isSeen, let text = line.text else { return }
      let words = words(of: text)
      for (index, word) in words.enumerated() {
        for (phrase, advice) in phrases[word.text] ?? [] {
          let end = index + phrase.count
          guard end <= words.count, words[index..<end].map(\.text) == phrase else { continue }
          let span = Span(word.span.start, words[end - 1].span.end)
          report.add(file, span, .softened(file.source.text(at: span), advice))
        }
      }
    }
  }

  /// In lower case, each with its place.
  private static func words(of text: Phrase) -> [Phrase] {
    var result: [Phrase] = []
    var word: [UInt8] = []
    var offset = text.span.start
    for byte in Array(text.text.utf8) + [UInt8(ascii: " ")] {
      let lower = byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
      if lower >= 0x61 && lower <= 0x7A || lower >= 0x80 {
        word.append(lower)
      } else if !word.isEmpty {
        result.append(
          Phrase(String(decoding: word, as: UTF8.self), Span(offset - word.count, offset)))
        word.removeAll(keepingCapacity: true)
      }
      offset += 1
    }
    return result
  }

  /// By their first word.
  private static let phrases: [String: [(words: [String], advice: String)]] = {
    let died = "Say `die`, `death` or `died`."
    let battle = "Say what is done or felt, without a battle."
    let people = "Say `the people close to you`, or name them."
    let table = [
      ("pass away", died), ("passes away", died), ("passed away", died), ("passing away", died),
      ("slip away", died), ("slips away", died),
      ("slipped away", died), ("slipping away", died), ("no longer with us", died),
      ("a better place", died), ("departed", died), ("demise", died), ("put to sleep", died),
      ("fight", battle), ("fights", battle), ("fighting", battle), ("fought", battle),
      ("fighter", battle), ("battle", battle), ("battles", battle), ("battling", battle),
      ("battled", battle), ("brave", battle),
      ("loved one", people), ("loved ones", people),
    ]
    var result: [String: [(words: [String], advice: String)]] = [:]
    for (phrase, advice) in table {
      let words = phrase.split(separator: " ").map(String.init)
      result[words[0], default: []].append((words, advice))
    }
    return result
  }()
}

extension Message {
  fileprivate static func softened(_ words: String, _ advice: String) -> Message {
    Message("`\(words)` is not plain", advice)
  }
}
