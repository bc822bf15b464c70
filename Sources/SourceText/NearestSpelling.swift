/// The candidate that is spelt most like a word, or nil where none is near enough to be meant.
///
/// A suggestion that is far off is worse than none. At most one letter in three may differ.
public func nearest(to word: String, in candidates: [String]) -> String? {
  let letters = Array(word.lowercased().utf8)
  let most = max(1, letters.count / 3)
  var best: (name: String, distance: Int)?
  for candidate in candidates where candidate != word {
    let other = Array(candidate.lowercased().utf8)
    guard abs(other.count - letters.count) <= most else { continue }
    let distance = editDistance(letters, other)
    if distance <= most, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

/// How many letters must be put in, taken out, changed or swapped with their neighbour.
private func editDistance(_ one: [UInt8], _ other: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...other.count)
  for row in 0..<one.count {
    var current = [row + 1]
    for column in 0..<other.count {
      let change = one[row] == other[column] ? 0 : 1
      var least = min(last[column] + change, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
        least = min(least, beforeLast[column - 1] + 1)
      }
      current.append(least)
    }
    beforeLast = last
    last = current
  }
  return last[other.count]
}
