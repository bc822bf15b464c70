import Glibc
import TerminalFrontEnd
import Testing

@Suite struct `The plain reader` {
  @Test func `hands over every line, empty ones and an unended last one too`() throws {
    #expect(
      try results(of: Array("yes\n\n  two words \nlast".utf8)) == [
        .line("yes"), .line(""), .line("  two words "), .line("last"), .endOfInput,
      ])
  }

  @Test func `says again that the end was reached`() throws {
    let reader = try reader(of: [])
    #expect(reader.read(prompt: "", completions: []) == .endOfInput)
    #expect(reader.read(prompt: "", completions: []) == .endOfInput)
  }

  @Test func `takes the line ends of Windows`() throws {
    #expect(try results(of: Array("a\r\nb\r\n".utf8)) == [.line("a"), .line("b"), .endOfInput])
  }

  @Test func `keeps a NUL and a tab, which are shown as nothing and a space`() throws {
    #expect(try results(of: [0x61, 0, 0x62, 9, 0x0A]) == [.line("a\0b\t"), .endOfInput])
  }

  @Test func `repairs what is not UTF-8`() throws {
    #expect(try results(of: [0x68, 0xC3, 0x0A]) == [.line("h\u{FFFD}"), .endOfInput])
  }

  @Test(arguments: [lineBytesMax - 1, lineBytesMax, lineBytesMax + 1, 3 * lineBytesMax])
  func `cuts a line at the limit and nowhere else`(count: Int) throws {
    let long = String(repeating: "a", count: count)
    let kept = String(repeating: "a", count: min(count, lineBytesMax))
    let first: ReadResult = count > lineBytesMax ? .lineCut(kept) : .line(kept)
    #expect(
      try results(of: Array((long + "\nnext\n").utf8)) == [first, .line("next"), .endOfInput])
  }

  @Test func `never cuts inside a character`() throws {
    let long = "a" + String(repeating: "ŵ", count: lineBytesMax / 2)
    let kept = "a" + String(repeating: "ŵ", count: lineBytesMax / 2 - 1)
    #expect(try results(of: Array(long.utf8)) == [.lineCut(kept), .endOfInput])
  }

  @Test func `writes the prompt each time`() throws {
    var shown = ""
    let reader = try reader(of: Array("a\n".utf8)) { shown += $0 }
    _ = reader.read(prompt: "You: ", completions: [])
    _ = reader.read(prompt: "You: ", completions: [])
    #expect(shown == "You: You: ")
  }

  private func results(of bytes: [UInt8]) throws -> [ReadResult] {
    let reader = try reader(of: bytes)
    var results: [ReadResult] = []
    repeat {
      results.append(reader.read(prompt: "", completions: []))
    } while results.last
      != .endOfInput
    return results
  }

  private func reader(
    of bytes: [UInt8], show: @escaping (String) -> Void = { _ in }
  ) throws -> PlainLineReader {
    let file = try #require(tmpfile())
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    rewind(file)
    return PlainLineReader(descriptor: fileno(file), show: show)
  }
}
