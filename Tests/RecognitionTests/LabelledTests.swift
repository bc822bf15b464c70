import SourceText
import TestSupport
import Testing

struct LabelledTests {
  @Test func `every labelled line has its form, and stands once`() {
    #expect(LabelledFiles.all.faults == [])
  }

  @Test func `a line that has not the form is named with its place`() {
    let file = SourceFile(
      path: "Tests/Recognition/small.tsv",
      text: """
        cpr-view\tdo-not-want\tno
        cpr-view\tdo-not-want
        cpr-view\thome\thome
        cpr-view\tdo-not-want\tno
        nowhere\thouse:dance\tno
        cpr-view\t- ; place-of-care=moon\tthe place one, put the moon\tyes

        """)
    #expect(
      LabelledFiles([file]).faults == [
        "small.tsv:2: not a line of three or four cells with a label",
        "small.tsv:3: home is not known", "small.tsv:4: stands twice",
        "small.tsv:5: nowhere is not known", "small.tsv:5: dance is not known",
        "small.tsv:6: place-of-care=moon is not known",
      ])
  }

  @Test(arguments: RecognitionFloors.all.wholeFiles)
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

  @Test func `no group falls below its floor, and no more lines are heard the wrong way round`() {
    print(RecognitionReport(.all).summary)
    #expect(RecognitionFloors.all.wholeFiles.contains("safety.tsv"))
    #expect(RecognitionFloors.all.floors.map(\.group) == MeaningGroup.allCases)
    #expect(RecognitionFloors.all.shortfalls(of: .all) == [])
  }

  @Test func `the page claims no figure that is not reached`() throws {
    let page = try Repository.text(RecognitionPage.path)
    #expect(page.contains(RecognitionReport.heading("group")))
    #expect(RecognitionPage.overclaims(in: page, than: .all) == [])
  }
}
