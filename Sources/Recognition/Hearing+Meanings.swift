extension Hearing {
  /// What the line says to the open question, about the talk, and of safety; first things first.
  ///
  /// A command in a line that touches safety waits: safety is met first.
  public var meanings: [String] { safety + (safety.isEmpty ? house : []) + answers }

  /// Answers to other questions, each from words of its own: what proved one thing proves no
  /// second one.
  public var othersOfTheirOwn: [Other] {
    var used = proofs.filter { (meanings + enquiries).contains($0.meaning) }
    return others.filter { other in
      if other.words != nil { return true }
      guard other.values.count == 1 else { return false }
      let own = proofs.filter { $0.meaning == other.values[0] }
        .filter { proof in !used.contains { $0.isOfTheSameWords(as: proof) } }
      used += own
      return !own.isEmpty
    }
  }
}

extension Hearing.Proof {
  /// Whether two meanings stand on the same words, or one of them on a part of the other's.
  fileprivate func isOfTheSameWords(as other: Hearing.Proof) -> Bool {
    meaning != other.meaning && (words.contains(other.words) || other.words.contains(words))
  }
}
