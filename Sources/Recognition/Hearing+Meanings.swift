extension Hearing {
  /// What the line says to the open question, about the talk, and of safety; first things first.
  ///
  /// A command in a line that touches safety waits: safety is met first.
  public var meanings: [String] { safety + (safety.isEmpty ? house : []) + answers }

  /// Answers to other questions, each from words of its own: what is needed to prove one thing
  /// proves no second one.
  public var othersOfTheirOwn: [Other] {
    var heard = meanings + enquiries
    return others.filter { other in
      if other.words != nil { return true }
      guard other.values.count == 1, let value = other.values.first else { return false }
      let isOfItsOwn = proofs.contains { proof in
        proof.meaning == value && !heard.contains { isNeeded(proof, for: $0) }
      }
      if isOfItsOwn { heard.append(value) }
      return isOfItsOwn
    }
  }

  /// Whether a meaning stands on the same words, and on no others that would prove it alone.
  private func isNeeded(_ proof: Proof, for meaning: String) -> Bool {
    guard meaning != proof.meaning else { return false }
    let own = proofs.filter { $0.meaning == meaning && !$0.isParticle }
    return own.contains(where: proof.isOfTheSameWords) && !own.contains { proof.isApart(from: $0) }
  }
}

extension Hearing.Proof {
  /// Whether two meanings stand on the same words, or one of them on a part of the other's.
  fileprivate func isOfTheSameWords(as other: Hearing.Proof) -> Bool {
    let shared = place.clamped(to: other.place)
    return !shared.isEmpty && (shared == place || shared == other.place)
  }

  fileprivate func isApart(from other: Hearing.Proof) -> Bool { !place.overlaps(other.place) }
}
