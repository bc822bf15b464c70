import Testing
import TextWidth

@Suite struct `How wide a text is` {
  @Test(arguments: [
    ("cwtsh", 5), ("ŵyneb", 5), ("e\u{301}", 1), ("你好", 4), ("한", 2), ("😀", 2), ("👨‍👩‍👧", 2),
    ("🇬🇧", 2), ("❤️", 2), ("👍🏽", 2), ("", 0), ("’", 1), ("\u{200B}", 0), ("Siân’s 你", 9),
  ])
  func `is counted in columns, as people see its letters`(text: String, width: Int) {
    #expect(DisplayWidth.columns(text) == width)
    #expect(text.reduce(0) { $0 + DisplayWidth.columns(of: $1) } == width)
  }
}
