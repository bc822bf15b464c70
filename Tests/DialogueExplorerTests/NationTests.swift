import DialogueEngine
import DialogueExplorer
import DialogueModel
import TestSupport
import Testing

/// The law, the ages and the numbers to ring differ across the United Kingdom. Whoever says where
/// they live is told those of that nation, in each conversation, and never those of another.
@Suite struct `The nations` {
  /// One line of the table, in the words that people see.
  struct Row: Sendable, CustomTestStringConvertible {
    let nation: String
    let conversation: String
    /// Each is said somewhere.
    let said: [String]

    var testDescription: String { "\(conversation) in \(nation)" }
  }

  static let said: [Row] = [
    Row(
      nation: "england", conversation: "patient",
      said: [
        "lasting power of attorney for health and welfare", "advance decision",
        "you and a witness must sign it", "NHS number", "111 and choose the mental health option",
        "Cruse Bereavement Support", "18 or over",
      ]),
    Row(
      nation: "wales", conversation: "patient",
      said: [
        "lasting power of attorney for health and welfare", "advance decision",
        "you and a witness must sign it", "NHS number", "111 and press 2",
        "Cruse Bereavement Support",
      ]),
    Row(
      nation: "scotland", conversation: "patient",
      said: [
        "welfare power of attorney", "advance directive", "No Act of Parliament sets rules for it",
        "CHI number", "Breathing Space on 0800 83 85 87", "16 or over",
      ]),
    Row(
      nation: "northern-ireland", conversation: "patient",
      said: [
        "In Northern Ireland you cannot, at the moment, give somebody the legal power",
        "advance decision", "the courts can say", "Health and Care number",
        "Lifeline on 0808 808 8000", "Cruse Bereavement Support",
      ]),
    Row(
      nation: "england", conversation: "staff",
      said: [
        "Mental Capacity Act 2005", "lasting power of attorney for health and welfare",
        "advance decision", "best interests", "independent mental capacity advocate", "Tracey",
        "Winspear", "ReSPECT form", "NHS 111", "111 and choose the mental health option",
        "Parliamentary and Health Service Ombudsman", "18 or over",
      ]),
    Row(
      nation: "wales", conversation: "staff",
      said: [
        "Mental Capacity Act 2005", "lasting power of attorney for health and welfare",
        "advance decision", "Tracey", "Winspear", "All Wales DNACPR form", "never asked to sign",
        "NHS 111", "111 and press 2", "Public Services Ombudsman for Wales",
      ]),
    Row(
      nation: "scotland", conversation: "staff",
      said: [
        "Adults with Incapacity (Scotland) Act 2000", "welfare power of attorney",
        "welfare guardian", "advance directive", "of benefit to them", "NHSScotland DNACPR form",
        "Key Information Summary", "NHS 24", "Breathing Space",
        "Scottish Public Services Ombudsman", "16 or over",
      ]),
    Row(
      nation: "northern-ireland", conversation: "staff",
      said: [
        "the courts made these rules", "Mental Capacity Act (Northern Ireland) 2016",
        "An enduring power of attorney there is about money and property alone",
        "a person cannot, at the moment, give anybody the legal power", "advance decision",
        "the courts can say", "GP out-of-hours service", "Lifeline on 0808 808 8000",
        "Northern Ireland Public Services Ombudsman",
      ]),
    Row(
      nation: "england", conversation: "relative",
      said: [
        "lasting power of attorney for health and welfare", "must do what is best for them",
        "advance decision, made in the right way", "only once it is registered",
        "Does the paper let you decide about treatment that keeps them alive?",
        "A deputy cannot say no to treatment", "should have been asked first",
        "Cruse Bereavement Support", "Parliamentary and Health Service Ombudsman", "18 or over",
        "111 and choose the mental health option",
      ]),
    Row(
      nation: "wales", conversation: "relative",
      said: [
        "lasting power of attorney for health and welfare", "must do what is best for them",
        "advance decision, made in the right way", "only once it is registered",
        "A deputy cannot say no to treatment", "should have been asked first",
        "Cruse Bereavement Support", "Public Services Ombudsman for Wales", "111 and press 2",
      ]),
    Row(
      nation: "scotland", conversation: "relative",
      said: [
        "welfare power of attorney", "what is done must help them", "advance directive",
        "only about what the paper, or the order of the court, names",
        "In Scotland, if CPR is offered and your power covers it, you can say yes or no",
        "should have been asked first", "Scottish Public Services Ombudsman", "16 or over",
        "Breathing Space on 0800 83 85 87",
      ]),
    Row(
      nation: "northern-ireland", conversation: "relative",
      said: [
        "In Northern Ireland nobody can, at the moment, be given the legal power",
        "An enduring power of attorney is for money and property",
        "the doctors must do what is best for them", "should have been asked first",
        "Cruse Bereavement Support", "Northern Ireland Public Services Ombudsman",
        "Lifeline on 0808 808 8000",
      ]),
  ]

  /// What relatives or staff are told in another nation, and never in this one.
  static let neverSaidTo: [String: [String]] = [
    "relative england": [
      "of benefit to them", "what is done must help them", "Breathing Space", "Lifeline on",
    ],
    "relative wales": [
      "of benefit to them", "what is done must help them", "Breathing Space", "Lifeline on",
    ],
    "relative scotland": [
      "A deputy cannot", "must do what is best for them", "Does the paper let you decide",
      "only once it is registered", "Lifeline on",
    ],
    "relative northern-ireland": [
      "I am their attorney for health and care", "A deputy cannot", "Does the paper let you decide",
      "only once it is registered", "you can say yes or no for them", "Breathing Space",
    ],
    "staff england": ["of benefit to them", "The Scottish policy", "A court in England"],
    "staff wales": ["of benefit to them", "The Scottish policy", "A court in England"],
    "staff scotland": ["best interests", "Does the paper let the attorney decide"],
    "staff northern-ireland": [
      "of benefit to them", "The Scottish policy", "Does the paper let the attorney decide",
      "Have they given anybody the power to decide",
    ],
  ]

  /// What belongs to another nation's law, forms or numbers.
  static let neverSaid: [String: [String]] = [
    "england": scottish + northernIrish + ["press 2", "All Wales", "Ombudsman for Wales"],
    "wales": scottish + northernIrish + [
      "choose the mental health option", "Parliamentary and Health Service Ombudsman",
    ],
    "scotland": english + northernIrish + [
      "Cruse", "called an advance decision", "your NHS number",
    ],
    "northern-ireland": english + scottish + ["ring 111", "on 111", "NHS 111"],
  ]

  private static let english = [
    "lasting power of attorney", "Mental Capacity Act 2005", "independent mental capacity advocate",
    "England and Wales", "Winspear", "All Wales", "press 2", "choose the mental health option",
    "Parliamentary and Health Service Ombudsman", "Ombudsman for Wales", "a witness must sign",
  ]
  private static let scottish = [
    "welfare power of attorney", "welfare guardian", "Adults with Incapacity", "advance directive",
    "NHSScotland", "Key Information Summary", "NHS 24", "Breathing Space", "your CHI number",
    "Scottish Public Services Ombudsman", "The Scottish policy",
  ]
  private static let northernIrish = [
    "Mental Capacity Act (Northern Ireland)", "enduring power of attorney", "Lifeline",
    "Northern Ireland Public Services Ombudsman", "out-of-hours service",
    "your Health and Care number", "the courts",
  ]

  @Test(arguments: said) func `are each told their own`(row: Row) throws {
    var hearer = try Hearer(row.conversation, in: row.nation)
    let heard = hearer.everythingSaid()
    for words in row.said {
      #expect(heard.contains { $0.contains(words) }, "nobody in \(row.nation) hears “\(words)”")
    }
  }

  @Test(arguments: ["england", "wales", "scotland", "northern-ireland"])
  func `are never told another's`(nation: String) throws {
    for conversation in RealDialogues.book.conversations {
      var hearer = try Hearer(conversation.id, in: nation)
      let heard = hearer.everythingSaid()
      #expect(heard.count > 200, "too little was heard of \(conversation.id)")
      let here = Self.neverSaidTo["\(conversation.id) \(nation)"] ?? []
      for words in (Self.neverSaid[nation] ?? []) + here {
        let line = heard.first { $0.contains(words) }
        #expect(line == nil, "\(conversation.id) in \(nation) says “\(line ?? "")”")
      }
    }
  }
}

/// Somebody who lives in a nation, and hears everything that a conversation has to say there.
private struct Hearer {
  let script: Script
  let nation: String
  private var state = State()
  private var said: [String] = []
  private var known: Set<String> = []

  /// More than any question has choices, so that each is taken once.
  private static let rounds = 7
  private static let turnsMax = 300
  private static let rules: [HouseRuleName] = [
    .emergency, .suicidal, .coercion, .distress, .readyToDie, .assistedDying, .bereavement,
    .underAge, .prognosisQuestion, .medicineQuestion,
  ]

  init(_ conversation: String, in nation: String) throws {
    script = try #require(Script(book: RealDialogues.book, conversation: conversation))
    self.nation = nation
  }

  /// Every line that is said and every choice that is shown, in the order in which it is first met.
  mutating func everythingSaid() -> [String] {
    for round in 0..<Self.rounds { talk(in: round) }
    beginSitting()
    for _ in 0..<10 where state.answer(to: "nation") == nil { answer(in: 0) }
    let knowsNation = state
    let enquiries = RealDialogues.book.enquiries(for: script.conversation.audience).map(\.name)
    let asides =
      Self.rules.map { Heard(words: "", safety: [$0.rawValue]) }
      + enquiries.map { Heard(words: "", enquiry: $0) }
    for aside in asides {
      for round in 0..<Self.rounds {
        state = knowsNation
        take(.heard(aside))
        guard state.aside != nil else { break }
        for _ in 0..<3 where state.aside != nil && !state.isOver { answer(in: round) }
      }
    }
    return said
  }

  /// A whole conversation, with the same choice of every list.
  private mutating func talk(in round: Int) {
    beginSitting()
    for _ in 0..<Self.turnsMax {
      if state.isOver {
        guard let next = nextTopic else { return }
        state.beginSitting(today: RealDialogues.today)
        take(.beginAt(topic: next))
      }
      answer(in: round)
    }
  }

  private mutating func beginSitting() {
    state = State()
    state.beginSitting(today: RealDialogues.today)
    take(.begin)
  }

  private var nextTopic: String? {
    script.conversation.topics.map(\.id).first { isOpen(topic: $0, state, in: script) }
  }

  private mutating func answer(in round: Int) {
    guard let open = state.open else { return }
    switch open.kind {
    case .question: take(.heard(answer(to: open.slot, in: round)))
    case .confirm: take(.heard(picked("yes")))
    case .whichOf(let choices, _): take(.heard(picked(choices[0])))
    case .crossroads: take(.heard(picked("go-on")))
    case .answers(let values), .topics(let values): take(.heard(picked(values[0])))
    }
  }

  private func answer(to slot: String, in round: Int) -> Heard {
    if slot == "nation" { return picked(nation) }
    // In the last round somebody is too young, and hears from which age there is a plan.
    if slot == "birth-date" {
      return picked(round == Self.rounds - 1 ? "2012-05-04" : "1941-05-04")
    }
    if slot.hasSuffix("-permission"), round < Self.rounds - 1 { return picked("yes") }
    let choices = script.question(slot)?.choices ?? []
    guard !choices.isEmpty else { return Heard(words: "in words of my own") }
    return picked(choices[round % choices.count].value)
  }

  private func picked(_ value: String) -> Heard {
    Heard(words: value, values: [value], isPicked: true)
  }

  private mutating func take(_ input: Input) {
    for effect in step(&state, input, in: script) {
      switch effect {
      case .said(_, let words): note(words)
      case .asked(let asking): script.question(asking.slot).map { note($0) }
      case .kept, .setAside, .flagged, .noted, .turned, .rested: continue
      }
    }
  }

  private mutating func note(_ question: Question) {
    let lines = [question.line, question.whyWeAsk, question.askAgain]
    for line in lines + question.choices.map(\.label) { note(script.words(of: line, in: state)) }
  }

  private mutating func note(_ words: String) {
    if known.insert(words).inserted { said.append(words) }
  }
}
