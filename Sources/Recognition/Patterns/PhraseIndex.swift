/// Finds every phrase of every concept in one pass over the words of a line.
///
/// A trie over word numbers in flat tables, so that the cost follows the words of the line and
/// never the number of phrases.
struct PhraseIndex: Sendable {
  /// A concept that stands in the line.
  struct Hit: Hashable, Sendable {
    let concept: Int32
    let start: Int
    /// Past the last word.
    let end: Int
  }

  // The table of edges: a node and a word on the left, a node on the right; 0 is an empty key.
  private var keys: [UInt64] = Array(repeating: 0, count: 1024)
  private var targets: [Int32] = Array(repeating: 0, count: 1024)
  private var edgeCount = 0
  /// The node of each word that begins a phrase, or 0.
  private var firstNodes: [Int32] = []
  // Nodes: whether words follow, and the first entry in the list of its concepts, or -1.
  private var goesOn: [Bool] = [false]
  private var firstEntries: [Int32] = [-1]
  // Entries of those lists: a concept, and the entry behind it, or -1.
  private var concepts: [Int32] = []
  private var nextEntries: [Int32] = []
  /// How many words the longest phrase has.
  private(set) var longestPhrase = 1

  mutating func add(_ phrase: ArraySlice<Int32>, concept: Int32) {
    guard let first = phrase.first else { return }
    longestPhrase = max(longestPhrase, phrase.count)
    while firstNodes.count <= Int(first) { firstNodes.append(0) }
    if firstNodes[Int(first)] == 0 { firstNodes[Int(first)] = addNode() }
    var node = firstNodes[Int(first)]
    for word in phrase.dropFirst() {
      let known = following(node, word)
      if known > 0 {
        node = known
      } else {
        let target = addNode()
        addEdge(node, word, target)
        node = target
      }
    }
    addEntry(concept, at: Int(node))
  }

  private mutating func addNode() -> Int32 {
    goesOn.append(false)
    firstEntries.append(-1)
    return Int32(goesOn.count - 1)
  }

  private mutating func addEntry(_ concept: Int32, at node: Int) {
    var last: Int32 = -1
    var entry = firstEntries[node]
    while entry >= 0 {
      if concepts[Int(entry)] == concept { return }
      last = entry
      entry = nextEntries[Int(entry)]
    }
    let added = Int32(concepts.count)
    concepts.append(concept)
    nextEntries.append(-1)
    if last < 0 { firstEntries[node] = added } else { nextEntries[Int(last)] = added }
  }

  /// What was found in a line.
  struct Found: Sendable {
    /// In order of the first word.
    var hits: [Hit] = []
    /// For each word, and one for the end of the line.
    var places: [Place] = []
    /// The cues that stand anywhere in the line.
    var cues: UInt64 = 0

    /// Adds a hit, and a bit for it where it is a cue.
    mutating func take(_ hit: Hit) {
      hits.append(hit)
      guard hit.concept < PhraseIndex.cuesMost else { return }
      let bit: UInt64 = 1 << UInt64(hit.concept)
      cues |= bit
      places[hit.start].cuesAt |= bit
      for word in hit.start..<hit.end { places[word].cuesOver |= bit }
    }

    /// The places of the hits that begin at a word.
    func range(at word: Int) -> Range<Int> {
      Int(places[word].firstHit)..<Int(places[word + 1].firstHit)
    }
  }

  /// What was found at a word. The first concepts, which are the cues of scope, are kept as bits.
  struct Place: Sendable {
    var firstHit: Int32 = 0
    /// Those that begin here.
    var cuesAt: UInt64 = 0
    /// Those that begin here or go on here.
    var cuesOver: UInt64 = 0
  }

  /// How many concepts have a bit of their own.
  static let cuesMost = 64

  func hits(in words: [Word]) -> Found {
    var found = Found()
    found.hits.reserveCapacity(words.count * 4)
    found.places = Array(repeating: Place(), count: words.count + 1)
    for start in words.indices {
      found.places[start].firstHit = Int32(found.hits.count)
      let first = Int(words[start].number)
      guard first >= 0, first < firstNodes.count else { continue }
      var node = firstNodes[first]
      var index = start + 1
      while node > 0 {
        take(node, start..<index, into: &found)
        guard goesOn[Int(node)], index < words.count, words[index].number >= 0,
          words[index].breakBefore != .stop
        else { break }
        node = following(node, words[index].number)
        index += 1
      }
    }
    found.places[words.count].firstHit = Int32(found.hits.count)
    return found
  }

  private func take(_ node: Int32, _ words: Range<Int>, into found: inout Found) {
    var entry = firstEntries[Int(node)]
    while entry >= 0 {
      let concept = concepts[Int(entry)]
      found.take(Hit(concept: concept, start: words.lowerBound, end: words.upperBound))
      entry = nextEntries[Int(entry)]
    }
  }

  // MARK: - Edges

  /// The node behind a word, or 0.
  private func following(_ node: Int32, _ word: Int32) -> Int32 {
    let key = Self.key(node, word)
    let mask = keys.count - 1
    var slot = Self.slot(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return targets[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  private mutating func addEdge(_ node: Int32, _ word: Int32, _ target: Int32) {
    goesOn[Int(node)] = true
    edgeCount += 1
    if edgeCount * 2 > keys.count { grow() }
    insert(Self.key(node, word), target)
  }

  private mutating func grow() {
    let (oldKeys, oldTargets) = (keys, targets)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    targets = Array(repeating: 0, count: oldKeys.count * 2)
    for slot in oldKeys.indices where oldKeys[slot] != 0 { insert(oldKeys[slot], oldTargets[slot]) }
  }

  private mutating func insert(_ key: UInt64, _ target: Int32) {
    let mask = keys.count - 1
    var slot = Self.slot(key) & mask
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    targets[slot] = target
  }

  /// Never 0, because no edge leads out of node 0.
  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
