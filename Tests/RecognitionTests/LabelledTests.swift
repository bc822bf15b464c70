import TestSupport
import Testing

struct LabelledTests {
  @Test func `every labelled line has its form, and stands once`() {
    #expect(LabelledFiles.all.faults == [])
  }

  @Test(arguments: ["answers.tsv", "house.tsv", "safety.tsv", "voices.tsv"])
  func `every labelled line is heard as it is labelled`(_ file: String) {
    let lines = LabelledFiles.all.lines(of: file)
    #expect(!lines.isEmpty)
    for heard in lines.map({ HeardLine($0) }) {
      let line = heard.line
      #expect(
        heard.isRight,
        "\(file):\(line.number): \"\(line.text)\" is \(line.spelling), heard \(heard.spelling)")
    }
  }
}
