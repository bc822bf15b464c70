import SourceText

/// A line of a file, taken apart at its first colon.
struct MomentLine {
  /// Before the colon, or `like` and `never`; empty for a line of words.
  let key: String
  let value: String
  let span: Span
  let valueSpan: Span
}

extension SourceFile {
  /// The lines that hold something, in order; notes are left out.
  var momentLines: [MomentLine] {
    var result: [MomentLine] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: newline) ?? bytes.count
      if let line = momentLine(start, end), line.key != "Note" { result.append(line) }
      start = end + 1
    }
    return result
  }

  private func momentLine(_ start: Int, _ end: Int) -> MomentLine? {
    let words = trimmed(start, end)
    guard !words.isEmpty else { return nil }
    let span = Span(words.lowerBound, words.upperBound)
    for (opening, key) in [("en like ", "like"), ("en never ", "never")]
    where bytes[words].starts(with: opening.utf8) {
      return line(key, words.lowerBound + opening.utf8.count, span)
    }
    let letters = bytes[words].prefix { isLetter($0) }
    if !letters.isEmpty, letters.endIndex < words.upperBound, bytes[letters.endIndex] == colon {
      return line(String(decoding: letters, as: UTF8.self), letters.endIndex + 1, span)
    }
    return line("", words.lowerBound, span)
  }

  private func line(_ key: String, _ start: Int, _ span: Span) -> MomentLine {
    let value = trimmed(start, span.end)
    let place = Span(value.lowerBound, value.upperBound)
    return MomentLine(key: key, value: text(at: place), span: span, valueSpan: place)
  }

  private func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
    var (start, end) = (start, end)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

extension MomentLine {
  /// `"one"; "another"`, or `"one" after "what the other said"`; nil where it is written otherwise.
  var examples: [MomentRule.Example]? {
    var result: [MomentRule.Example] = []
    var rest = quoted
    guard !rest.isEmpty, value.hasPrefix("\"") else { return nil }
    while !rest.isEmpty {
      let first = rest.removeFirst()
      var saidBefore = ""
      if let next = rest.first, next.joint == "after" {
        saidBefore = next.text
        rest.removeFirst()
      } else if let next = rest.first, next.joint != ";" {
        return nil
      }
      result.append(.init(text: first.text, saidBefore: saidBefore, span: first.span))
    }
    return result
  }

  /// What stands between quotation marks, each with what stands before it.
  private var quoted: [(text: String, joint: String, span: Span)] {
    let bytes = Array(value.utf8)
    var result: [(text: String, joint: String, span: Span)] = []
    var joint: [UInt8] = []
    var open: Int?
    for (index, byte) in bytes.enumerated() {
      if byte != quotationMark {
        if open == nil, byte != space { joint.append(byte) }
      } else if let start = open {
        let span = Span(valueSpan.start + start, valueSpan.start + index)
        result.append(
          (
            String(decoding: bytes[start..<index], as: UTF8.self),
            String(decoding: joint, as: UTF8.self), span
          ))
        (open, joint) = (nil, [])
      } else {
        open = index + 1
      }
    }
    return result
  }
}

private let newline = UInt8(ascii: "\n")
private let colon = UInt8(ascii: ":")
private let space = UInt8(ascii: " ")
private let quotationMark = UInt8(ascii: "\"")
