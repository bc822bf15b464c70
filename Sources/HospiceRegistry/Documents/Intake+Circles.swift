import FHIRCoding

extension Intake {
  /// So many documents are followed back: a longer chain than anybody's life has.
  private static let chainMax = 100
  /// Of so many documents under one identifier.
  private static let namesakesMax = 5

  /// Whether a document takes, perhaps by way of others, the place of one that takes its own place.
  ///
  /// Versions of one document have one identifier, and only the numbers of the versions tell which
  /// of them is the later.
  func isInCircle(_ document: ForeignDocument, _ id: Int) throws -> Bool {
    let own = Set(document.keys)
    var met: Set<Int> = [id]
    var waiting = document.replaces.filter { !own.contains($0) }
    while let key = waiting.popLast(), met.count < Intake.chainMax {
      for earlier in try registry.documents(withKey: key, countMax: Intake.namesakesMax)
      where earlier.counts && met.insert(earlier.id).inserted {
        if !own.isDisjoint(with: earlier.replaces) { return true }
        waiting += earlier.replaces.filter { !earlier.keys.contains($0) }
      }
    }
    return false
  }

  /// Whether it names nothing but itself, and there is nothing else of that name.
  func isOfItself(_ document: ForeignDocument, _ id: Int) throws -> Bool {
    guard document.version == nil, !document.replaces.isEmpty,
      Set(document.keys).isSuperset(of: document.replaces)
    else { return false }
    return try document.replaces.allSatisfy {
      try !registry.hasDocument(withKey: $0, besides: id)
    }
  }
}

extension [ForeignDocument] {
  /// The places of those that take each other's place in a ring, within one file.
  var inRings: Set<Int> {
    let places = Dictionary(
      grouping: indices.flatMap { place in self[place].keys.map { (key: $0, place: place) } },
      by: \.key)
    let earlier = indices.map { place -> Set<Int> in
      let named = self[place].replaces.filter { !self[place].keys.contains($0) }
      return Set(named.flatMap { (places[$0] ?? []).map(\.place) }).subtracting([place])
    }
    // Whatever replaces nothing that is left, or is replaced by nothing that is left, is in none.
    return indices.ofRings(earlier).intersection(indices.ofRings(turned(earlier)))
  }

  private func turned(_ ways: [Set<Int>]) -> [Set<Int>] {
    var result = [Set<Int>](repeating: [], count: ways.count)
    for (place, ends) in ways.enumerated() { for end in ends { result[end].insert(place) } }
    return result
  }
}

extension Range<Int> {
  /// What is left once all is taken away from which no way leads on.
  fileprivate func ofRings(_ ways: [Set<Int>]) -> Set<Int> {
    var counts = ways.map(\.count)
    var into = [[Int]](repeating: [], count: ways.count)
    for (place, ends) in ways.enumerated() { for end in ends { into[end].append(place) } }
    var waiting = filter { counts[$0] == 0 }
    var left = Set(self)
    while let end = waiting.popLast() {
      left.remove(end)
      for place in into[end] {
        counts[place] -= 1
        if counts[place] == 0 { waiting.append(place) }
      }
    }
    return left
  }
}
