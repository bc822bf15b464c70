import CarePlanModel
public import PlanPapers

extension PlanFiles {
  /// What the catalogue of slots says in Welsh, read from the wordings of the dialogues.
  public static func welshBesideEnglish() throws -> SecondWording {
    let lines = try Repository.text("Dialogs/Variants/cy/slots.variant").split(separator: "\n")
    return .welsh(catalogue: lines.compactMap(pair))
  }

  /// `TITLE music: Cerddoriaeth` or `PHRASE nation wales: Rydw i'n byw yng Nghymru`.
  private static func pair(in line: Substring) -> (english: String, welsh: String)? {
    let words = line.split(separator: " ", maxSplits: 2)
    guard words.count == 3 else { return nil }
    switch words[0] {
    case "TITLE":
      let slot = SlotCatalogue.slot(named: String(words[1].dropLast()))
      return slot.map { ($0.title, String(line.dropFirst(words[0].count + words[1].count + 2))) }
    case "PHRASE":
      let choice = words[2].prefix { $0 != ":" }
      let phrase = SlotCatalogue.slot(named: String(words[1]))?.phrase(of: String(choice))
      return phrase.map { ($0, String(words[2].dropFirst(choice.count + 2))) }
    default: return nil
    }
  }
}
