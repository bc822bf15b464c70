import DialogueLanguage
import SourceText

/// Whoever is tired or in pain loses the thread of a long sentence.
enum EverySentenceIsShort: Rule {
  static let code = "D502"
  static let severity = Diagnostic.Severity.warning
  static let wordsMax = 22

  static func check(_ library: Library, _ report: Report) {
    library.forEachLine { file, line in
      guard line.kind.isSeen, let text = line.text else { return }
      for sentence in sentences(of: text) where sentence.words > wordsMax {
        report.add(file, sentence.span, .long(sentence.words))
      }
    }
  }

  private static func sentences(of text: Phrase) -> [(words: Int, span: Span)] {
    var result: [(words: Int, span: Span)] = []
    var words = 0
    var isInWord = false
    var start = text.span.start
    var offset = start
    var isAfterEnd = false
    for byte in text.text.utf8 {
      if byte == UInt8(ascii: " ") {
        if isAfterEnd {
          result.append((words, Span(start, offset)))
          words = 0
          start = offset + 1
        }
        isInWord = false
      } else if !isInWord {
        words += 1
        isInWord = true
      }
      isAfterEnd = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == 0x21
      offset += 1
    }
    if words > 0 { result.append((words, Span(start, offset))) }
    return result
  }
}

extension Message {
  fileprivate static func long(_ words: Int) -> Message {
    Message(
      "this sentence has \(words) words",
      "Make two of it: at most \(EverySentenceIsShort.wordsMax) words stand well in one breath.")
  }
}
