import Recognition
import TestSupport
import Testing

struct RecogniserTests {
  let recogniser = RealDialogues.recogniser
  let places = Listening(
    slot: "place-of-care",
    choices: [
      .init(value: "home", label: "At home"), .init(value: "hospice", label: "In a hospice"),
      .init(value: "hospital", label: "In hospital"),
      .init(value: "no-preference", label: "Wherever is easiest"),
    ])

  @Test(arguments: [
    ("2", "hospice"), ("two", "hospice"), ("the second one", "hospice"), ("number 3", "hospital"),
    ("2.", "hospice"), ("option one please", "home"), ("a", "home"), ("w", "no-preference"),
    ("at home", "home"), ("In a hospice.", "hospice"), ("wherever is easiest", "no-preference"),
    ("the last one", "no-preference"),
  ])
  func `a choice is picked by number, letter or label`(typed: String, value: String) {
    let hearing = recogniser.hear(typed, listening: places)
    #expect(hearing.answers == [value])
    #expect(hearing.isPicked)
  }

  @Test(arguments: ["5", "i", "12", "no one", "0", "I have one", "I'd like one", "I want one"])
  func `what picks nothing is not picked`(typed: String) {
    #expect(!recogniser.hear(typed, listening: places).isPicked)
  }

  @Test(arguments: [
    ("aye", ["yes"]), ("that's right", ["yes"]), ("no that's wrong", ["no"]),
    ("not really", ["no"]), ("nope", ["no"]), ("yeah", ["yes"]), ("Yes!", ["yes"]),
    ("NO", ["no"]), ("nooo", ["no"]), ("yesss 😀", ["yes"]),
  ])
  func `yes and no answer a reading that was said back`(typed: String, values: [String]) {
    let listening = Listening(kind: .yesOrNo, slot: "cpr-view", choices: [])
    #expect(recogniser.hear(typed, listening: listening).answers == values)
  }

  @Test func `a correction of what was said back gives the new value`() {
    let listening = Listening(kind: .yesOrNo, slot: "place-of-care", choices: [])
    let hearing = recogniser.hear("no, put hospice", listening: listening)
    #expect(hearing.answers == ["no"])
    #expect(hearing.others == [.init(slot: "place-of-care", values: ["hospice"])])
  }

  @Test(arguments: [
    ("17 May 1948", "1948-05-17"), ("17/5/48", "1948-05-17"), ("17.05.1948", "1948-05-17"),
    ("May 17th 1948", "1948-05-17"), ("1948-05-17", "1948-05-17"), ("29 Feb 1948", "1948-02-29"),
    ("1st of Sept 1951", "1951-09-01"), ("3/2/09", "2009-02-03"),
  ])
  func `a day is read in British order`(typed: String, day: String) {
    #expect(
      recogniser.hear(typed, listening: Listening(slot: "birth-date", choices: [])).date == day)
  }

  @Test(arguments: [
    ("twelfth of March 1943", "1943-03-12"), ("the thirty-first of May, 48", "1948-05-31"),
    ("twelve march nineteen forty three", "1943-03-12"),
    ("June first nineteen oh nine", "1909-06-01"),
    ("second of july two thousand and one", "2001-07-02"),
    ("first of jan nineteen fifty", "1950-01-01"),
    ("the third of the fifth forty one", "1941-05-03"), ("17051948", "1948-05-17"),
    ("170548", "1948-05-17"), ("I am 82, born 12 March 1943", "1943-03-12"),
    ("March 12th 1943, so I'm 82", "1943-03-12"), ("twenty first of june 1940", "1940-06-21"),
  ])
  func `a day is read as it is said`(typed: String, day: String) {
    #expect(
      recogniser.hear(typed, listening: Listening(slot: "birth-date", choices: [])).date == day)
  }

  @Test(arguments: [
    ("Mary Evans 3 June 1945", "1945-06-03"), ("I'm Jane, 3 May 1945", "1945-05-03"),
    ("Jan Evans, 3 May 1945", "1945-05-03"), ("April Jones 12/3/1943", "1943-03-12"),
    ("it may be written 3 June 1945", "1945-06-03"), ("Marcy, born 3rd Febuary 1945", "1945-02-03"),
    ("3 jully 1945", "1945-07-03"), ("12th of the month of Septembr 1940", "1940-09-12"),
    ("married in June 1970, born 4 May 1945", "1945-05-04"),
    ("4 May 1945, yes 4 May 1945", "1945-05-04"),
  ])
  func `a name or another word is not taken for the month`(typed: String, day: String) {
    #expect(
      recogniser.hear(typed, listening: Listening(slot: "birth-date", choices: [])).date == day)
  }

  @Test(arguments: [
    "I married on 3 June 1970 and was born 4 May 1945", "Mary 3 1945", "3 Mary 1945",
    "Jane 3 1945", "Jan Evans 3 nuvembor 1945",
  ])
  func `two days, or a name in place of a month, are asked about again`(typed: String) {
    #expect(
      recogniser.hear(typed, listening: Listening(slot: "birth-date", choices: [])).date == nil)
  }

  @Test(arguments: [
    ("17 Mai 1948", "1948-05-17"), ("17eg o Fai 1948", "1948-05-17"),
    ("1af o Ragfyr 1951", "1951-12-01"), ("4ydd Mawrth 1939", "1939-03-04"),
    ("2il o Fedi 1940", "1940-09-02"), ("5ed o Orffennaf 1960", "1960-07-05"),
  ])
  func `a day is read in Welsh, its month changed or not`(typed: String, day: String) {
    #expect(
      recogniser.hear(typed, listening: Listening(slot: "birth-date", choices: [])).date == day)
  }

  @Test(arguments: [
    "31/2/1948", "29 Feb 1947", "17/13/1948", "May", "1948", "0/0/0000", "soon",
    "thirty first of June 1940", "99999999", "two of us", "I have three children, may they be well",
  ])
  func `a day that no calendar has is no day`(typed: String) {
    #expect(
      recogniser.hear(typed, listening: Listening(slot: "birth-date", choices: [])).date == nil)
  }

  @Test(arguments: ["12/03/25", "12 March 2025", "the 3rd of May"])
  func `the day on a form is no day of birth, and stays in words`(typed: String) {
    #expect(
      recogniser.hear(typed, listening: Listening(slot: "cpr-form-date", choices: [])).date == nil)
  }

  /// The last byte of ř is the last byte of a curly apostrophe.
  @Test(arguments: [("Marie", false), ("Marie’s", true), ("Joaře", false), ("Joaře’s", true)])
  func `only an apostrophe makes a name a home`(name: String, isHome: Bool) {
    let hearing = recogniser.hear(
      "at my sister \(name)", listening: Listening(slot: "place-of-care", choices: []))
    #expect(hearing.answers.contains("relatives-home") == isHome)
  }

  @Test func `words are proved as they were typed`() {
    let hearing = recogniser.hear(
      "Let me go love, DON’T be bringing me back",
      listening: Listening(slot: "cpr-view", choices: []))
    #expect(hearing.proofs.map(\.words).contains("DON’T be bringing me back"))
  }

  @Test func `answers to other questions are kept`() {
    let hearing = recogniser.hear(
      "home please, and no ventilator",
      listening: Listening(
        slot: "place-of-care", choices: [], others: ["treatment:ventilation", "cpr-view"]))
    #expect(hearing.answers == ["home"])
    #expect(hearing.others == [.init(slot: "treatment:ventilation", values: ["no"])])
  }

  @Test(arguments: [
    ("no cpr and no breathing machine either", "cpr-view", "treatment:ventilation", "no"),
    (
      "Rather stay out of hospital, and I want to die at home", "hospital-admission",
      "place-of-death", "home"
    ),
  ])
  func `an answer to another question stands on words that the open one does not need`(
    typed: String, open: String, other: String, value: String
  ) {
    let hearing = recogniser.hear(
      typed, listening: Listening(slot: open, choices: [], others: [other]))
    #expect(hearing.answers.count == 1)
    #expect(hearing.othersOfTheirOwn == [.init(slot: other, values: [value])])
  }

  @Test(arguments: ["skip this wan", "dodge this subject", "hop over this particular one"])
  func `a longer phrase may reach the end that a shorter one leaves`(typed: String) {
    let hearing = recogniser.hear(typed, listening: Listening(slot: "cpr-view", choices: []))
    #expect(hearing.house == ["not-now"])
  }

  @Test func `somebody who is named in passing is kept in the person's own words`() {
    let hearing = recogniser.hear(
      "home, and our Sharon's to decide",
      listening: Listening(slot: "place-of-care", choices: [], others: ["consult-name"]))
    #expect(hearing.answers == ["home"])
    #expect(hearing.others == [.init(slot: "consult-name", values: [], words: "our Sharon")])
  }

  @Test(arguments: [
    ("actually no, put hospice", "place-of-care", ["hospice"]),
    ("scrub that", "place-of-care", []),
    ("not home, hospice", "place-of-care", ["hospice"]),
    ("the place one, make it hospice", "place-of-care", ["hospice"]),
    ("change where I die to home", "place-of-death", ["home"]),
    ("change the CPR one to no", "cpr-view", ["do-not-want"]),
  ])
  func `a correction says of which answer, and to what`(
    typed: String, slot: String, values: [String]
  ) {
    let before = Listening.Before(slot: "place-of-care", text: "home")
    let hearing = recogniser.hear(
      typed, listening: Listening(slot: "treatment:blood", choices: [], saidBefore: before))
    #expect(hearing.correction == .init(slot: slot, values: values))
    #expect(hearing.answers.isEmpty)
    #expect(hearing.house == (values.isEmpty ? ["change"] : []))
  }

  @Test(arguments: ["actually no, hospice", "no wait, hospice", "sorry, I meant hospice"])
  func `where both questions take the same choices, a correction is about the one before`(
    typed: String
  ) {
    let before = Listening.Before(slot: "place-of-care", text: "home")
    let listening = Listening(slot: "place-of-death", choices: [], saidBefore: before)
    let hearing = recogniser.hear(typed, listening: listening)
    #expect(hearing.correction == .init(slot: "place-of-care", values: ["hospice"]))
    #expect(recogniser.hear("hospice", listening: listening).correction == nil)
    let named = recogniser.hear("change where I die to hospital", listening: listening)
    #expect(named.answers == ["hospital"])
  }

  @Test(arguments: [
    ("my mum wanted CPR", "somebody else, past"),
    ("the doctor says I should have CPR", "somebody else, reported"),
    ("I had CPR last year", "past"),
    ("imagine I'd want CPR", "hypothetical"),
    ("unless I want CPR", "conditional"),
    ("do I want CPR?", "question"),
    ("probably I'd want CPR", "hedged"),
    ("if my heart stopped bring me back", "the question's own if"),
    ("I want CPR", "plain"),
  ])
  func `each clause has its kinds of scope`(typed: String, kinds: String) {
    let lines = recogniser.explain(typed, listening: Listening(slot: "cpr-view", choices: []))
    #expect(lines.contains { $0.hasPrefix("clause:") && $0.hasSuffix("[\(kinds)]") })
  }

  @Test(arguments: [
    ("I wouldn't refuse it", ["want-tried"]), ("no, bring me back", ["want-tried"]),
    ("can't see why I wouldn't", ["want-tried"]), ("don't let me go", ["want-tried"]),
    ("CPR? No.", ["do-not-want"]), ("CPR, no thanks", ["do-not-want"]),
    ("yes, let me go", ["do-not-want"]), ("I don't want no CPR", ["do-not-want"]),
    ("I don't want them not to bring me back", ["want-tried"]), ("I don't know if I want CPR", []),
    ("me mam wanted everything but I'm not my mam", []), ("so basically no", ["do-not-want"]),
  ])
  func `yes and no are told apart, or neither is taken`(typed: String, values: [String]) {
    let listening = Listening(slot: "cpr-view", choices: [])
    #expect(recogniser.hear(typed, listening: listening).answers == values)
  }

  @Test func `somebody else, the past and a question are told apart`() {
    let listening = Listening(slot: "cpr-view", choices: [])
    #expect(
      recogniser.hear("my mum wanted CPR", listening: listening).asides.contains(.someoneElse))
    #expect(recogniser.hear("I had CPR once", listening: listening).asides.contains(.pastOrIf))
    #expect(
      recogniser.hear("do people want CPR?", listening: listening).asides == [
        .someoneElse, .question, .onlyQuestion,
      ])
    #expect(
      recogniser.hear("my dog. do people want CPR?", listening: listening).asides == [
        .someoneElse, .question,
      ])
  }

  @Test func `asked about somebody else, a line about somebody else is an answer`() {
    let own = Listening(slot: "nation", choices: [])
    let another = Listening(slot: "nation", choices: [], isAboutAnother: true)
    #expect(recogniser.hear("she lives in Leeds", listening: own).answers == [])
    #expect(recogniser.hear("she lives in Leeds", listening: another).answers == ["england"])
    #expect(recogniser.hear("she lived in Leeds once", listening: another).answers == [])
  }

  @Test func `asked whether somebody has died, it is an answer that they have`() {
    let asked = Listening(slot: "their-death", choices: [], asksAbout: "bereavement")
    let hearing = recogniser.hear("she died in March", listening: asked)
    #expect(hearing.answers == ["died"])
    #expect(hearing.safety == [])
    let elsewhere = Listening(slot: "their-worries", choices: [])
    #expect(recogniser.hear("she died in March", listening: elsewhere).safety == ["bereavement"])
  }

  @Test func `the word that is asked about is the object`() {
    let hearing = recogniser.hear(
      "what do you mean by Hospice?", listening: Listening(slot: "cpr-view", choices: []))
    #expect(hearing.house == ["explain"])
    #expect(hearing.object == "Hospice")
  }

  @Test(arguments: ["now", "noe", "nit", "hope", "hose", "hole"])
  func `a short word or a word of its own is never mended`(typed: String) {
    let hearing = recogniser.hear(typed, listening: places)
    #expect(hearing.answers.isEmpty)
    #expect(hearing.house.isEmpty)
  }

  @Test func `a mended word is shown`() {
    let lines = recogniser.explain("in the hopsice", listening: places)
    #expect(lines.contains { $0 == "mended: hopsice is read as hospice" })
  }

  @Test func `silence, signs and bytes of any kind are heard as nothing`() {
    for typed in ["", " ", "...", "😀😀", "\u{0}\u{1}", "ŵŷ", "?!?", "\u{301}"] {
      #expect(recogniser.hear(typed, listening: places).answers.isEmpty)
    }
  }

  @Test func `a very long line is heard in full`() {
    for word in ["home ", "not ", "xqzt ", "I don't want ", "hopsice "] {
      let line = String(repeating: word, count: 65_536 / word.utf8.count)
      _ = recogniser.hear(line, listening: places)
    }
  }
}
