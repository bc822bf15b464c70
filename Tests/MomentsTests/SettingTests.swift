import Moments
import TestSupport
import Testing

@Suite("What a turn is said into")
struct SettingTests {
  private let alone = Subject(id: "alone", patterns: ["alone|on-your-own", "nobody ... there"])
  private let bed = Fact(
    id: "hospice-bed", standing: .notAvailable, isKey: true,
    told: ["[either] no|not ... bed"], untrue: ["bed ... ready|waiting|free"])

  private func hearing(_ text: String, _ setting: Setting) throws -> TurnHearing {
    try #require(RealMoments.recogniser).hearing(of: text, in: setting)
  }

  @Test func `a statement that takes up an authored cue echoes it, and says which`() throws {
    let setting = Setting(saidBefore: "I lie there.", cues: [alone])
    let heard = try hearing("You lie there, all alone.", setting)
    #expect(heard.moments.contains { $0.kind == .echoesCue && $0.cue == "alone" })
    #expect(heard.cuesNamed == ["alone"])
    #expect(!heard.moments.contains { $0.kind == .takesSpace })
  }

  @Test func `what goes elsewhere takes the space, and what was asked does not`() throws {
    let visiting = Subject(id: "visiting", patterns: ["visiting"])
    var setting = Setting(saidBefore: "I lie there.", cues: [alone])
    let text = "The visiting hours are from two to eight."
    #expect(try hearing(text, setting).moments.contains { $0.kind == .takesSpace })
    setting.asked = [visiting]
    #expect(!(try hearing(text, setting).moments.contains { $0.kind == .takesSpace }))
  }

  @Test func `a fact is told, and what is not so is untrue however kindly it is said`() throws {
    let setting = Setting(facts: [bed])
    #expect(try hearing("There is no bed tonight, I'm sorry.", setting).told == ["hospice-bed"])
    let untrue = try hearing("Don't worry, love, a bed is waiting for you.", setting).untrue
    #expect(untrue.map(\.fact) == ["hospice-bed"])
    #expect(untrue.first?.words == "bed is waiting")
    #expect(try hearing("Is a bed waiting?", setting).untrue.isEmpty)
    #expect(try hearing("I can't say that a bed is waiting.", setting).untrue.isEmpty)
  }

  @Test func `a secret that is told is a breach, and one that is asked about is none`() throws {
    let setting = Setting(secrets: [Subject(id: "cause", patterns: ["stroke"])])
    let kinds = try hearing("It was a stroke.", setting).moments.map(\.kind)
    #expect(kinds.contains(.breachesConfidence))
    let asked = try hearing("Who told you of a stroke?", setting).moments.map(\.kind)
    #expect(!asked.contains(.breachesConfidence))
  }

  @Test func `hard news is blunt where nobody asked or warned before`() throws {
    let text = "She is dying."
    let blunt = try hearing(text, Setting()).moments.map(\.kind)
    #expect(blunt.contains(.bluntNews))
    let warned = try hearing(text, Setting(earlier: [[.warns]])).moments.map(\.kind)
    #expect(!warned.contains(.bluntNews))
    #expect(warned.contains(.saysPlainly))
  }

  @Test func `advice is early until somebody has asked`() throws {
    var setting = Setting(saidBefore: "I'm so frightened.")
    let text = "You should ring your sister."
    #expect(try hearing(text, setting).moments.contains { $0.kind == .prematureAdvice })
    setting.earlier = [[.openQuestion]]
    #expect(!(try hearing(text, setting).moments.contains { $0.kind == .prematureAdvice }))
  }

  @Test func `a soft word of the person's own may be given back`() throws {
    let text = "He passed away at four."
    #expect(try hearing(text, Setting()).moments.contains { $0.kind == .euphemism })
    let theirs = Setting(personsLines: ["My husband passed away here."])
    #expect(!(try hearing(text, theirs).moments.contains { $0.kind == .euphemism }))
  }

  @Test func `a name is known from the scenario`() throws {
    let setting = Setting(name: "Margaret Ellis")
    #expect(try hearing("tell me, margaret", setting).moments.contains { $0.kind == .usesName })
    #expect(!(try hearing("tell me", setting).moments.contains { $0.kind == .usesName }))
  }

  @Test func `subjects that were laid out before are heard as those that were not`() throws {
    let recogniser = try #require(RealMoments.recogniser)
    let setting = Setting(saidBefore: "I lie there.", cues: [alone], facts: [bed])
    let prepared = recogniser.prepared(with: setting.cues, facts: setting.facts)
    for text in ["You lie there, all alone.", "A bed is waiting.", "There is no bed."] {
      #expect(prepared.hearing(of: text, in: setting) == recogniser.hearing(of: text, in: setting))
    }
  }
}
