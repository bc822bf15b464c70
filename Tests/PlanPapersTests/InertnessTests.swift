import CarePlanModel
import DialogueExplorer
@testable import PlanPapers
import TestSupport
import Testing
import TextWidth

/// Whatever somebody types stays words.
@Suite struct `What a person typed` {
  private static let fragments = [
    "<script>alert(1)</script>", "</style><script>", "\" onload=\"x", "' onclick='x", "&lt;",
    "]]>", "<!--", "-->", "{", "}", "\\", "\\22 ", "*/", "/*", "url(x)", "@import \"x\";", ";",
    "\u{202E}", "\u{2066}", "\u{1B}[2J", "\u{0}", "\u{2028}", "שלום", "مرحبا", "👩‍👩‍👧", "ŵ ŷ Ŵ",
    "e\u{301}", String(repeating: "Llanfairpwllgwyngyll", count: 12), "a", " ", ".",
  ]

  @Test(arguments: PaperForm.allCases)
  func `never becomes markup, on any paper`(form: PaperForm) throws {
    let plan = try #require(
      PlanFiles.read(PlanFiles.bytes("draft-refusals.json")).plan)
    var dice = SeededChance(seed: 20261121)
    // Each differs from each, since what is said twice is written once.
    var count = 0
    for round in 0..<60 {
      var typed: [String] = []
      let hostile = page(form, plan) {
        count += 1
        typed.append(
          (0..<Int.random(in: 1...6, using: &dice)).map { _ in
            Self.fragments.randomElement(using: &dice) ?? ""
          }.joined() + "\(count)")
        return typed[typed.count - 1]
      }
      // As wide as the other, since what is wide goes on overleaf.
      var index = 0
      let harmless = page(form, plan) {
        index += 1
        return harmlessWords(as: typed[index - 1], number: index)
      }
      #expect(skeleton(of: hostile) == skeleton(of: harmless), "round \(round)")
      #expect(style(of: hostile) == style(of: harmless), "round \(round)")
      #expect(
        !hostile.unicodeScalars.contains(where: PlainText.isForbidden), "round \(round)")
    }
  }

  /// As wide, word by word: where a line breaks decides for how much a card has room.
  private func harmlessWords(as typed: String, number: Int) -> String {
    var words = typed.split(whereSeparator: \.isWhitespace).map { word in
      String(repeating: "a", count: DisplayWidth.columns(String(word)))
    }
    let last = words.popLast() ?? ""
    return (words + [last.dropLast("\(number)".count) + "\(number)"]).joined(separator: " ")
  }

  @Test func `is shown as it was typed`() {
    #expect(
      MarkupText.escaped("<b> & \"it's\"") == "&lt;b&gt; &amp; &quot;it&#39;s&quot;")
    #expect(MarkupText.escaped("a\u{202E}b\u{1B}c") == "abc")
    #expect(StyleText.quoted("Siân \"O'Hare\"") == "\"Si\\e2 n \\22 O\\27 Hare\\22 \"")
    #expect(StyleText.quoted("</style>}") == "\"\\3c \\2f style\\3e \\7d \"")
  }

  @Test func `would be noticed if it became markup`() {
    #expect(skeleton(of: "<p>a</p>") != skeleton(of: "<p><b>a</p>"))
    #expect(skeleton(of: "<p class=\"a\">") != skeleton(of: "<p class=\"a\" onload=\"b\">"))
    #expect(style(of: "<style>a { b: \"c\" }</style>") == "a { b: \"\" }")
    #expect(style(of: "<style>a { b: \"c\\22 d\" }</style>") == "a { b: \"\" }")
    #expect(style(of: "<style>a { b: \"c\"; d }</style>") != "a { b: \"\" }")
  }

  /// The page with every field that somebody typed filled anew.
  private func page(
    _ form: PaperForm, _ sealed: SealedCarePlan, typed: () -> String
  ) -> String {
    var plan = sealed.plan
    plan.person.name = PersonName(text: typed())
    plan.person.contacts = [Contact(.address, typed())]
    plan.person.communicationNeeds = typed()
    for index in plan.people.indices {
      plan.people[index].name?.text = typed()
      plan.people[index].relationship = typed()
    }
    for index in plan.statements.indices {
      if plan.statements[index].text != nil { plan.statements[index].text = typed() }
      if plan.statements[index].provenance.quote != nil {
        plan.statements[index].provenance.quote = typed()
      }
    }
    plan.refusals = plan.refusals.map {
      PlanRefusal(
        statement: $0.statement, treatment: typed(), circumstances: typed(),
        lifeSustaining: true, evenIfLifeAtRisk: true,
        signature: .init(how: .paperDeclared, paperAt: typed()),
        assessment: .formalitiesDeclared)
    }
    plan.otherVoices = plan.otherVoices.map {
      OtherVoice(
        id: $0.id, person: $0.person, basis: $0.basis, topic: $0.topic, text: typed(),
        provenance: $0.provenance)
    }
    plan.capacity = CapacityNote(statedBy: .person, note: typed())
    plan.firstMinute = FirstMinute(
      person: plan.person, people: plan.people, statements: plan.statements)
    return HTMLRendering.page(of: Paper(form, of: SealedCarePlan(plan: plan, proof: sealed.proof)))
  }

  /// Every tag with its attributes, in order; line breaks are of the typed text.
  private func skeleton(of page: String) -> [Substring] {
    page.split(separator: "<", omittingEmptySubsequences: false).dropFirst()
      .map { $0.prefix { $0 != ">" } }.filter { $0 != "br" }
  }

  /// The style sheet with nothing in its strings.
  private func style(of page: String) -> String {
    let start = page.firstRange(of: "<style>")?.upperBound ?? page.endIndex
    let end = page[start...].firstRange(of: "</style>")?.lowerBound ?? page.endIndex
    let pieces = page[start..<end].split(separator: "\"", omittingEmptySubsequences: false)
    return pieces.enumerated().map { $0.isMultiple(of: 2) ? String($1) : "" }
      .joined(separator: "\"")
  }
}
