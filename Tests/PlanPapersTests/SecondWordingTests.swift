import CarePlanModel
@testable import PlanPapers
import TestSupport
import Testing

/// Papers of a plan that was talked over in Welsh: English for those at the bedside, and Welsh
/// beside it for the person whose plan it is.
@Suite struct `A paper with Welsh beside the English` {
  private let welsh: SecondWording

  init() throws { welsh = try PlanFiles.welshBesideEnglish() }

  @Test(arguments: [PaperForm.letter, .firstMinute, .advanceDecision])
  func `keeps every English word, in its order`(form: PaperForm) throws {
    for name in PlanFiles.names {
      let english = try paper(form, of: name)
      let both = english.beside(welsh)
      #expect(both.sections.map(\.title) == english.sections.map(\.title))
      let without = both.sections.map { withoutWelsh($0.blocks) }
      for (blocks, section) in zip(without, english.sections) {
        #expect(Array(blocks.prefix(section.blocks.count)) == section.blocks, "\(section.title)")
      }
    }
  }

  /// What has no heading in Welsh is found here, and not by somebody who reads Welsh first.
  @Test(arguments: [PaperForm.letter, .firstMinute, .advanceDecision])
  func `has Welsh at every heading`(form: PaperForm) throws {
    for name in ["complete.json", "draft-refusals.json", "three-answers.json"] {
      for section in try paper(form, of: name).beside(welsh).sections {
        #expect(isInWelsh(section.blocks), "\(section.title)")
        for block in section.blocks {
          // The words of another person stand below who said them, and about what.
          guard case .entry(let title, let inside) = block, section.kind != .otherVoices else {
            continue
          }
          #expect(isInWelsh(inside), "\(title)")
        }
      }
    }
  }

  /// A sentence that was put better in English alone would lose its Welsh without a word.
  @Test func `has Welsh for nothing that no paper says`() {
    let english = wordsOfPapers()
    for key in SecondWording.welshHeadings.keys.sorted() {
      #expect(english.contains(key), "\(key)")
    }
  }

  /// Every fixed text of the papers, in every nation.
  private func wordsOfPapers() -> Set<String> {
    let words = PaperWords.english
    let nations = PlanHeader.Jurisdiction.allCases.map(words.advanceDecision)
    let signing = nations.compactMap(\.signing)
    var found = Set(fixedTexts(in: words) + fixedTexts(in: nations))
    found.formUnion(SlotGroup.allCases.map(\.title))
    found.formUnion(
      signing.flatMap { words in PlanHeader.Jurisdiction.allCases.map(words.myNumber) })
    found.formUnion(signing.flatMap { words in (1...3).map { words.refusals.refusal($0) } })
    found.formUnion(
      [HealthIdentifier.System.nhsNumber, .chiNumber, .hscNumber].map(words.letter.numbers))
    found.formUnion([Contact.Kind.phone, .email, .address].map(words.letter.contacts))
    found.insert(FirstMinute.notADecision)
    found.formUnion([.staffScribe].compactMap(words.letter.source))
    // Some stand before what they head, with a colon.
    return found.union(found.map { $0 + ":" })
  }

  private func fixedTexts(in value: Any) -> [String] {
    if let text = value as? String { return [text] }
    return Mirror(reflecting: value).children.flatMap { fixedTexts(in: $0.value) }
  }

  @Test func `marks the Welsh for whoever hears it read`() throws {
    let page = HTMLRendering.page(of: try paper(.letter, of: "complete.json").beside(welsh))
    #expect(page.contains("<dt>Full name / <span lang=\"cy\">Enw llawn</span></dt>"))
    #expect(page.contains("<p lang=\"cy\">Pwy ydw i</p>"))
    #expect(page.contains("<html lang=\"en-GB\""))
  }

  @Test func `says that a machine drafted it and nobody has read it`() throws {
    for form in [PaperForm.letter, .firstMinute, .advanceDecision] {
      let text = flowing(
        PlainTextRendering.text(of: try paper(form, of: "complete.json").beside(welsh)))
      #expect(text.contains("The Welsh on this paper was drafted by a machine"))
      #expect(text.contains("Peiriant ddrafftiodd y Gymraeg"))
    }
  }

  @Test func `is wanted too where only somebody close was asked in Welsh`() throws {
    let sealed = try #require(PlanFiles.read(PlanFiles.bytes("complete.json")).plan)
    var plan = sealed.plan
    plan.statements = []
    let voice = try #require(plan.otherVoices.first)
    #expect(!plan.wasTalkedOverInWelsh)
    var provenance = voice.provenance
    provenance.question = AskedQuestion(
      id: "relative.r1", text: "Beth?", fingerprint: "sha-256:0", reviewStatus: .unreviewed,
      variant: .welsh)
    plan.otherVoices.append(
      OtherVoice(
        id: "v9", person: voice.person, basis: voice.basis, topic: voice.topic, text: voice.text,
        provenance: provenance))
    #expect(plan.wasTalkedOverInWelsh)
  }

  @Test
  func `says above the card that it is in English alone, and leaves its two sides as they are`()
    throws
  {
    let card = try paper(.crisisCard, of: "draft-refusals.json")
    let beside = card.beside(welsh)
    #expect(
      beside.sections.filter { $0.kind == .panel } == card.sections.filter { $0.kind == .panel })
    let above = try #require(beside.sections.first).blocks
    #expect(above.contains(.sentence("You talked in Welsh. The card itself is in English only.")))
    guard case .inOtherWords(let line)? = above.last else {
      Issue.record("nothing in Welsh above the card")
      return
    }
    #expect(line.language == "cy")
  }

  @Test(arguments: [PaperForm.letter, .firstMinute, .advanceDecision])
  func `is in plain text the one that was read`(form: PaperForm) throws {
    let text = PlainTextRendering.text(
      of: try paper(form, of: "draft-refusals.json").beside(welsh))
    let path = "Tests/Papers/welsh/\(form.rawValue).txt"
    let kept = try? Repository.text(path)
    if text != kept { try Repository.write(text, to: path) }
    #expect(text == kept, "\(path) was written anew: read it")
  }

  private func isInWelsh(_ blocks: [PaperBlock]) -> Bool {
    guard case .inOtherWords(let words)? = blocks.first else { return false }
    return words.language == "cy"
  }

  private func withoutWelsh(_ blocks: [PaperBlock]) -> [PaperBlock] {
    blocks.compactMap { block in
      switch block {
      case .inOtherWords: nil
      case .entry(let title, let inside): .entry(title, withoutWelsh(inside))
      case .part(let title, let inside): .part(title, withoutWelsh(inside))
      default: block
      }
    }
  }
}
