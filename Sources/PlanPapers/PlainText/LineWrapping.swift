import TextWidth

/// Breaks text into lines that fit on the page.
public enum LineWrapping {
  /// - Parameters:
  ///   - columnsMax: No line is wider, not even with its indent; a longer word is broken.
  ///   - indent: Spaces before every line.
  public static func lines(of text: String, columnsMax: Int, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent)
    let room = max(2, columnsMax - indent)
    let paragraphs = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    return paragraphs.flatMap { paragraph in
      wrapped(paragraph, room: room).map { $0.isEmpty ? "" : margin + $0 }
    }
  }

  private static func wrapped(_ paragraph: Substring, room: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in paragraph.split(whereSeparator: \.isWhitespace) {
      for (index, piece) in pieces(of: word, room: room).enumerated() {
        let width = DisplayWidth.columns(piece)
        if !line.isEmpty, index > 0 || used + 1 + width > room {
          lines.append(line)
          (line, used) = ("", 0)
        }
        if !line.isEmpty {
          line += " "
          used += 1
        }
        line += piece
        used += width
      }
    }
    return lines + [line]
  }

  /// A word, cut where it is wider than a line.
  private static func pieces(of word: Substring, room: Int) -> [String] {
    guard DisplayWidth.columns(word) > room else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let width = DisplayWidth.columns(of: character)
      if used + width > room {
        pieces.append(piece)
        (piece, used) = ("", 0)
      }
      piece.append(character)
      used += width
    }
    return pieces + [piece]
  }
}
