import DialogueModel
import Recognition
import StrictJSON

/// Hears requests and writes replies. It keeps nothing of what it heard.
struct RecognitionDesk {
  private let recogniser: Recogniser
  /// Every slot whose question can be open.
  let slots: [String]
  private let listenings: [String: Listening]
  /// Safety and the house are heard also where no question is open.
  private static let nothingOpen = Listening(slot: "", choices: [])

  init(_ book: Book) {
    recogniser = Recogniser(meanings: book.meanings, concepts: book.concepts)
    slots = book.slots.map(\.name) + book.localSlots
    listenings = Dictionary(
      slots.map { ($0, book.listening(for: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  func knows(_ slot: String) -> Bool { listenings[slot] != nil }

  /// - Parameter slot: Of what is no slot, nothing is known but that it is not open.
  func listening(for slot: String, saidBefore: String? = nil) -> Listening {
    let listening = listenings[slot] ?? Self.nothingOpen
    return saidBefore.map(listening.after) ?? listening
  }

  func explain(_ text: String, _ listening: Listening) -> [String] {
    recogniser.explain(text, listening: listening)
  }

  /// The members keep this order, which is the order in which people ask; `others` stands only
  /// where something was said to another question, and `corrects` only where an answer was taken
  /// back or replaced: which, as far as it is known, and what it is now.
  func reply(to request: RecognitionRequest) -> String {
    let hearing = recogniser.hear(
      request.text, listening: listening(for: request.listening, saidBefore: request.saidBefore))
    var meanings = hearing.meanings.map { Self.names[$0] ?? $0 }
    // "The place one, make it hospice": the new value of another answer.
    let elsewhere = hearing.correction.flatMap { $0.slot == request.listening ? nil : $0 }
    // Beside an answer to the open question it is said of its own.
    let correction = hearing.answers.isEmpty ? elsewhere : nil
    meanings += (correction?.values ?? []).filter { !meanings.contains($0) }
    let proofs = proofs(of: meanings, in: hearing, request.text).map { proof in
      "{\"meaning\":\(json(.string(proof.meaning))),\"words\":\(json(.string(proof.words)))}"
    }
    let corrected = hearing.answers.isEmpty ? [] : elsewhere.flatMap(Self.asOther) ?? []
    let others = (hearing.othersOfTheirOwn.filter { $0.slot != request.listening } + corrected)
      .map(other)
    return "{\"id\":\(json(request.id)),\"meanings\":\(list(meanings)),"
      + "\"because\":[\(proofs.joined(separator: ","))]"
      + (others.isEmpty ? "" : ",\"others\":[\(others.joined(separator: ","))]")
      + (hearing.correction.map { ",\"corrects\":\(corrects($0))" } ?? "") + "}"
  }

  /// To ask for another answer is to go back to it, which is its name in the vocabulary of plans.
  private static let names = ["change": "go-back"]

  private static func asOther(_ correction: Hearing.Correction) -> [Hearing.Other]? {
    guard let slot = correction.slot, correction.values.count == 1 else { return nil }
    return [Hearing.Other(slot: slot, values: correction.values)]
  }

  private func corrects(_ correction: Hearing.Correction) -> String {
    let slot = correction.slot.map { "\"listening\":\(json(.string($0)))," } ?? ""
    return "{\(slot)\"meanings\":\(list(correction.values))}"
  }

  private func other(_ other: Hearing.Other) -> String {
    let said =
      other.words.map { "\"words\":\(json(.string($0)))" } ?? "\"meanings\":\(list(other.values))"
    return "{\"listening\":\(json(.string(other.slot))),\(said)}"
  }

  /// For each meaning its words, without those that are part of longer ones. What was picked from
  /// a list, or put in the place of another answer, is proved by all that was typed.
  private func proofs(
    of meanings: [String], in hearing: Hearing, _ text: String
  ) -> [(meaning: String, words: String)] {
    meanings.flatMap { meaning in
      let own = hearing.proofs.filter { (Self.names[$0.meaning] ?? $0.meaning) == meaning }
        .map(\.words)
      let longest = own.enumerated().filter { place, words in
        own.firstIndex(of: words) == place
          && !own.contains { $0 != words && $0.contains(words) }
      }
      return (longest.isEmpty ? [text] : longest.map(\.element)).map { (meaning, $0) }
    }
  }

  private func list(_ names: [String]) -> String { json(.array(names.map { .string($0) })) }

  private func json(_ value: JSONValue) -> String {
    String(decoding: JSONWriter.canonical(value), as: UTF8.self)
  }
}
