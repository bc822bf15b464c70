public import DialogueModel

extension MomentBook {
  /// The same, with concepts that a scenario names besides; those of its own come first.
  public func adding(_ others: [Concept]) -> MomentBook {
    let own = concepts.map(\.name)
    return MomentBook(
      moments: moments, concepts: concepts + others.filter { !own.contains($0.name) })
  }
}
