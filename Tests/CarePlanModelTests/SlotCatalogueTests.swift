import CarePlanModel
import Testing

@Suite struct `The slot catalogue` {
  @Test func `names every slot once`() {
    let names = SlotCatalogue.slots.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.count == 102)
  }

  @Test func `finds every slot by its name and by its topic and rank`() {
    for slot in SlotCatalogue.slots {
      #expect(SlotCatalogue.slot(named: slot.name) == slot)
      #expect(SlotCatalogue.slot(topic: slot.topic, rank: slot.rank) == slot)
    }
    #expect(SlotCatalogue.slot(named: "no-such-slot") == nil)
    #expect(SlotCatalogue.slot(topic: "place-of-care", rank: 2)?.name == "place-of-care-second")
  }

  @Test func `has titles that can be told apart in any list`() {
    #expect(Self.alike(SlotCatalogue.slots.map(\.title)) == [])
  }

  @Test(arguments: [
    (["My dog", "My dog and cat"], ["My dog: My dog and cat"]),
    (
      ["Attorney for health", "My attorney for health"],
      ["Attorney for health: My attorney for health"]
    ),
    (["My dog", "My dog"], ["My dog: My dog", "My dog: My dog"]),
    (["My dog", "My dogged ways"], []),
  ])
  func `of two titles the one must not say the other`(titles: [String], alike: [String]) {
    #expect(Self.alike(titles) == alike)
  }

  /// Each title with another one in whose words it stands whole.
  private static func alike(_ titles: [String]) -> [String] {
    let words = titles.map { title in
      " " + title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
    }
    return titles.indices.flatMap { one in
      titles.indices.filter { $0 != one && words[$0].contains(words[one]) }.map {
        "\(titles[one]): \(titles[$0])"
      }
    }
  }

  @Test func `no slot would be taken for a local one`() {
    let local = SlotCatalogue.slots.filter {
      $0.name.hasSuffix("-permission") || $0.name.hasPrefix("local-")
    }
    #expect(local.isEmpty)
  }

  @Test func `says every choice as a sentence that names no value`() {
    for slot in SlotCatalogue.slots {
      let values = slot.choices.map(\.value)
      #expect(Set(values).count == values.count, "\(slot.name)")
      for choice in slot.choices {
        #expect(choice.phrase.first?.isUppercase == true, "\(choice.phrase)")
        #expect(choice.phrase.last?.isLetter == true, "\(choice.phrase)")
        #expect(choice.phrase.split(separator: " ").count >= 4, "\(choice.phrase)")
        #expect(slot.phrase(of: choice.value) == choice.phrase)
      }
      #expect(slot.phrase(of: "something else") == nil)
    }
  }

  @Test(arguments: [
    ("cpr-view", "do-not-want", "I would not want CPR to be tried"),
    ("place-of-death", "hospice", "I would like to die in a hospice"),
    (
      "treatment:blood", "trial", "I would want to try a blood transfusion for a while"
    ),
    ("share-gp", "permit", "Yes, my GP practice may see this plan"),
  ])
  func `says a choice plainly`(name: String, value: String, phrase: String) {
    #expect(SlotCatalogue.slot(named: name)?.phrase(of: value) == phrase)
  }

  @Test func `a no to a treatment is a wish, and only the draft of a refusal is one`() {
    let refusals = SlotCatalogue.slots.filter { $0.kind == .refusal }
    #expect(refusals.map(\.name) == ["refusal-1", "refusal-2", "refusal-3"])
  }

  @Test func `what weighs is weighty`() {
    let weighty = Set(SlotCatalogue.slots.filter(\.isWeighty).map(\.name))
    let expected: Set<String> = [
      "birth-date", "health-attorney", "attorney-life-sustaining", "place-of-care",
      "place-of-care-second", "place-of-death", "place-of-death-second", "hospital-admission",
      "treatment:ventilation", "treatment:intensive-care", "treatment:tube-feeding",
      "treatment:drip-fluids", "treatment:antibiotics", "treatment:dialysis", "treatment:blood",
      "cpr-view", "cpr-decision-reported", "adrt-exists", "refusal-1-life", "refusal-1-even-if",
      "refusal-2-life", "refusal-2-even-if", "refusal-3-life", "refusal-3-even-if",
      "refusal-attorney-order", "refusal-attorney-same", "refusal-signed", "refusal-witnessed",
    ]
    #expect(weighty == expected)
  }
}
