/// The words that prove what was heard.
extension Chooser {
  private static let proofsMost = 16

  func proofs(_ kept: [Kept]) -> [Hearing.Proof] {
    var proofs: [Hearing.Proof] = []
    let slots = kept.contains(where: speaksOfASlot) ? [listening.slot] + listening.others : []
    for one in kept {
      let isHeard =
        [.house, .safety, .enquiry].contains(one.meaning.kind)
        || one.isOpen && !one.meaning.saysNothing
        || slots.contains { isSaid(one, for: $0) }
      guard isHeard else { continue }
      let proof = Hearing.Proof(
        meaning: one.meaning.name, words: words(one.match.start..<one.match.end),
        place: one.match.start..<one.match.end, isParticle: one.pattern.marks.isParticle)
      if !proofs.contains(proof) { proofs.append(proof) }
      if proofs.count == Self.proofsMost { break }
    }
    return proofs
  }
}
