import CarePlanModel
import DialogueEngine
import DialogueModel
import Recognition

/// What is heard in another way where staff speak for themselves.
extension Ears {
  /// What staff tell of their work, and of the talk, in answer to one of the first questions. A
  /// word alone answers what was asked.
  func toldAtDoor(_ line: String, with recogniser: Recogniser) -> [Reading] {
    guard script.conversation.audience == .staff, case .question? = state.open?.kind,
      let open = state.open?.slot, Self.firstAsked.contains(open), count(line) >= Self.tellingWords
    else { return [] }
    return SlotDeclaration.toldAtDoor.compactMap { slot in
      guard slot != open, state.answer(to: slot) == nil, script.question(slot) != nil else {
        return nil
      }
      let hearing = recogniser.hear(line, listening: question(slot))
      guard hearing.answers.count == 1, let answer = hearing.answers.first, !hearing.isPicked,
        hearing.house.isEmpty, hearing.safety.isEmpty
      else { return nil }
      return Reading(slot: slot, choice: answer, words: line)
    }
  }

  private static let firstAsked = ["nation"] + SlotDeclaration.toldAtDoor
  private static let tellingWords = 4

  /// Whether all that sounded like pressure is that the person may be angry, which is what many
  /// fear before such a talk, or that a senior gave them the task: "he might get angry", "the reg
  /// wants me to do it". Where the person's own words are written down, "he" is somebody else, and
  /// may be the one who presses.
  func isNoPressureForStaff(_ line: String, _ hearing: Hearing, at slot: String) -> Bool {
    guard script.conversation.audience == .staff else { return false }
    if script.isAsked(slot, of: .person), !SlotDeclaration.isLocal(slot) {
      return ToldWords.isQuotedWish(line)
    }
    let proofs = hearing.proofs.filter { $0.meaning == HouseRuleName.coercion.rawValue }
    return !proofs.isEmpty
      && proofs.allSatisfy {
        AngerWords.areOfOneSpokenOf($0.words) || AngerWords.areOfWork($0.words)
      }
      && !AngerWords.tellHarm(line)
  }
}

/// Tells anger that somebody may show from what somebody does to another.
enum AngerWords {
  /// "He might get angry", and "the daughter will go mad".
  static func areOfOneSpokenOf(_ text: String) -> Bool {
    let words = words(in: text)
    return words.first.map(spokenOf.contains) ?? false && words.contains(where: anger.contains)
  }

  /// "The reg wants me to do it alone" is a task, and "the consultant told me to put no" is
  /// pressure.
  static func areOfWork(_ text: String) -> Bool {
    let words = words(in: text)
    return words.first.map(seniors.contains) ?? false
      && !words.contains(where: wrongs.contains)
  }

  private static let seniors: Set<Substring> = [
    "reg", "registrar", "consultant", "cons", "boss", "senior", "matron", "manager", "sister",
    "charge",
  ]
  private static let wrongs: Set<Substring> = [
    "sign", "put", "write", "say", "tick", "lie", "pretend", "agree", "quiet", "change", "fill",
  ]

  /// "He gets angry with her", "he'd hit her": it is the person who bears it, and not staff.
  static func tellHarm(_ line: String) -> Bool {
    let words = words(in: line)
    return words.contains(where: harm.contains)
      || zip(words, words.dropFirst()).contains { to, whom in
        directed.contains(to) && borneBy.contains(whom)
      }
  }

  private static func words(in text: String) -> [Substring] {
    text.lowercased().filter { $0 != "'" && $0 != "’" }.split { !$0.isLetter }
  }

  private static let spokenOf: Set<Substring> = [
    "he", "she", "they", "hell", "shell", "theyll", "hed", "shed", "theyd", "hes", "shes", "theyre",
    "patient", "family", "relatives", "wife", "husband", "son", "daughter", "mum", "mother", "dad",
    "father", "partner", "sister", "brother",
  ]
  private static let anger: Set<Substring> = [
    "angry", "furious", "mad", "cross", "off", "mental", "it", "shout", "shouts", "annoyed",
  ]
  private static let harm: Set<Substring> = [
    "hit", "hits", "hitting", "hurt", "hurts", "batter", "batters", "belt", "frightens",
    "frightened", "threatens", "threatened", "tablets", "sign", "makes", "made", "money",
  ]
  private static let directed: Set<Substring> = ["with", "at", "on", "to"]
  private static let borneBy: Set<Substring> = ["her", "him", "them", "mum", "dad", "residents"]
}
