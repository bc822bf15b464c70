import TerminalFrontEnd
import Testing
import TextWidth

@Suite struct `The typesetter` {
  @Test func `breaks lines between words`() {
    #expect(
      Typesetter(columns: 20).speech("Some people know where they would like to be.") == [
        "Some people know", "where they would", "like to be.",
      ])
  }

  @Test func `keeps the paragraphs of a text`() {
    #expect(Typesetter().speech("One.\n\nTwo.") == ["One.", "", "Two."])
  }

  @Test func `sets the further lines of a choice below its first word`() {
    #expect(
      Typesetter(columns: 20).choice(number: 2, "In a hospice, near my sister") == [
        "  2. In a hospice,", "     near my sister",
      ])
  }

  @Test func `breaks a word that is longer than a line`() {
    let lines = Typesetter(columns: 20).speech(String(repeating: "x", count: 45))
    #expect(lines.map(\.count) == [20, 20, 5])
  }

  @Test(arguments: 1...120)
  func `never sets a line wider than it may be`(columns: Int) {
    let setter = Typesetter(columns: columns)
    let text = "Rwy'n hoffi 你好 world 👨‍👩‍👧 " + String(repeating: "ŵ", count: 90) + " a b c"
    for line in setter.speech(text) + setter.choice(number: 10, text) {
      #expect(DisplayWidth.columns(line) <= setter.width)
    }
    #expect(setter.width <= 70)
  }

  @Test(arguments: [
    ("\u{1B}[2Jgone", "[2Jgone"), ("a\0b", "ab"), ("a\tb\nc", "a b c"), ("a\u{9B}31mb", "a31mb"),
    ("x\u{202E}y", "xy"), ("é ŵ 😀", "é ŵ 😀"), ("👨‍👩‍👧", "👨‍👩‍👧"),
  ])
  func `lets nothing through that steers a terminal`(typed: String, shown: String) {
    #expect(typed.safeToShow == shown)
  }
}

@Suite struct `The surroundings` {
  @Test(arguments: [
    (true, true, "xterm", Surroundings.terminal), (true, true, "dumb", .plainTerminal),
    (true, true, "", .plainTerminal), (false, true, "xterm", .pipe), (true, false, "xterm", .pipe),
  ])
  func `decide how lines are read`(input: Bool, output: Bool, term: String?, kind: Surroundings) {
    let found = Surroundings(inputIsTerminal: input, outputIsTerminal: output, term: term)
    #expect(found == kind)
  }

  @Test func `give a pipe no prompt`() {
    #expect(Surroundings.pipe.prompt.isEmpty)
  }
}
