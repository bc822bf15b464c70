extension Hearing {
  /// Everything that the line itself means, first things first.
  ///
  /// A command in a line that touches safety waits: safety is met first.
  public var meanings: [String] {
    safety + (safety.isEmpty ? house + enquiries : []) + answers
  }

  /// Answers to other questions, each from words of its own: what proved one thing proves no
  /// second one.
  public var othersOfTheirOwn: [Other] {
    let used = proofs.filter { meanings.contains($0.meaning) }.map(\.words)
    return others.filter { other in
      guard other.values.count == 1 else { return other.words != nil }
      let own = proofs.filter { $0.meaning == other.values[0] }.map(\.words)
      return own.contains { words in
        !used.contains { $0.contains(words) || words.contains($0) }
      }
    }
  }
}
