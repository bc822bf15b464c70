import Testing

@Suite("Lengths")
struct LengthTests {
  static let fileLinesMax = 400
  static let functionLinesMax = 70

  @Test func `no Swift file is longer than four hundred lines`() throws {
    #expect(Repository.swiftFiles.count > 30)
    for path in Repository.swiftFiles {
      let count = try Repository.text(path).lines.count
      #expect(count <= Self.fileLinesMax + 1, "\(path) has \(count) lines")
    }
  }

  @Test func `no function is longer than seventy lines`() throws {
    for path in Repository.swiftFiles {
      for function in try SwiftText(Repository.text(path)).functions {
        #expect(
          function.lines <= Self.functionLinesMax,
          "\(path):\(function.line) has \(function.lines) lines")
      }
    }
  }

  @Test func `a function is measured from its name to its last brace`() {
    let source = #"""
      protocol Reader { func read() -> Int; init() }
      struct Page {
        var text: String { "{ func" }
        init(_ text: String = f({ 1 })) { self.text = "\(text + "}")" }
        // func commented() {
        func `a phrase, with { in it`() {
          if true {
          }
        }
      }
      """#
    #expect(
      SwiftText(source).functions == [.init(line: 4, lines: 1), .init(line: 6, lines: 4)])
  }
}
